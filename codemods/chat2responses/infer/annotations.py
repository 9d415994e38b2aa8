"""What a type annotation says about the values of a name."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import providers, transfer
from chat2responses.infer.env import Env
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.unit import ClientRecord
from chat2responses.infer.values import NOTHING, UNKNOWN, Alias, Class, Client, External, Value, Values

_WRAPPERS = frozenset({"typing.Optional", "typing.Union", "typing.Annotated", "typing.Final", "typing.ClassVar"})


def evaluate(ev: Evaluator, node: cst.BaseExpression, env: Env) -> Values:
    """Gives the clients and project instances that an annotation names; nothing for other types.

    Evaluating is quiet: a type name read in an annotation is no run-time use.
    """
    from chat2responses.infer import definitions, operations

    if isinstance(node, cst.SimpleString):
        inner = _quoted(node)
        return NOTHING if inner is None else evaluate_named(ev, inner, node)
    if isinstance(node, cst.BinaryOperation) and isinstance(node.operator, cst.BitOr):
        return evaluate(ev, node.left, env) | evaluate(ev, node.right, env)
    if isinstance(node, cst.Subscript):
        names = {value.name for value in operations.quiet(ev, node.value, env) if isinstance(value, External)}
        if not names & _WRAPPERS:
            return evaluate(ev, node.value, env) if _is_of_the_project(ev, node.value, env) else NOTHING
        found = NOTHING
        for element in node.slice:
            if isinstance(element.slice, cst.Index):
                found |= evaluate(ev, element.slice.value, env)
        return found
    found = NOTHING
    for value in operations.quiet(ev, node, env):
        if isinstance(value, External) and value.name in providers.CLIENTS and not value.made:
            found |= declared_client(ev, node, value.name)
        elif isinstance(value, External) and not value.made and providers.other_sdk(value.name):
            found |= frozenset((ev.interner.external(value.name, True),))
        elif isinstance(value, External) and not value.made and value.name in transfer.APPLICATIONS:
            found |= frozenset((ev.interner.external(transfer.APPLICATION, True),))
        elif isinstance(value, External) and not value.made and value.name in transfer.REQUESTS:
            found |= frozenset((ev.interner.external(value.name, True),))
        elif isinstance(value, Alias):
            found |= ev.read(value.declared)
        elif isinstance(value, Class):
            found |= {definitions.instance(ev, cls) for cls in (value, *operations.all_subclasses(ev, value))}
    return found


def _is_of_the_project(ev: Evaluator, node: cst.BaseExpression, env: Env) -> bool:
    from chat2responses.infer import operations

    return any(isinstance(value, Class) for value in operations.quiet(ev, node, env))


def is_wrapper(value: Value) -> bool:
    """Whether a value is a form of the typing module that says something about the types between its brackets."""
    return isinstance(value, External) and value.name in _WRAPPERS


def alias(ev: Evaluator, node: cst.Subscript, env: Env) -> Alias:
    """Gives the type that an expression outside of annotations names."""
    found = ev.interner.get((Alias, id(node)), Alias)
    ev.add(found.declared, evaluate(ev, node, env))
    ev.add(found.injected, injected(ev, node, env))
    return found


def injected(ev: Evaluator, node: cst.BaseExpression, env: Env) -> Values:
    """Gives what a framework fills a parameter with that has this annotation, whoever calls."""
    from chat2responses.infer import operations

    found = NOTHING
    for call in _metadata(node):
        if is_injection(ev, call, env):
            found |= ev.expression(call, env) - UNKNOWN
    for value in operations.quiet(ev, node, env) if isinstance(node, cst.Name | cst.Attribute) else NOTHING:
        if isinstance(value, Alias):
            found |= ev.read(value.injected)
    return found


def waits(ev: Evaluator, node: cst.BaseExpression, env: Env) -> bool:
    """Whether a name in an annotation is one that nothing has reached yet."""
    from chat2responses.infer import operations

    if isinstance(node, cst.Subscript):
        parts = [element.slice.value for element in node.slice if isinstance(element.slice, cst.Index)]
        return any(waits(ev, part, env) for part in parts)
    if isinstance(node, cst.BinaryOperation):
        return waits(ev, node.left, env) or waits(ev, node.right, env)
    return isinstance(node, cst.Name | cst.Attribute) and not operations.quiet(ev, node, env)


def is_injection(ev: Evaluator, node: cst.BaseExpression, env: Env) -> bool:
    """Whether an expression tells a framework to call a function and fill a parameter with what that gives."""
    from chat2responses.infer import operations

    if not isinstance(node, cst.Call):
        return False
    callee = operations.quiet(ev, node.func, env)
    return bool(callee) and all(isinstance(value, External) and value.name in transfer.INJECTIONS for value in callee)


def _metadata(node: cst.BaseExpression) -> list[cst.BaseExpression]:
    """Gives what ``Annotated[Type, …]`` says beside the type."""
    if not isinstance(node, cst.Subscript):
        return []
    return [element.slice.value for element in node.slice[1:] if isinstance(element.slice, cst.Index)]


def evaluate_named(ev: Evaluator, name: str, node: cst.BaseExpression) -> Values:
    """Gives what a quoted annotation names, where it is a plain (dotted) name."""
    try:
        expression = cst.parse_expression(name)
    except cst.ParserSyntaxError:
        return NOTHING
    known = ev.interner.get((cst.parse_expression, id(node)), lambda: expression)
    return evaluate(ev, known, Env())


def declared_client(ev: Evaluator, node: cst.CSTNode, name: str) -> Values:
    """Gives the client that an annotation or a type test declares."""
    row = providers.CLIENTS[name]
    unit = ev.unit
    client = ev.interner.get((Client, id(node)), lambda: Client(node, unit, row.family, row.is_async, "declared"))
    ev.unit.records.clients[id(node)] = ClientRecord(client, node, (), ())
    return frozenset((client,))


def _quoted(node: cst.SimpleString) -> str | None:
    value = node.evaluated_value
    return value if isinstance(value, str) else None

"""Small classes of a test that only hold attributes: what making one stores, written with the arguments of the call."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import libcst as cst
from chat2responses.infer.index import all_parameters, descendants
from chat2responses.infer.unit import File
from chat2responses.infer.values import Class
from chat2responses.plan import aliases
from chat2responses.plan.doubles import records
from chat2responses.plan.facts import Facts
from chat2responses.rewrite.splice import Span


@dataclass(frozen=True)
class Given:
    """An expression with the parts that write it where the object becomes a part of another one.

    ``bindings`` are those of the names in it.
    """

    node: cst.BaseExpression
    parts: tuple[str | Span, ...]
    bindings: Bindings


Bindings = Mapping[str, Given]
"""Parameters of a class with what a call gives them."""

NO_BINDINGS: Bindings = {}


@dataclass(frozen=True)
class Stored:
    """One attribute that making an object stores: the target that names it, and the value."""

    target: cst.CSTNode
    name: str
    value: cst.BaseExpression


@dataclass(frozen=True)
class Making:
    """What a call of a class stores, and what its parameters are."""

    node: cst.ClassDef
    call: cst.Call
    stores: tuple[Stored, ...]
    bindings: Bindings


def making(facts: Facts, file: File, call: cst.CSTNode, outer: Bindings) -> Making | None:
    """Gives what a call of a class that does nothing but keep attributes stores; None for any other call.

    ``outer`` are the bindings of the names in the call.
    """
    node = class_called(file, call)
    if node is None or not isinstance(call, cst.Call) or id(node) not in facts.evaluator.classes:
        return None
    is_record = facts.evaluator.classes[id(node)].is_record
    if node.keywords or not all(_is_harmless(base.value, is_record) for base in node.bases):
        return None
    stores: list[Stored] = []
    init: cst.FunctionDef | None = None
    for statement in _statements(node.body):
        if isinstance(statement, cst.FunctionDef) and statement.name.value == "__init__":
            init = statement
        elif isinstance(statement, cst.BaseSmallStatement):
            found = _in_body(statement, is_record)
            if found is None:
                return None
            stores.extend(found)
        elif not isinstance(statement, cst.ClassDef):
            return None
    if init is None and is_record:
        fields = _bound_fields(file, facts.evaluator.classes[id(node)], call, outer)
        return None if fields is None else Making(node, call, tuple(stores), fields)
    if init is None:
        return None if call.args or node.decorators else Making(node, call, tuple(stores), {})
    bindings = _bound(file, init, call, outer)
    inner = _in_init(init)
    if bindings is None or inner is None or node.decorators:
        return None
    return Making(node, call, (*stores, *inner), bindings)


def class_called(file: File, call: cst.CSTNode) -> cst.ClassDef | None:
    """Gives the class of the file that a call names."""
    if not isinstance(call, cst.Call) or not isinstance(call.func, cst.Name):
        return None
    owner = file.index.scope_of(call).owner(call.func.value)
    bindings = owner.bindings.get(call.func.value, ()) if owner is not None else ()
    holder = file.index.parent(bindings[0]) if len(bindings) == 1 else None
    return holder if isinstance(holder, cst.ClassDef) else None


def _statements(suite: cst.BaseSuite) -> Iterator[cst.CSTNode]:
    """Gives the small statements of a block, one by one, and the compound ones."""
    for statement in suite.body:
        if isinstance(statement, cst.SimpleStatementLine):
            yield from statement.body
        else:
            yield statement


def _is_harmless(base: cst.BaseExpression, is_record: bool) -> bool:
    name = base.attr.value if isinstance(base, cst.Attribute) else base.value if isinstance(base, cst.Name) else ""
    return name == "object" or (is_record and name == "NamedTuple")


def _in_body(statement: cst.BaseSmallStatement, is_record: bool) -> list[Stored] | None:
    if isinstance(statement, cst.Pass) or _is_text(statement):
        return []
    if isinstance(statement, cst.AnnAssign) and isinstance(statement.target, cst.Name):
        if is_record:
            return [Stored(statement.target, statement.target.value, statement.target)]
        if statement.value is None:
            return []
        return [Stored(statement.target, statement.target.value, statement.value)]
    if isinstance(statement, cst.Assign) and len(statement.targets) == 1:
        target = statement.targets[0].target
        return [Stored(target, target.value, statement.value)] if isinstance(target, cst.Name) else None
    return None


def _is_text(statement: cst.BaseSmallStatement) -> bool:
    return isinstance(statement, cst.Expr) and isinstance(statement.value, cst.SimpleString | cst.Ellipsis)


def _in_init(init: cst.FunctionDef) -> list[Stored] | None:
    own = init.params.params[0].name.value if init.params.params else ""
    found: list[Stored] = []
    for small in _statements(init.body):
        if not isinstance(small, cst.BaseSmallStatement):
            return None
        if isinstance(small, cst.Pass) or _is_text(small):
            continue
        target: cst.CSTNode | None = None
        value: cst.BaseExpression | None = None
        if isinstance(small, cst.Assign) and len(small.targets) == 1:
            target, value = small.targets[0].target, small.value
        elif isinstance(small, cst.AnnAssign):
            target, value = small.target, small.value
        if not isinstance(target, cst.Attribute) or not isinstance(target.value, cst.Name) or value is None:
            return None
        if target.value.value != own or any(
            isinstance(node, cst.Name) and node.value == own for node in descendants(value)
        ):
            return None
        found.append(Stored(target, target.attr.value, value))
    return found


def given(file: File, node: cst.BaseExpression, bindings: Bindings) -> Given | None:
    """Gives an expression with what stands for the parameters in it; None where it can't be written."""
    if isinstance(node, cst.Name) and node.value in bindings:
        return bindings[node.value]
    parts = _substituted(file, node, bindings)
    return None if parts is None else Given(node, parts, bindings)


def _bound(file: File, init: cst.FunctionDef, call: cst.Call, outer: Bindings) -> Bindings | None:
    params = init.params
    if isinstance(params.star_arg, cst.Param) or params.star_kwarg is not None or init.decorators:
        return None
    named = {param.name.value: param for param in all_parameters(params)}
    positional = [param.name.value for param in (*params.posonly_params, *params.params)][1:]
    found: dict[str, Given | None] = {}
    for arg in call.args:
        if arg.star or (arg.keyword is None and not positional):
            return None
        name = arg.keyword.value if arg.keyword is not None else positional.pop(0)
        if name not in named or name in found:
            return None
        found[name] = given(file, arg.value, outer)
    for name, param in list(named.items())[1:]:
        if name not in found:
            if param.default is None:
                return None
            found[name] = given(file, param.default, NO_BINDINGS)
    known = {name: value for name, value in found.items() if value is not None}
    return known if len(known) == len(found) else None


def _bound_fields(file: File, cls: Class, call: cst.Call, outer: Bindings) -> Bindings | None:
    """Gives what the fields of a record hold; None where that isn't written out."""
    known = records.parameters(cls) or []
    found: dict[str, Given] = {}
    for parameter in known:
        arg = records.argument(call, known, parameter.name)
        value = arg.value if arg is not None else parameter.default
        if value is None or (arg is None and isinstance(value, cst.Call)):
            return None
        stored = given(file, value, outer if arg is not None else NO_BINDINGS)
        if stored is None:
            return None
        found[parameter.name] = stored
    return None if records.is_spread(call) else found


def unused(
    found: Sequence[tuple[File, Making]], replaced: Sequence[tuple[File, Span]]
) -> list[tuple[File, cst.ClassDef]]:
    """Gives the classes whose objects became a part of others and that nothing names but what is ``replaced``."""
    calls = {id(making.call.func) for _, making in found}
    left = {id(making.node): (file, making.node) for file, making in found}
    while True:
        spans = [*replaced, *((file, file.parsed.span(node)) for file, node in left.values())]
        kept = [key for key, (file, node) in left.items() if _is_read(file, node, calls, spans)]
        if not kept:
            return list(left.values())
        for key in kept:
            del left[key]


def _is_read(file: File, node: cst.ClassDef, calls: set[int], spans: Sequence[tuple[File, Span]]) -> bool:
    name = node.name.value
    scope = file.index.scope_of(node)
    if scope.is_class or (scope.parent is None and aliases.is_exported(file, name)):
        return True
    for inner in scope.tree():
        for read in inner.reads.get(name, ()):
            start = file.parsed.span(read).start
            goes = any(other is file and span.start <= start < span.end for other, span in spans)
            if inner.owner(name) is scope and id(read) not in calls and not goes:
                return True
    return False


def _substituted(file: File, node: cst.CSTNode, bindings: Bindings) -> tuple[str | Span, ...] | None:
    names = [item for item in descendants(node) if isinstance(item, cst.Name) and item.value in bindings]
    if not names:
        return (file.parsed.span(node),)
    whole = file.parsed.span(node)
    parts: list[str | Span] = []
    position = whole.start
    for name in sorted(names, key=lambda item: file.parsed.span(item).start):
        holder = file.index.parent(name)
        if isinstance(holder, cst.Attribute) and holder.attr is name:
            continue
        if isinstance(holder, cst.Arg) and holder.keyword is name:
            continue
        value = bindings[name.value].node
        inside_text = any(isinstance(above, cst.FormattedString) for above in file.index.ancestors(name))
        if not isinstance(value, cst.Name | cst.Attribute) and (
            inside_text or not isinstance(value, cst.SimpleString | cst.Integer | cst.Call)
        ):
            return None
        span = file.parsed.span(name)
        parts.extend((Span(position, span.start), *bindings[name.value].parts))
        position = span.end
    parts.append(Span(position, whole.end))
    return tuple(part for part in parts if isinstance(part, str) or part.start < part.end)

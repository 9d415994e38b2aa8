"""Decorators of the project that call what they decorate with just the arguments they get and give what it gives."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst
from chat2responses.infer.index import Index, children

_INTROSPECTING = frozenset({"wraps", "iscoroutinefunction", "isasyncgenfunction", "isgeneratorfunction", "signature"})
"""Functions that only look at what a function is."""


def keeps_calls(index: Index, decorator: cst.FunctionDef, is_factory: bool, is_async: bool) -> bool:
    """Whether a function behaves the same behind a decorator, but for what happens before and after its calls.

    ``is_factory`` says that calling ``decorator`` gives the decorator. ``is_async`` tells of the function that is
    decorated. Calling it again after a failure, or not at all, is no difference in what is given and taken.
    """
    if decorator.asynchronous is not None:
        return False
    if is_factory:
        made = _returned(index, decorator)
        return len(made) == 1 and keeps_calls(index, made[0], False, is_async)
    if not decorator.params.params:
        return False
    name = decorator.params.params[0].name.value
    fitting = [made for made in _returned(index, decorator) if made.asynchronous is None or is_async]
    return bool(fitting) and all(_relays(index, made, name) for made in fitting)


def _returned(index: Index, function: cst.FunctionDef) -> list[cst.FunctionDef]:
    """Gives the functions that a function defines and returns, none if it returns anything else."""
    scope = index.scopes[id(function)]
    found: list[cst.FunctionDef] = []
    for statement in _own(function.body):
        if not isinstance(statement, cst.Return):
            continue
        for value in _arms(statement.value):
            bindings = scope.bindings.get(value.value, ()) if isinstance(value, cst.Name) else ()
            made = index.parent(bindings[0]) if len(bindings) == 1 else None
            if not isinstance(made, cst.FunctionDef) or not all(_is_wraps(item.decorator) for item in made.decorators):
                return []
            found.append(made)
    return found


def _arms(node: cst.BaseExpression | None) -> Iterator[cst.BaseExpression | None]:
    if isinstance(node, cst.IfExp):
        yield from _arms(node.body)
        yield from _arms(node.orelse)
    else:
        yield node


def _own(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Gives the nodes of a body without those of the functions and classes in it."""
    stack = [node]
    while stack:
        top = stack.pop()
        yield top
        if not isinstance(top, cst.FunctionDef | cst.Lambda | cst.ClassDef):
            stack.extend(children(top))


def _is_wraps(node: cst.BaseExpression) -> bool:
    return isinstance(node, cst.Call) and _last(node.func) == "wraps"


def _last(node: cst.BaseExpression) -> str:
    name = node.attr if isinstance(node, cst.Attribute) else node
    return name.value if isinstance(name, cst.Name) else ""


def _relays(index: Index, function: cst.FunctionDef, name: str) -> bool:
    """Whether a function hands its arguments to ``name`` and gives what that gives, and nothing else but None."""
    scope = index.scopes[id(function)]
    handed = _parameters(function.params)
    if handed is None or name in scope.parameters or name in scope.bindings:
        return False
    calls = []
    for inner in scope.tree():
        for read in inner.reads.get(name, ()):
            use = index.parent(read)
            if isinstance(use, cst.Call) and use.func is read:
                calls.append(use)
                if inner is not scope or _arguments(use) != handed:
                    return False
            elif not _is_introspection(index, use):
                return False
    given = {bare for argument in handed for bare in (argument.lstrip("*"),)}
    passed = {id(argument.value) for call in calls for argument in call.args}
    reads = [read for inner in scope.tree() for bare in given for read in inner.reads.get(bare, ())]
    if not calls or not all(id(read) in passed for read in reads) or given & set(scope.bindings):
        return False
    return _gives_only(index, function, calls)


def _parameters(params: cst.Parameters) -> list[str] | None:
    """Gives a function's parameters as a call that hands them on writes them; None if it has some with a default."""
    if params.kwonly_params or not isinstance(params.star_arg, cst.Param) or params.star_kwarg is None:
        return None
    named = [*params.posonly_params, *params.params]
    if any(param.default is not None for param in named):
        return None
    names = [param.name.value for param in named]
    return [*names, f"*{params.star_arg.name.value}", f"**{params.star_kwarg.name.value}"]


def _arguments(call: cst.Call) -> list[str]:
    return [f"{arg.star}{_last(arg.value)}" if arg.keyword is None else "?" for arg in call.args]


def _is_introspection(index: Index, use: cst.CSTNode | None) -> bool:
    if isinstance(use, cst.Attribute):
        return use.attr.value.startswith("__") and use.attr.value.endswith("__")
    call = index.parent(use) if isinstance(use, cst.Arg) else None
    return isinstance(call, cst.Call) and _last(call.func) in _INTROSPECTING


def _gives_only(index: Index, function: cst.FunctionDef, calls: list[cst.Call]) -> bool:
    """Whether a function returns what some calls give, or None, and does nothing else with it."""
    scope = index.scopes[id(function)]
    results: set[int] = set()
    names: dict[str, int] = {}
    for call in calls:
        value: cst.CSTNode = call
        parent = index.parent(call)
        if function.asynchronous is not None:
            if not isinstance(parent, cst.Await):
                return False
            value, parent = parent, index.parent(parent)
        target = index.parent(value)
        if (
            isinstance(target, cst.Assign)
            and len(target.targets) == 1
            and isinstance(target.targets[0].target, cst.Name)
        ):
            name = target.targets[0].target.value
            names[name] = names.get(name, 0) + 1
        elif not isinstance(parent, cst.Return):
            return False
        results.add(id(value))
    for name, count in names.items():
        if not _holds_only(index, scope.bindings.get(name, []), count):
            return False
        reads = [read for inner in scope.tree() for read in inner.reads.get(name, ())]
        if not all(isinstance(index.parent(read), cst.Return) for read in reads):
            return False
        results.update(id(read) for read in reads)
    returned = [node.value for node in _own(function.body) if isinstance(node, cst.Return)]
    yields = any(isinstance(node, cst.Yield) for node in _own(function.body))
    return not yields and all(value is None or id(value) in results or _is_none(value) for value in returned)


def _holds_only(index: Index, bindings: list[cst.Name], calls: int) -> bool:
    """Whether all that binds a name is that many calls, or None."""
    others = 0
    for binding in bindings:
        target = index.parent(binding)
        assign = index.parent(target) if target is not None else None
        if not isinstance(assign, cst.Assign) or len(assign.targets) != 1:
            return False
        others += not _is_none(assign.value)
    return others == calls


def _is_none(node: cst.BaseExpression) -> bool:
    return isinstance(node, cst.Name) and node.value == "None"

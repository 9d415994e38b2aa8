"""Decorators that the project defines itself: what a function is behind them."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst
from chat2responses.infer.env import Env
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.index import Index, Scope, all_parameters, descendants
from chat2responses.infer.unit import Argument, Unit
from chat2responses.infer.values import Bound, Class, Function, Instance, Partial, Values

_PROJECT = (Function, Bound, Class, Partial, Instance)

_SHOWING = frozenset({"print", "str", "repr", "len", "tuple", "sorted", "frozenset", "hash"})
"""Functions that are given the arguments of a wrapper to look at."""

_LOOKING = frozenset({"get", "keys", "values", "items"})
"""Methods that only look at the keywords of a wrapper."""

_ABOUT = frozenset({"functools.wraps", "wraps", "iscoroutinefunction", "isgeneratorfunction", "callable"})
"""Functions that are given what a decorator wraps to look at."""


def apply(ev: Evaluator, decorator: cst.Decorator, values: Values, env: Env) -> Values | None:
    """Gives what a function becomes behind a decorator; None for one that isn't wholly of this project."""
    from chat2responses.infer import calls, operations

    node = decorator.decorator
    callee = node.func if isinstance(node, cst.Call) else node
    wrappers = operations.quiet(ev, callee, env) or ev.missing(callee)
    if _is_known(wrappers) and callee is not node:
        wrappers = ev.expression(node, env)
    if wrappers and not _is_known(wrappers):
        return None
    found: Values = frozenset()
    for wrapper in wrappers:
        given = calls.Arguments(decorator, (Argument(cst.Arg(node), values),))
        if isinstance(wrapper, Instance):
            found |= calls.call_instance(ev, wrapper, given)
        else:
            found |= calls.call_value(ev, wrapper, given, env)
    return found


def _is_known(values: Values) -> bool:
    return bool(values) and all(isinstance(value, _PROJECT) for value in values)


def keeps(unit: Unit) -> bool:
    """Whether a function, called with another one, gives back that one or a wrapper that only hands on its calls.

    A wrapper may do things of its own before and after, as long as it hands on its own arguments as they came and gives
    back what came out: whoever calls the wrapped function then deals with the function itself. The wrapper is one of
    its ``watchers``, which see the arguments too.
    """
    if unit.keeps is None:
        unit.keeps = _decorates(unit)
    return unit.keeps


def hands_on(unit: Unit, callee: cst.BaseExpression) -> bool:
    """Whether a call in ``unit`` is that of a wrapper, which hands on the arguments that it was given itself."""
    return isinstance(callee, cst.Name) and unit.parent is not None and unit.wraps == callee.value


def _decorates(unit: Unit) -> bool:
    node, index = unit.node, unit.file.index
    wrapped = _wrapped(unit)
    if not isinstance(node, cst.FunctionDef) or node.asynchronous is not None or wrapped is None:
        return False
    if wrapped in unit.scope.bindings or isinstance(node.params.star_arg, cst.Param):
        return False
    names = _given(node)
    return bool(names) and all(
        name == wrapped or ((made := _defined(unit, name)) is not None and _Wrapper(index, made, wrapped).is_plain())
        for name in names
    )


def _wrapped(unit: Unit) -> str | None:
    """Gives the only parameter of a function; for a method ``__call__``, that behind the object itself."""
    names = list(unit.parameters)
    if unit.cls is not None and unit.name.endswith(".__call__"):
        names = names[1:]
    return names[0] if len(names) == 1 else None


def wrapper_of(node: cst.FunctionDef, outer: Unit) -> str | None:
    """Gives the name under which a wrapper that ``keeps`` told of has what it wraps; None for any other function."""
    if outer.parent is None or not keeps(outer):
        return None
    return _wrapped(outer) if node.name.value in _given(outer.node) else None


def watch(ev: Evaluator, wrapper: Function) -> None:
    """Has a wrapper see the arguments of what it wraps."""
    outer = wrapper.unit.parent
    if wrapper.unit.wraps is not None and outer is not None:
        for value in ev.read(outer.parameters[wrapper.unit.wraps]):
            if isinstance(value, Function | Bound):
                wrapped = value.function if isinstance(value, Bound) else value
                ev.add(wrapped.unit.watchers, frozenset((wrapper,)))


def _given(node: cst.CSTNode) -> set[str]:
    """Gives the names that a function returns, nothing when it returns anything else."""
    returned = [item.value for item in _own(node) if isinstance(item, cst.Return)]
    values = [arm for value in returned for arm in _arms(value)]
    names = {value.value for value in values if isinstance(value, cst.Name)}
    return names if all(isinstance(value, cst.Name) for value in values) else set()


def _arms(value: cst.BaseExpression | None) -> Iterator[cst.BaseExpression | None]:
    if isinstance(value, cst.IfExp):
        yield from _arms(value.body)
        yield from _arms(value.orelse)
    else:
        yield value


def _defined(unit: Unit, name: str) -> cst.FunctionDef | None:
    """Gives the one function that a unit defines under a name, and nothing else."""
    made = [item for item in _own(unit.node) if isinstance(item, cst.FunctionDef) and item.name.value == name]
    return made[0] if len(made) == len(unit.scope.bindings.get(name, ())) == 1 else None


def _own(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Gives the nodes of a function's body that are evaluated with it; nested functions as they stand."""
    from chat2responses.infer.index import children

    stack: list[cst.CSTNode] = [node.body] if isinstance(node, cst.FunctionDef) else []
    while stack:
        top = stack.pop()
        yield top
        if not isinstance(top, cst.FunctionDef | cst.Lambda | cst.ClassDef):
            stack.extend(children(top))


class _Wrapper:
    """A function inside of a decorator, looked at for whether it only hands on its calls."""

    def __init__(self, index: Index, node: cst.FunctionDef, wrapped: str) -> None:
        self._index = index
        self._node = node
        self._wrapped = wrapped
        self._scope: Scope = index.scopes[id(node)]
        self._parameters = [param.name.value for param in all_parameters(node.params)]
        params = node.params
        self._stars = {
            param.name.value: star
            for param, star in ((params.star_arg, "*"), (params.star_kwarg, "**"))
            if isinstance(param, cst.Param)
        }

    def is_plain(self) -> bool:
        """Whether all calls are handed on, all results given back, and nothing of both is changed."""
        if any(isinstance(node, cst.Yield) for node in _own(self._node)):
            return False
        if any(name in scope.bindings for scope in self._scope.tree() for name in (*self._parameters, self._wrapped)):
            return False
        given = [node.value for node in _own(self._node) if isinstance(node, cst.Return)]
        return (
            any(isinstance(node, cst.Call) and self._hands_on(node) for node in _own(self._node))
            and all(self._is_result(value) for value in given)
            and all(self._only_looks(node) for node in self._reads())
        )

    def _reads(self) -> Iterator[cst.Name]:
        for node in descendants(self._node):
            if isinstance(node, cst.Name) and node.value in (self._wrapped, *self._parameters):
                parent = self._index.parent(node)
                is_named = (isinstance(parent, cst.Arg) and parent.keyword is node) or (
                    isinstance(parent, cst.Attribute) and parent.attr is node
                )
                if not is_named and not isinstance(parent, cst.Param):
                    yield node

    def _only_looks(self, node: cst.Name) -> bool:
        parent = self._index.parent(node)
        if isinstance(parent, cst.Call) and parent.func is node:
            awaited = isinstance(self._index.parent(parent), cst.Await)
            return node.value == self._wrapped and self._hands_on(parent) and awaited == bool(self._node.asynchronous)
        if isinstance(parent, cst.CompFor | cst.For):
            return parent.iter is node and node.value in self._stars
        if isinstance(parent, cst.Attribute):
            above = self._index.parent(parent)
            called = isinstance(above, cst.Call) and above.func is parent
            stored = isinstance(above, cst.AssignTarget | cst.AugAssign | cst.Del)
            return not stored and (parent.attr.value in _LOOKING or not called)
        if isinstance(parent, cst.Arg):
            call = self._index.parent(parent)
            return isinstance(call, cst.Call) and (
                self._hands_on(call) or (not parent.star and self._looks(call, node.value == self._wrapped))
            )
        return isinstance(parent, cst.FormattedStringExpression | cst.Subscript) and not isinstance(
            self._index.parent(parent), cst.AssignTarget | cst.AugAssign | cst.Del
        )

    def _looks(self, call: cst.Call, at_wrapped: bool) -> bool:
        name = call.func.attr.value if isinstance(call.func, cst.Attribute) else getattr(call.func, "value", "")
        if at_wrapped:
            return name in _ABOUT
        owner = call.func.value if isinstance(call.func, cst.Attribute) else None
        return name in _SHOWING or (isinstance(owner, cst.Name) and owner.value in ("log", "logger", "logging"))

    def _hands_on(self, call: cst.Call) -> bool:
        """Whether a call is that of what is wrapped, with the wrapper's own arguments as they came."""
        if not isinstance(call.func, cst.Name) or call.func.value != self._wrapped:
            return False
        handed = []
        for arg in call.args:
            if not isinstance(arg.value, cst.Name) or self._stars.get(arg.value.value, "") != arg.star:
                return False
            if arg.keyword is not None and arg.keyword.value != arg.value.value:
                return False
            handed.append(arg.value.value)
        return sorted(handed) == sorted(self._parameters)

    def _is_result(self, value: cst.BaseExpression | None) -> bool:
        """Whether a value is what a call that is handed on gave, or None."""
        if not isinstance(value, cst.Name) or value.value not in self._scope.bindings:
            return value is None or self._is_call(value)
        targets = [self._index.parent(name) for name in self._scope.bindings[value.value]]
        assigned = [self._index.parent(target) if target is not None else None for target in targets]
        return all(isinstance(item, cst.Assign) and self._is_call(item.value) for item in assigned)

    def _is_call(self, value: cst.BaseExpression) -> bool:
        if isinstance(value, cst.Await):
            value = value.expression
        return (isinstance(value, cst.Call) and self._hands_on(value)) or (
            isinstance(value, cst.Name) and value.value == "None"
        )

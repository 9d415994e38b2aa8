"""Patches: what a test puts where a dotted name leads (``patch``, ``patch.object``, ``monkeypatch.setattr``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import libcst as cst
from chat2responses.api import doubles as table
from chat2responses.api import types
from chat2responses.infer import inheritance, operations, scoping
from chat2responses.infer.doubles import objects
from chat2responses.infer.env import Env
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.unit import Argument, Patch
from chat2responses.infer.values import (
    NONE_ONLY,
    NOTHING,
    UNKNOWN,
    Bound,
    Built,
    Class,
    Client,
    External,
    Function,
    Instance,
    Module,
    Resource,
    Slot,
    Value,
    Values,
)

_TARGETS = frozenset({"target", "attribute", "new"})
_PUT = (Built, Bound, Function, Class, Instance)


@dataclass(frozen=True)
class _Reference:
    """What hangs on a client, where no expression of the source names it."""

    client: Client
    path: str


_Owner = Value | _Reference


def patch(ev: Evaluator, node: cst.Call, name: str, arguments: tuple[Argument, ...], env: Env) -> Values:
    """``patch("module.name")`` and ``patch.object(owner, "name")``; with pytest-mock the mock itself comes out."""
    told = table.PATCHERS[name]
    positional = [argument for argument in arguments if argument.node.keyword is None and not argument.node.star]
    count = 1 if told == "target" else 2
    keywords = {argument.node.keyword.value: argument for argument in arguments if argument.node.keyword is not None}
    given = positional[count] if len(positional) > count else keywords.get("new")
    values = given.values if given is not None else _mock(ev, node, name, arguments, keywords)
    if len(positional) < count:
        for argument in arguments:
            ev.escape(argument.values, argument.node.value)
    elif told == "target":
        put_at(ev, node, positional[0], values)
    else:
        put_on(ev, node, positional[0], positional[1], values)
    if name.startswith("pytest_mock"):
        return values
    unit = ev.unit
    patcher = ev.interner.get((Built, id(node), "patcher"), lambda: Built(node, unit, "patcher", name))
    ev.add(objects.slot_of(patcher, "start"), values)
    return frozenset((patcher,))


def _mock(
    ev: Evaluator, node: cst.Call, name: str, arguments: tuple[Argument, ...], keywords: dict[str, Argument]
) -> Values:
    style = "mock"
    maker = keywords.get("new_callable")
    for value in maker.values if maker is not None else NOTHING:
        style = table.MAKERS.get(value.name, "") if isinstance(value, External) else ""
        if not style:
            return UNKNOWN
    rest = tuple(
        argument
        for argument in arguments
        if argument.node.star == "**"
        or (argument.node.keyword is not None and argument.node.keyword.value not in _TARGETS)
    )
    return frozenset((objects.make(ev, node, style, name, rest),))


def decorators(ev: Evaluator, nodes: Sequence[cst.Decorator], env: Env) -> tuple[list[Values], list[cst.Decorator]]:
    """Gives what the patches among decorators hand to a function, first parameter first, and all other decorators."""
    handed: list[Values] = []
    others: list[cst.Decorator] = []
    for decorator in reversed(nodes):
        node = decorator.decorator
        callee = operations.quiet(ev, node.func, env) if isinstance(node, cst.Call) else NOTHING
        names = {value.name for value in callee if isinstance(value, External) and not value.made}
        name = names.pop() if len(names) == len(callee) == 1 else ""
        if name not in table.PATCHERS or not isinstance(node, cst.Call):
            others.insert(0, decorator)
            continue
        arguments = tuple(Argument(arg, ev.expression(arg.value, env)) for arg in node.args)
        for patcher in patch(ev, node, name, arguments, env):
            if isinstance(patcher, Built) and not _has_new(name, arguments):
                handed.append(ev.read(objects.slot_of(patcher, "start")))
    return handed, others


def _has_new(name: str, arguments: tuple[Argument, ...]) -> bool:
    count = 1 if table.PATCHERS[name] == "target" else 2
    positional = sum(argument.node.keyword is None for argument in arguments)
    return positional > count or any(
        argument.node.keyword is not None and argument.node.keyword.value == "new" for argument in arguments
    )


def setattr_(ev: Evaluator, node: cst.Call, arguments: tuple[Argument, ...], env: Env) -> Values:
    """``monkeypatch.setattr("module.name", new)`` and ``monkeypatch.setattr(owner, "name", new)``."""
    positional = [argument for argument in arguments if argument.node.keyword is None and not argument.node.star]
    if len(positional) == 2:
        put_at(ev, node, positional[0], positional[1].values)
    elif len(positional) == 3:
        put_on(ev, node, positional[0], positional[1], positional[2].values)
    else:
        for argument in arguments:
            ev.escape(argument.values, argument.node.value)
    return NONE_ONLY


def assign(ev: Evaluator, target: cst.Attribute, owner: Resource, values: Values) -> None:
    """``client.chat.completions.create = fake`` in a test."""
    _store(ev, target, target.value, owner, target.attr.value, values)


def is_override(target: cst.Subscript) -> bool:
    """Whether ``app.dependency_overrides[function]`` is stored to."""
    holder = target.value
    return isinstance(holder, cst.Attribute) and holder.attr.value == table.OVERRIDES


def override(ev: Evaluator, target: cst.Subscript, values: Values, env: Env) -> None:
    """``app.dependency_overrides[function] = fake``: what the fake gives is injected where the function's result is."""
    keys = [element.slice.value for element in target.slice if isinstance(element.slice, cst.Index)]
    replaced_functions = [value for key in keys for value in ev.expression(key, env) if isinstance(value, Function)]
    given = NOTHING
    for value in values:
        if isinstance(value, Function):
            value.unit.called = True
            given |= ev.read(value.unit.returns) | ev.read(value.unit.yields)
    for function in replaced_functions:
        slot = function.unit.yields if function.unit.holds(cst.Yield) else function.unit.returns
        ev.add(slot, frozenset(value for value in given if isinstance(value, _PUT)))


def put_at(ev: Evaluator, node: cst.CSTNode, target: Argument, values: Values) -> None:
    """Puts values where a dotted string leads."""
    text = objects.literal(target.values)
    if not text or "." not in text:
        return
    class_ = text.rpartition(".")[0]
    if class_ in types.PATCH_TARGETS:
        method = text.rpartition(".")[2]
        _put(ev, class_method(ev, class_, method), values)
        _record(ev, node, target.node.value, text, values)
        return
    owners: list[_Owner] = [*_module(ev, text)]
    for step in text.split(".")[_depth(ev, text) : -1]:
        owners = [found for owner in owners for found in _step(ev, owner, step)]
    api = [owner for owner in owners if isinstance(owner, Client | Resource | _Reference)]
    for owner in api or owners:
        _store(ev, node, target.node.value, owner, text.rpartition(".")[2], values)


def put_on(ev: Evaluator, node: cst.CSTNode, owner: Argument, name: Argument, values: Values) -> None:
    """Puts values at an attribute of an object."""
    text = objects.literal(name.values)
    if text is None:
        for argument in (owner, name):
            ev.escape(argument.values, argument.node.value)
        return
    api = frozenset(value for value in owner.values if isinstance(value, Client | Resource))
    for value in api or owner.values:
        _store(ev, node, owner.node.value, value, text, values)


def _store(
    ev: Evaluator, node: cst.CSTNode, target: cst.BaseExpression, owner: _Owner, name: str, values: Values
) -> None:
    put = frozenset(value for value in values if isinstance(value, _PUT))
    if isinstance(owner, Module):
        file = ev.loader.load(owner.path, reader=ev.unit.file)
        if file is not None:
            ev.add(ev.variable(file.unit, name), put)
    elif isinstance(owner, Client | Resource | _Reference):
        client = owner if isinstance(owner, Client) else owner.client
        path = name if isinstance(owner, Client) else f"{owner.path}.{name}"
        _put(ev, replaced(ev, client, path), values)
        _record(ev, node, target, path, values)
    elif isinstance(owner, Instance | Class):
        cls = owner.cls if isinstance(owner, Instance) else owner
        ev.add(operations.class_slot(cls, name), put)
    elif isinstance(owner, Built):
        objects.write(ev, node, owner, name, values, target)
    elif isinstance(owner, External):
        full = f"{owner.name}.{name}"
        if owner.name in types.PATCH_TARGETS:
            _put(ev, class_method(ev, owner.name, name), values)
            _record(ev, node, target, full, values)
        elif not owner.made:
            ev.add(replaced_name(ev, full), put)


def _put(ev: Evaluator, slot: Slot, values: Values) -> None:
    ev.add(slot, values)


def _record(ev: Evaluator, node: cst.CSTNode, target: cst.BaseExpression, path: str, values: Values) -> None:
    ev.unit.records.patches[id(node)] = Patch(node, target, path, values)


def replaced(ev: Evaluator, client: Client, path: str) -> Slot:
    """Gives the slot of what is put at a dotted path behind a client."""
    return ev.interner.get(("replaced", client, path), Slot)


def class_method(ev: Evaluator, class_: str, method: str) -> Slot:
    """Gives the slot of what is put in place of a method of the SDK's resource class, in any spelling."""
    return _class_slot(ev, class_.rpartition(".")[2].startswith("Async"), method)


def _class_slot(ev: Evaluator, asynchronous: bool, method: str) -> Slot:
    return ev.interner.get(("replaced method", ev.unit.file.project, asynchronous, method), Slot)


def replaced_name(ev: Evaluator, name: str) -> Slot:
    """Gives the slot of what is put at a dotted name outside the project."""
    return ev.interner.get(("replaced name", ev.unit.file.project, name), Slot)


def seen_by_tests(ev: Evaluator, node: cst.Attribute, resource: Resource) -> Values:
    """Gives what a patch put where a test reads a method of the API."""
    values = ev.read(replaced(ev, resource.client, resource.path))
    if values:
        _record(ev, node, node, resource.path, values)
    return values


def in_place_of(ev: Evaluator, called: frozenset[Resource]) -> Values:
    """Gives what patches put in the place of the methods that are called."""
    found = NOTHING
    for resource in called:
        found |= ev.read(_class_slot(ev, resource.client.asynchronous, resource.path.rpartition(".")[2]))
        steps = resource.path.split(".")
        for size in range(1, len(steps) + 1):
            values = ev.read(replaced(ev, resource.client, ".".join(steps[:size])))
            for step in steps[size:]:
                values = frozenset(inner for value in values for inner in _attribute(ev, value, step))
            found |= values
    return found


def _attribute(ev: Evaluator, value: Value, name: str) -> Values:
    if isinstance(value, Built):
        return objects.child(ev, value, name)
    if isinstance(value, Instance | Class):
        return _class_attribute(ev, value, name)
    return NOTHING


def _class_attribute(ev: Evaluator, value: Instance | Class, name: str) -> Values:
    for cls in inheritance.lineage(ev, value.cls if isinstance(value, Instance) else value):
        if isinstance(cls, Class) and name in cls.attributes:
            found = ev.read(cls.attributes[name])
            return frozenset(_bound(ev, item, value) for item in found)
    return NOTHING


def _bound(ev: Evaluator, item: Value, value: Instance | Class) -> Value:
    if not isinstance(item, Function) or isinstance(value, Class):
        return item
    return ev.interner.get((Bound, item, value), lambda: Bound(item, value))


def _module(ev: Evaluator, text: str) -> Values:
    depth = _depth(ev, text)
    steps = text.split(".")
    path = ev.loader.resolve(ev.unit.file, ".".join(steps[:depth]), 0)
    if path is not None:
        return frozenset((ev.interner.get((Module, path), lambda: Module(path)),))
    return frozenset((ev.interner.external(steps[0]),))


def _depth(ev: Evaluator, text: str) -> int:
    """Gives how many names of a dotted target lead to a module; at least one."""
    steps = text.split(".")
    for size in range(len(steps) - 1, 0, -1):
        if ev.loader.resolve(ev.unit.file, ".".join(steps[:size]), 0) is not None:
            return size
    return 1


def _step(ev: Evaluator, owner: _Owner, name: str) -> list[_Owner]:
    if isinstance(owner, Client):
        return [_Reference(owner, name)]
    if isinstance(owner, Resource | _Reference):
        return [_Reference(owner.client, f"{owner.path}.{name}")]
    if isinstance(owner, Built | Instance | Class):
        return [*_attribute(ev, owner, name)]
    if isinstance(owner, Module):
        return [*scoping.module_attribute(ev, owner, name)]
    if isinstance(owner, External) and not owner.made:
        module = owner.name
        return [ev.interner.external(f"{module}.{name}")]
    return []

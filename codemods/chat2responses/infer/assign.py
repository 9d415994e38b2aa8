"""Stores: what binding, unpacking, attribute and item assignment do to names and data."""

from __future__ import annotations

import functools

import libcst as cst
from chat2responses.api import providers, results
from chat2responses.infer import client_classes, containers, operations, outcomes, scoping, streams
from chat2responses.infer.doubles import objects, patching
from chat2responses.infer.env import Env
from chat2responses.infer.evaluator import Evaluator, kinds_of
from chat2responses.infer.unit import KeyWrite
from chat2responses.infer.values import (
    NOTHING,
    UNKNOWN,
    Built,
    Class,
    Client,
    Data,
    External,
    Instance,
    Module,
    Resource,
    Sdk,
    Slot,
    Str,
    Value,
    Values,
)

_OWNERS = (Built, Instance, Class, Module, Client, Resource)
"""Values whose attributes are in sight."""


def assign(ev: Evaluator, node: cst.Assign, env: Env) -> None:
    """``a = b = value``."""
    values = ev.expression(node.value, env)
    for target in node.targets:
        store(ev, target.target, values, env, node.value)
    if isinstance(node.value, cst.IfExp) and len(node.targets) == 1 and isinstance(node.targets[0].target, cst.Name):
        _note_arms(ev, node.value, node.targets[0].target.value, env)


def _note_arms(ev: Evaluator, node: cst.IfExp, name: str, env: Env) -> None:
    """``name = a if test else b``: which of both it is where the test comes out the same again."""
    outcome = outcomes.of(ev.unit, node.test)
    if outcome is None or outcome[0].name == name:
        return
    for arm, holds in ((node.body, True), (node.orelse, False)):
        case = (outcome[0], outcome[1] is holds)
        env.cases[case] = {**env.cases.get(case, {}), name: operations.quiet(ev, arm, env.copy())}


def annotated(ev: Evaluator, node: cst.AnnAssign, env: Env) -> None:
    """``a: T = value``; a client type alone declares a client."""
    from chat2responses.infer import annotations

    declared = annotations.evaluate(ev, node.annotation.annotation, env)
    if node.value is not None:
        values = ev.expression(node.value, env)
        store(ev, node.target, declared if declared and values <= UNKNOWN else values, env, node.value)
    elif ev.class_body is not None or declared:
        unset = NOTHING if ev.class_body is not None and ev.class_body.is_record else UNKNOWN
        store(ev, node.target, declared or unset, env, node.annotation)


def augmented(ev: Evaluator, node: cst.AugAssign, env: Env) -> None:
    """``a += value``."""
    right = ev.expression(node.value, env)
    left = ev.expression(node.target, env)
    if isinstance(node.operator, cst.AddAssign | cst.BitOrAssign):
        result = operations.extend(ev, left, right, node)
    else:
        operations.compute(ev, left, node.target)
        operations.compute(ev, right, node.value)
        result = UNKNOWN
    store(ev, node.target, result, env, node.value, in_place=True)


def store(
    ev: Evaluator, target: cst.BaseExpression, values: Values, env: Env, source: cst.CSTNode, in_place: bool = False
) -> None:
    """Binds ``values``, which come from the node ``source``, to any assignment target."""
    if isinstance(target, cst.Name):
        bind(ev, target.value, values, env)
        if ev.class_body is not None and ev.unit.file.is_test:
            own = ev.interner.get((Instance, ev.class_body), functools.partial(Instance, ev.class_body))
            objects.write(ev, target, own, target.value, values, source)
        if any(isinstance(value, Sdk) for value in values):
            ev.unit.records.values[id(target)] = (target, values)
    elif isinstance(target, cst.Tuple | cst.List):
        _unpack(ev, target, values, env, source)
    elif isinstance(target, cst.StarredElement):
        store(ev, target.value, values, env, source)
    elif isinstance(target, cst.Attribute):
        _store_attribute(ev, target, values, env, source)
    elif isinstance(target, cst.Subscript):
        _store_item(ev, target, values, env, source, in_place)
    else:
        ev.escape(values, target, "result-stored")


def bind(ev: Evaluator, name: str, values: Values, env: Env) -> None:
    """Binds a name of the current scope (or the one that ``global`` and ``nonlocal`` name)."""
    env.names[name] = values
    env.forget(name)
    for collected in ev.assigned:
        collected[name] = collected.get(name, NOTHING) | values
    unit = ev.unit
    if ev.class_body is not None and name not in ev.class_scope.globals:
        ev.add(operations.class_slot(ev.class_body, name), values)
        return
    if unit.shares_names or name in unit.scope.globals or name in unit.scope.nonlocals:
        owner = scoping.owner_unit(ev, unit, name)
        if owner is not None:
            ev.add(ev.variable(owner, name), values)


def delete(ev: Evaluator, target: cst.BaseExpression, env: Env) -> None:
    """``del target``."""
    if isinstance(target, cst.Name):
        env.names.pop(target.value, None)
        env.forget(target.value)
    elif isinstance(target, cst.Subscript):
        base = ev.expression(target.value, env)
        operations.subscript_parts(ev, target, env)
        for value in base:
            if isinstance(value, Data):
                ev.use(target, value, "delete", operations.literal_key(ev, target, env))
        ev.escape(kinds_of(base)[0], target, "result-stored")
    elif isinstance(target, cst.Attribute):
        ev.escape(kinds_of(ev.expression(target.value, env))[0], target, "result-stored")


def _unpack(ev: Evaluator, target: cst.Tuple | cst.List, values: Values, env: Env, source: cst.CSTNode) -> None:
    count = len(target.elements)
    starred = any(isinstance(element, cst.StarredElement) for element in target.elements)
    whole = frozenset(value for value in values if _positions(ev, value, count, starred) is None)
    rest = operations.unpack_one(ev, whole, target, source) if count == 1 and not starred else None
    if rest is None:
        rest = ev.iterate(whole, source) if whole else NOTHING
    for position, element in enumerate(target.elements):
        found: Values = rest
        for value in values - whole:
            slots = _positions(ev, value, count, starred)
            if slots is not None:
                found |= ev.read(slots[position])
        if starred and isinstance(element, cst.StarredElement):
            gathered = ev.data("list", element)
            ev.add(gathered.elements, found)
            found = frozenset((gathered,))
        store(ev, element.value, found, env, source)


def _positions(ev: Evaluator, value: Value, count: int, starred: bool) -> list[Slot] | None:
    remembered = None if starred else objects.positions(ev, value, count)
    if remembered is not None:
        return remembered
    if not isinstance(value, Data) or value.kind != "tuple" or starred:
        return None
    slots = [value.keys[str(position)] for position in range(count) if str(position) in value.keys]
    return slots if len(slots) == count == len(value.keys) else None


def _store_attribute(ev: Evaluator, target: cst.Attribute, values: Values, env: Env, source: cst.CSTNode) -> None:
    base = ev.expression(target.value, env) or ev.missing(target.value)
    if not base:
        return
    name = target.attr.value
    sdk, others = kinds_of(base)
    sdk = frozenset(value for value in sdk if value.kind != results.PARSED)
    if name == "arguments":
        sdk = frozenset(value for value in sdk if value.kind != results.FUNCTION)
    ev.escape(sdk, target, "result-stored")
    for answer in sdk:
        ev.refuse(target, (answer.site,), "result-stored")
    known = False
    for value in others:
        if isinstance(value, Instance):
            known = True
            if value.cls.unit.file.is_test:
                objects.write(ev, target, value, name, values, source)
            client = client_classes.client_of(ev, value.cls) if name in providers.CLIENT_NAMES else None
            if client is not None:
                operations.change_client(ev, target, client, name, source, values)
            ev.carry(source, values, f"stored as {value.cls.name}.{name}")
            ev.add(operations.class_slot(value.cls, name), values)
        elif isinstance(value, Class):
            known = True
            ev.carry(source, values, f"stored as {value.name}.{name}")
            ev.add(operations.class_slot(value, name), values)
        elif isinstance(value, Module):
            file = ev.loader.load(value.path)
            if file is not None:
                known = True
                ev.add(ev.variable(file.unit, name), values)
        elif isinstance(value, Client):
            known = True
            operations.change_client(ev, target, value, name, source, values)
        elif isinstance(value, Resource):
            known = True
            if ev.unit.file.is_test:
                patching.assign(ev, target, value, values)
                continue
            ev.unit.records.resource_uses[id(target)] = (target, frozenset((value,)), "intercepted")
            ev.escape(values, source)
        elif isinstance(value, Built):
            known = True
            objects.write(ev, target, value, name, values, source)
        elif isinstance(value, Data) and operations.is_bag(value):
            known = True
            ev.add(containers.key_slot(ev, value, name), streams.kept(ev, values))
            ev.unit.records.key_writes[(id(target), id(value))] = KeyWrite(target, value, name, source, values)
        elif isinstance(value, External):
            held = frozenset(item for item in values if isinstance(item, Built | Client | Instance | Data))
            ev.add(operations.foreign_slot(ev, value, name), held)
    if not known or any(not isinstance(value, _OWNERS) for value in others):
        operations.patch_attribute(ev, target, others, name)
        ev.escape(values, source, "result-stored")


def _is_slice(target: cst.Subscript) -> bool:
    return len(target.slice) == 1 and isinstance(target.slice[0].slice, cst.Slice)


def _store_item(
    ev: Evaluator, target: cst.Subscript, values: Values, env: Env, source: cst.CSTNode, in_place: bool
) -> None:
    from chat2responses.infer import containers, data_calls

    base = ev.expression(target.value, env)
    ev.note_base(target, base)
    operations.subscript_parts(ev, target, env)
    key = operations.literal_key(ev, target, env)
    if ev.unit.file.is_test and patching.is_override(target):
        patching.override(ev, target, values, env)
        return
    values = streams.kept(ev, values)
    unknown = False
    for value in base:
        unknown = unknown or operations.is_bag(value)
        if isinstance(value, Data) and value.kind == "dict":
            if key is None and not operations.between_brackets(ev, target, env):
                continue
            if key is None:
                containers.open_keys(ev, value, operations.between_brackets(ev, target, env))
                ev.add(value.elements, values)
                ev.use(target, value, "store-unknown")
            else:
                ev.add(containers.key_slot(ev, value, key), values)
                ev.unit.records.key_writes[(id(target), id(value))] = KeyWrite(target, value, key, source, values)
                if in_place:
                    ev.use(target, value, "get", key)
        elif isinstance(value, Data):
            ev.add(value.elements, ev.iterate(values, source) if _is_slice(target) else values)
            ev.use(target, value, "store-index")
            for other in values if _is_slice(target) else ():
                if isinstance(other, Data):
                    data_calls.spread(ev, source, other, value)
        elif isinstance(value, Sdk):
            ev.refuse(target, (value.site,), "result-stored")
        elif not isinstance(value, Str):
            unknown = True
    if unknown:
        ev.escape(values, source, "result-stored")

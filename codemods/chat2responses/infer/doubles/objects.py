"""Objects that tests build of attributes: how they are made, read, stored to and called."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst
from chat2responses.api import doubles as table
from chat2responses.api import methods, providers
from chat2responses.infer import containers
from chat2responses.infer.env import Env
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.unit import Argument, AssertRecord, AttributeRead, AttributeWrite, ObjectUse, Unit
from chat2responses.infer.values import (
    NONE_ONLY,
    NOTHING,
    UNKNOWN,
    Bound,
    Box,
    Built,
    Class,
    Data,
    External,
    Function,
    Instance,
    Slot,
    Str,
    Value,
    Values,
)

_DEEPEST = 12
"""So many attributes behind a mock end in "unknown"."""
_MOST_FOREIGN = 4
"""So many of them may be none of the API: the way to a client, such as ``return_value.service.client``."""

SPEC_OF_A_MODEL = "spec of an answer"
"""Operation on a mock that allows what a class of the SDK has."""

_RESULT = "return_value"
_NO_ATTRIBUTES = frozenset({"spec", "spec_set", "name", "wraps", "unsafe", "new_callable", "create", "autospec"})
"""Keywords of a mock that set no attribute."""


def make(ev: Evaluator, node: cst.Call, style: str, name: str, arguments: tuple[Argument, ...]) -> Built:
    """Gives the object that a call makes, with its keywords as attributes."""
    unit = ev.unit
    built = ev.interner.get((Built, id(node), style), lambda: Built(node, unit, style, name))
    configure(ev, built, arguments)
    return built


def configure(ev: Evaluator, built: Built, arguments: tuple[Argument, ...]) -> None:
    """Takes the keywords of a call as attributes; what else it is given is noted as a use without a row."""
    from chat2responses.infer.doubles import literals

    for argument in arguments:
        arg = argument.node
        if arg.keyword is None:
            operation = "spread" if arg.star else "positional"
            use(ev, arg, built, _spec("spec", argument.values) if built.is_mock and not arg.star else operation)
            ev.escape(argument.values, arg.value)
        elif built.is_mock and arg.keyword.value in _NO_ATTRIBUTES:
            use(ev, arg, built, _spec(arg.keyword.value, argument.values))
        else:
            values = literals.viewed(ev, argument.values) if built.style == "model" else argument.values
            write(ev, arg, built, arg.keyword.value, values, arg.value)


def _spec(name: str, values: Values) -> str:
    """Gives the operation of ``spec=`` and the like: what both APIs' clients allow, or an object of the SDK."""
    if not name.startswith(("spec", "autospec")):
        return name
    names = {value.name if isinstance(value, External) and not value.made else "" for value in values}
    if names and names <= providers.CLIENTS.keys():
        return "spec of a client"
    return SPEC_OF_A_MODEL if names and names <= table.MODELS.keys() else name


def slot_of(built: Built, name: str) -> Slot:
    """Gives the slot of an attribute."""
    slot = built.attributes.get(name)
    if slot is None:
        slot = built.attributes[name] = Slot()
    return slot


def use(ev: Evaluator, node: cst.CSTNode, built: Value, operation: str) -> None:
    """Records an operation on an object that is neither a read nor a store of an attribute."""
    ev.unit.records.object_uses[(id(node), id(built), operation)] = ObjectUse(node, built, operation)


def write(ev: Evaluator, node: cst.CSTNode, owner: Value, name: str, values: Values, source: cst.CSTNode) -> None:
    """Records a store of an attribute, and makes it where the owner keeps its own attributes."""
    ev.unit.records.attribute_writes[(id(node), id(owner))] = AttributeWrite(node, owner, name, source, values)
    if isinstance(owner, Built):
        ev.add(slot_of(owner, name), values)


def read(ev: Evaluator, node: cst.CSTNode, owner: Value, name: str) -> None:
    """Records a read of an attribute."""
    ev.unit.records.attribute_reads[(id(node), id(owner))] = AttributeRead(node, owner, name)


def attribute(ev: Evaluator, node: cst.CSTNode, built: Built, name: str) -> Values:
    """Gives what reading an attribute gives; a mock makes it when nothing was stored."""
    read(ev, node, built, name)
    if built.style == "patcher" and name not in ("start", "stop"):
        return UNKNOWN
    if built.is_mock and name in table.CALL_RECORDS:
        return _remembered(ev, built, name)
    if built.is_mock and name in table.MOCK_NUMBERS:
        return UNKNOWN
    return child(ev, built, name)


def child(ev: Evaluator, built: Built, name: str) -> Values:
    """Gives what an attribute holds."""
    values = ev.read(slot_of(built, name))
    if values or not built.is_mock:
        return values
    if built.depth >= _DEEPEST or _foreign_steps(built, name) > _MOST_FOREIGN:
        return UNKNOWN
    return frozenset((_own_child(ev, built, name, "mock" if name.startswith("__") else built.style),))


def _foreign_steps(built: Built, name: str) -> int:
    """Counts the attributes from the mock that was made in the source to ``name`` that are none of the API.

    Code under test that runs on a mock reads and calls whatever it likes: each makes an object, without end.
    """
    known = name in table.KNOWN_STEPS or (name == _RESULT and built.name in methods.METHODS)
    return (not known) + (0 if built.parent is None else _foreign_steps(built.parent, built.name))


def _own_child(ev: Evaluator, built: Built, name: str, style: str) -> Built:
    own = built.children.get(name)
    if own is None:
        made = Built(built.node, built.unit, style, built.made_by, built, name)
        own = built.children[name] = ev.interner.number(made)
    return own


def element(ev: Evaluator, node: cst.Subscript, built: Built, key: str | None) -> Values:
    """``object[key]``: a mock gives the same object for every key."""
    if built.style == "call" and key in ("0", "1"):
        read(ev, node, built, key)
        return child(ev, built, "args" if key == "0" else "kwargs")
    read(ev, node, built, f"[{key}]" if key is not None else "[]")
    return child(ev, built, "[]")


def _remembered(ev: Evaluator, built: Built, name: str) -> Values:
    """``mock.call_args`` and its kin: the arguments of the calls."""
    call = call_of(ev, built)
    if not table.CALL_RECORDS[name]:
        return frozenset((call,))
    unit = ev.unit
    calls = ev.interner.get(("calls", built), lambda: Data(built.node, unit, "list"))
    ev.add(calls.elements, frozenset((call,)))
    return frozenset((calls,))


def call_of(ev: Evaluator, callee: Value) -> Built:
    """Gives what stands for the arguments of any call of a stand-in: ``.args`` and ``.kwargs``."""
    node, unit = _place(ev, callee)
    call = ev.interner.get(("call", callee), lambda: Built(node, unit, "call"))
    call.callee = callee
    if not call.attributes:
        keywords = ev.interner.number(Data(node, unit, "dict"))
        positional = ev.interner.number(Data(node, unit, "tuple"))
        ev.add(slot_of(call, "kwargs"), frozenset((keywords,)))
        ev.add(slot_of(call, "args"), frozenset((positional,)))
    return call


def _place(ev: Evaluator, value: Value) -> tuple[cst.CSTNode, Unit]:
    return (value.node, value.unit) if isinstance(value, Built) else (ev.unit.node, ev.unit)


def remember(ev: Evaluator, callee: Built, arguments: tuple[Argument, ...]) -> None:
    """Notes the arguments of a call for who asks the mock for them."""
    call = call_of(ev, callee)
    position = 0
    for argument in arguments:
        arg = argument.node
        for data in slot_of(call, "args" if arg.keyword is None and arg.star != "**" else "kwargs").values:
            if not isinstance(data, Data):
                continue
            if arg.keyword is not None:
                ev.add(containers.key_slot(ev, data, arg.keyword.value), argument.values)
            elif not arg.star:
                ev.add(containers.key_slot(ev, data, str(position)), argument.values)
                position += 1
            else:
                _remember_spread(ev, data, argument)


def _remember_spread(ev: Evaluator, data: Data, argument: Argument) -> None:
    for value in argument.values:
        if isinstance(value, Data) and value.kind == "dict" and data.kind == "dict":
            ev.read(value.shape)
            for key, slot in list(value.keys.items()):
                ev.add(containers.key_slot(ev, data, key), ev.read(slot))
            if value.open:
                containers.open_keys(ev, data)
                ev.add(data.elements, ev.read(value.elements))
        else:
            containers.open_keys(ev, data)
            ev.add(data.elements, UNKNOWN)


def call(ev: Evaluator, node: cst.CSTNode, built: Built, arguments: tuple[Argument, ...], env: Env) -> Values:
    """Gives what calling an object gives."""
    if not built.is_mock:
        for argument in arguments:
            ev.escape(argument.values, argument.node.value)
        return UNKNOWN
    remember(ev, built, arguments)
    found = results(ev, node, built, arguments, env)
    if built.style != "async mock":
        return found
    slot = ev.interner.get(("result", built), Slot)
    ev.add(slot, found)
    return ev.box("awaitable", ("result", built), slot)


def results(ev: Evaluator, node: cst.CSTNode, built: Built, arguments: tuple[Argument, ...], env: Env) -> Values:
    """Gives what the calls of a mock give, without the coroutine around it."""
    from chat2responses.infer import calls, containers

    found = NOTHING
    for value in ev.read(slot_of(built, "side_effect")):
        if isinstance(value, Data):
            found |= containers.contents(ev, value)
        elif isinstance(value, Box) and value.kind == "iterator":
            found |= ev.read(value.content)
        elif isinstance(value, Function | Bound):
            found |= unwrapped(ev, calls.call_value(ev, value, calls.Arguments(node, arguments), env))
        elif isinstance(value, Built):
            found |= results(ev, node, value, arguments, env)
    stored = ev.read(slot_of(built, _RESULT))
    return found | stored if found or stored else child(ev, built, _RESULT)


def unwrapped(ev: Evaluator, values: Values) -> Values:
    """Gives values with those inside of coroutines in their place."""
    found = NOTHING
    for value in values:
        is_awaitable = isinstance(value, Box) and value.kind == "awaitable"
        found |= ev.read(value.content) if isinstance(value, Box) and is_awaitable else frozenset((value,))
    return found


def has_method(base: Values, name: str) -> bool:
    """Whether a mock or patcher among values has a method of that name itself."""
    return any(
        isinstance(value, Built) and (value.style == "patcher" or (value.is_mock and name in table.MOCK_METHODS))
        for value in base
    )


def method(
    ev: Evaluator, node: cst.Call, callee: cst.Attribute, base: Values, arguments: tuple[Argument, ...]
) -> Values:
    """Calls a method that mocks and patchers have themselves."""
    name = callee.attr.value
    found = NOTHING
    for value in base:
        if isinstance(value, Built) and value.style == "patcher" and name in ("start", "__enter__"):
            found |= child(ev, value, "start")
        elif isinstance(value, Built):
            found |= _own_method(ev, node, value, name, arguments)
    return found


def _own_method(ev: Evaluator, node: cst.Call, built: Built, name: str, arguments: tuple[Argument, ...]) -> Values:
    if name in table.ASSERTING_LISTS:
        for argument in arguments:
            if not claim_all(ev, built, argument.values):
                use(ev, node, built, name)
    elif name in table.ASSERTING:
        ev.unit.records.asserts[(id(node), id(built))] = AssertRecord(node, built, name, arguments)
    elif name == "configure_mock":
        configure(ev, built, arguments)
    elif arguments:
        use(ev, node, built, name)
        for argument in arguments:
            ev.escape(argument.values, argument.node.value)
    return NONE_ONLY


def claim(ev: Evaluator, node: cst.Call, arguments: tuple[Argument, ...]) -> Built:
    """``call(…)``: what a call of a mock is compared with."""
    unit = ev.unit
    built = ev.interner.get((Built, id(node), "claim"), lambda: Built(node, unit, "claim"))
    ev.interner.get(("claimed", built), lambda: list[tuple[Argument, ...]]())[:] = [arguments]
    return built


def claim_all(ev: Evaluator, callee: Value, values: Values) -> bool:
    """Notes what claims among values say about the calls of a mock; False if something else is among them."""
    known = True
    for value in values:
        if isinstance(value, Data):
            known = claim_all(ev, callee, containers.contents(ev, value)) and known
        elif isinstance(value, Built) and value.style == "claim" and isinstance(value.node, cst.Call):
            (arguments,) = ev.interner.get(("claimed", value), lambda: list[tuple[Argument, ...]]())
            record = AssertRecord(value.node, callee, "call", arguments)
            ev.unit.records.asserts[(id(value.node), id(callee))] = record
        else:
            known = False
    return known


def compare(ev: Evaluator, node: cst.CSTNode, sides: Sequence[Values]) -> None:
    """Compares what mocks remember: understood with what ``call(…)`` gives."""
    for values in sides:
        for value in values:
            for remembered in _calls_in(value):
                others = [other for other in sides if other is not values]
                if not all(claim_all(ev, remembered.callee, other) for other in others):
                    use(ev, node, remembered, "compare")


def _calls_in(value: Value) -> list[Built]:
    if isinstance(value, Built):
        return [value] if value.style == "call" else []
    held = value.elements.values if isinstance(value, Data) and value.kind == "list" else NOTHING
    return [inner for inner in held if isinstance(inner, Built) and inner.style == "call"]


def positions(ev: Evaluator, value: Value, count: int) -> list[Slot] | None:
    """Gives the slots that ``args, kwargs = mock.call_args`` unpacks; None for all other objects."""
    if not isinstance(value, Built) or value.style != "call" or count != 2:
        return None
    return [slot_of(value, "args"), slot_of(value, "kwargs")]


def iterate(ev: Evaluator, built: Built, node: cst.CSTNode) -> Values:
    """Gives the elements of an object over which a loop goes."""
    if built.style == "call":
        use(ev, node, built, "iterate")
        return UNKNOWN
    found = NOTHING
    for name in ("__iter__", "__aiter__"):
        for maker in ev.read(slot_of(built, name)) or child(ev, built, name):
            given = ev.read(slot_of(maker, _RESULT)) if isinstance(maker, Built) else NOTHING
            for value in given:
                found |= contents(ev, value)
    return found


def contents(ev: Evaluator, value: Value) -> Values:
    """Gives the elements of a container or iterator, without a record."""
    if isinstance(value, Data):
        return containers.contents(ev, value)
    if isinstance(value, Box) and value.kind == "iterator":
        return ev.read(value.content)
    return NOTHING


def enter(ev: Evaluator, built: Built) -> Values:
    """Gives what ``with object as …`` binds."""
    if built.style == "patcher":
        return child(ev, built, "start")
    if not built.is_mock:
        return UNKNOWN
    for name in ("__enter__", "__aenter__"):
        for maker in child(ev, built, name):
            given = ev.read(slot_of(maker, _RESULT)) if isinstance(maker, Built) else NOTHING
            if given:
                return given
    return frozenset((_own_child(ev, built, "__enter__()", built.style),))


def held(ev: Evaluator, built: Built) -> list[Values]:
    """Gives what all attributes of an object hold."""
    return [ev.read(slot) for slot in list(built.attributes.values())]


def is_stand_in(value: Value) -> bool:
    """Whether a value can take the place of something of the SDK without being it: it says nothing about a program."""
    if isinstance(value, Built):
        return True
    unit = None
    if isinstance(value, Function):
        unit = value.unit
    elif isinstance(value, Bound):
        unit = value.function.unit
    elif isinstance(value, Instance | Class):
        cls = value.cls if isinstance(value, Instance) else value
        unit = cls.unit
    return unit is not None and unit.file.is_test


def literal(values: Values) -> str | None:
    """Gives the one literal string that values are, else None."""
    texts = {value.text if isinstance(value, Str) else None for value in values}
    return texts.pop() if len(texts) == 1 else None

"""Methods of lists, dicts, tuples and sets: what goes in, what comes out, and a use for the plan."""

from __future__ import annotations

from collections.abc import Callable

import libcst as cst
from chat2responses.infer import containers, escapes, nullable, operations, queues, streams
from chat2responses.infer.env import Env
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.unit import Argument, KeyWrite
from chat2responses.infer.values import (
    NONE,
    NONE_ONLY,
    NOTHING,
    UNKNOWN,
    Bound,
    Const,
    Data,
    Function,
    Sdk,
    Str,
    Values,
)

Arguments = tuple[Argument, ...]
Method = Callable[[Evaluator, cst.Call, Data, Arguments], Values]


def method(ev: Evaluator, node: cst.Call, callee: cst.Attribute, data: frozenset[Data], arguments: Arguments) -> Values:
    """Calls a method of containers."""
    found = NOTHING
    name = callee.attr.value
    for value in data:
        table = _DICT_METHODS if value.kind == "dict" else queues.METHODS if value.kind == "queue" else _LIST_METHODS
        handler = table.get(name)
        if handler is None:
            ev.use(node, value, "escape")
            for argument in arguments:
                ev.escape(argument.values, argument.node.value)
            found |= UNKNOWN
        else:
            found |= handler(ev, node, value, arguments)
    return found


def _first(arguments: Arguments) -> Argument | None:
    return arguments[0] if arguments and not arguments[0].node.star else None


def _element(ev: Evaluator, node: cst.Call, data: Data, argument: Argument, operation: str) -> None:
    ev.add(data.elements, streams.kept(ev, argument.values))
    ev.use(node, data, operation)
    where = argument.node.value
    ev.unit.records.key_writes[(id(where), id(data))] = KeyWrite(
        node if operation == "append" else where, data, f"<{operation}>", where, argument.values
    )


def _append(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    argument = _first(arguments)
    if argument is not None:
        _element(ev, node, data, argument, "append")
    return NONE_ONLY


def _insert(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    if len(arguments) == 2:
        _element(ev, node, data, arguments[1], "insert")
    return NONE_ONLY


def _extend(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    argument = _first(arguments)
    if argument is not None:
        ev.use(node, data, "extend")
        ev.add(data.elements, ev.iterate(argument.values, argument.node.value))
        for value in argument.values:
            if isinstance(value, Data):
                spread(ev, argument.node.value, value, data)
    return NONE_ONLY


def _same(operation: str) -> Method:
    def handler(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
        ev.use(node, data, operation)
        return frozenset((data,))

    return handler


def _quiet(operation: str) -> Method:
    def handler(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
        ev.use(node, data, operation)
        for argument in arguments:
            ev.escape(argument.values, argument.node.value)
        return UNKNOWN

    return handler


def call_key(ev: Evaluator, node: cst.Call, argument: Argument, elements: Values, env: Env) -> bool:
    """``key=function``: the function is called with the elements; False for any other argument."""
    from chat2responses.infer import calls

    arg = argument.node
    if arg.keyword is None or arg.keyword.value != "key":
        return False
    for value in argument.values:
        if isinstance(value, Function | Bound):
            calls.call_value(ev, value, calls.Arguments(node, (Argument(cst.Arg(arg.value), elements),)), env)
        elif value is not NONE:
            ev.escape(elements, arg.value, escapes.WRITTEN)
    return True


def _sort(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    ev.use(node, data, "reorder")
    for argument in arguments:
        if not call_key(ev, node, argument, containers.contents(ev, data), Env()):
            ev.escape(argument.values, argument.node.value)
    return NONE_ONLY


def _compare(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    """Looks for an element by ``==``: what is no plain value compares in another way on the Responses side."""
    held = ev.read(data.elements).union(*(ev.read(slot) for slot in data.keys.values()))
    ev.escape(frozenset(value for value in held if isinstance(value, Sdk)), node)
    for argument in arguments[:1]:
        nullable.sought(ev, node, held, argument.values)
        nullable.sought(ev, node, argument.values, held)
    return _quiet("compare")(ev, node, data, arguments)


def _list_pop(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    ev.use(node, data, "pop-index")
    return containers.contents(ev, data) or ev.missing(node)


def _key(ev: Evaluator, arguments: Arguments) -> str | None:
    """Gives the literal key of a call; a key that comes from an answer is another on the Responses side."""
    argument = _first(arguments)
    if argument is not None:
        operations.refuse_key(ev, argument.node.value, argument.values)
    if argument is not None and len(argument.values) == 1:
        value = next(iter(argument.values))
        if isinstance(value, Str):
            return value.text
    return None


def _get(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    key = _key(ev, arguments)
    for argument in arguments[:1]:
        nullable.looked_up(ev, node, data, argument.values)
    ev.use(node, data, "get", key)
    default = arguments[1].values if len(arguments) > 1 else NONE_ONLY
    if operations.is_bag(data):
        return operations.kept_in_bag(ev, node, data, key) | default
    return containers.value_at(ev, data, key) | default


def _dict_pop(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    key = _key(ev, arguments)
    ev.use(node, data, "pop", key)
    default = arguments[1].values if len(arguments) > 1 else NOTHING
    return containers.value_at(ev, data, key) | default


def _setdefault(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    key = _key(ev, arguments)
    if key is None or len(arguments) < 2:
        containers.open_keys(ev, data)
        ev.use(node, data, "store-unknown")
        for argument in arguments[1:]:
            ev.add(data.elements, argument.values)
        return containers.contents(ev, data) or NONE_ONLY
    ev.use(node, data, "get", key)
    argument = arguments[1]
    ev.add(containers.key_slot(ev, data, key), argument.values)
    ev.unit.records.key_writes[(id(node), id(data))] = KeyWrite(node, data, key, argument.node.value, argument.values)
    return containers.value_at(ev, data, key)


def _set(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    """``session.set(key, value)``."""
    if not operations.is_bag(data) or len(arguments) != 2:
        return _quiet("escape")(ev, node, data, arguments)
    key = _key(ev, arguments)
    argument = arguments[1]
    ev.escape(argument.values, argument.node.value, "result-stored")
    if key is None:
        containers.open_keys(ev, data)
        ev.add(data.elements, argument.values)
    else:
        ev.add(containers.key_slot(ev, data, key), streams.kept(ev, argument.values))
        write = KeyWrite(node, data, key, argument.node.value, argument.values)
        ev.unit.records.key_writes[(id(node), id(data))] = write
    return NONE_ONLY


def _update(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    for argument in arguments:
        arg = argument.node
        if arg.keyword is not None:
            name = arg.keyword.value
            ev.add(containers.key_slot(ev, data, name), argument.values)
            ev.unit.records.key_writes[(id(arg), id(data))] = KeyWrite(arg, data, name, arg.value, argument.values)
        else:
            merge(ev, data, argument.values, arg.value)
    return NONE_ONLY


def spread(ev: Evaluator, node: cst.CSTNode, source: Data, target: Data) -> None:
    """Notes that the elements of one container became elements of another."""
    ev.use(node, source, "spread")
    ev.unit.records.merges.add((source, target))


def merge(ev: Evaluator, data: Data, values: Values, node: cst.CSTNode, without: frozenset[str] = frozenset()) -> None:
    """Takes all keys of other dicts but ``without`` into ``data``, as ``update``, ``**`` and ``|`` do."""
    for value in values:
        if isinstance(value, Data) and value.kind == "dict":
            ev.use(node, value, "merge")
            ev.read(value.shape)
            for key, slot in list(value.keys.items()):
                if key not in without:
                    ev.add(containers.key_slot(ev, data, key), ev.read(slot))
            ev.add(data.elements, ev.read(value.elements))
            if value.open:
                containers.open_keys(ev, data, ev.read(value.names))
            ev.unit.records.merges.add((value, data))
        elif not isinstance(value, Const):
            containers.open_keys(ev, data)
            ev.escape(frozenset((value,)), node)
            ev.add(data.elements, UNKNOWN)


def make_dict(ev: Evaluator, node: cst.Call, arguments: Arguments) -> Values:
    """``dict(a=1, **more)``."""
    data = ev.data("dict", node)
    _update(ev, node, data, arguments)
    return frozenset((data,))


def _values(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    ev.use(node, data, "items")
    found = ev.data("list", node)
    ev.add(found.elements, containers.contents(ev, data))
    return frozenset((found,))


def _items(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    ev.use(node, data, "items")
    pair = ev.data("tuple", node.func)
    ev.add(containers.key_slot(ev, pair, "0"), containers.names(ev, data) or ev.missing(node))
    ev.add(containers.key_slot(ev, pair, "1"), containers.contents(ev, data) or ev.missing(node))
    found = ev.data("list", node)
    ev.add(found.elements, frozenset((pair,)))
    return frozenset((found,))


def _keys(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    ev.use(node, data, "keys")
    found = ev.data("list", node)
    ev.add(found.elements, containers.names(ev, data) or ev.missing(node))
    return frozenset((found,))


_LIST_METHODS: dict[str, Method] = {
    "append": _append,
    "insert": _insert,
    "extend": _extend,
    "copy": _same("copy"),
    "pop": _list_pop,
    "clear": _quiet("clear"),
    "reverse": _quiet("reorder"),
    "sort": _sort,
    "index": _compare,
    "count": _compare,
    "remove": _compare,
    "add": _append,
    "update": _extend,
}


def is_method(value: Data, name: str) -> bool:
    """Whether a name is one of a container's methods, and not of what a program keeps there."""
    return not operations.is_bag(value) or name in _DICT_METHODS


_DICT_METHODS: dict[str, Method] = {
    "get": _get,
    "pop": _dict_pop,
    "setdefault": _setdefault,
    "set": _set,
    "update": _update,
    "copy": _same("copy"),
    "items": _items,
    "keys": _keys,
    "values": _values,
    "clear": _quiet("clear"),
}

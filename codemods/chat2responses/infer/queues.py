"""Queues within one process: what is put in comes out again, in whatever unit."""

from __future__ import annotations

from collections.abc import Callable

import libcst as cst
from chat2responses.infer import containers, streams
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.unit import Argument, KeyWrite
from chat2responses.infer.values import NONE_ONLY, UNKNOWN, Data, Slot, Values

Arguments = tuple[Argument, ...]


def make(ev: Evaluator, node: cst.Call, name: str) -> Values:
    """``queue.Queue()`` by the name of its class."""
    unit = ev.unit
    return frozenset((ev.interner.get((Data, id(node)), lambda: Data(node, unit, "queue", name)),))


def _put(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    for argument in arguments[:1]:
        where = argument.node.value
        values = streams.kept(ev, argument.values)
        ev.carry(where, values, "put into a queue")
        ev.add(data.elements, values)
        ev.use(node, data, "append")
        ev.unit.records.key_writes[(id(where), id(data))] = KeyWrite(node, data, "<put>", where, values)
    return _given(ev, node, data, NONE_ONLY)


def _take(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    return _given(ev, node, data, containers.contents(ev, data) or ev.missing(node))


def _given(ev: Evaluator, node: cst.Call, data: Data, values: Values) -> Values:
    """Gives what a method gives: something to be awaited for the queues of asyncio."""
    assert isinstance(node.func, cst.Attribute)
    if not data.maker.startswith("asyncio.") or node.func.attr.value.endswith("_nowait"):
        return values
    slot = ev.interner.get(("given by a queue", id(node)), Slot)
    ev.add(slot, values)
    return ev.box("awaitable", ("given by a queue", id(node)), slot)


def _ask(ev: Evaluator, node: cst.Call, data: Data, arguments: Arguments) -> Values:
    ev.use(node, data, "truth")
    return UNKNOWN


METHODS: dict[str, Callable[[Evaluator, cst.Call, Data, Arguments], Values]] = {
    "put": _put,
    "put_nowait": _put,
    "get": _take,
    "get_nowait": _take,
    **dict.fromkeys(("task_done", "join", "qsize", "empty", "full"), _ask),
}
"""Methods by their name."""

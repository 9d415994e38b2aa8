"""Callees that can be very many functions: behind one decorator around everything all arguments would meet."""

from __future__ import annotations

import libcst as cst
from chat2responses.infer import decorators, escapes
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.unit import Unit
from chat2responses.infer.values import NOTHING, UNKNOWN, Bound, Function, Sdk, Slot, Values, union

_MOST_CALLEES = 32
"""So many functions at one call are followed."""


def among(ev: Evaluator, node: cst.Call, functions: Values) -> Values:
    """Gives the functions that a callee can be when they are too many to be followed one by one."""
    if len(functions) <= _MOST_CALLEES or decorators.hands_on(ev.unit, node.func):
        return NOTHING
    found = frozenset(value for value in functions if isinstance(value, Function | Bound))
    return found if len(found) > _MOST_CALLEES else NOTHING


def call(ev: Evaluator, node: cst.Call, crowd: Values) -> Values:
    """Calls one of a crowd as unknown code would: of what it gives, only plain values stay in sight."""
    ev.escape(crowd, node)
    units = [unit for value in crowd if (unit := _unit(value)) is not None]
    for unit in units:
        unit.called = True
        unit.callers.add(ev.unit)
    given = union(ev.read(slot) for unit in units for slot in (unit.returns, unit.yields))
    plain = frozenset(value for value in given if isinstance(value, Sdk) and value.kind in escapes.FREE_KINDS)
    if not plain:
        return UNKNOWN
    key = "crowd", id(node)
    content = ev.interner.get(key, Slot)
    ev.add(content, plain)
    return UNKNOWN | plain | union(ev.box(kind, key, content) for kind in ("awaitable", "iterator"))


def _unit(value: object) -> Unit | None:
    function = value.function if isinstance(value, Bound) else value
    return function.unit if isinstance(function, Function) else None

"""Whether the callers of a function that gathers keywords say ``stream``: what the API then gives hangs on it."""

from __future__ import annotations

import libcst as cst
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.unit import Argument
from chat2responses.infer.values import NONE, NONE_ONLY, NOTHING, Data, Slot, Values

_STREAM = "stream"


def note(ev: Evaluator, gathered: Data, arguments: tuple[Argument, ...]) -> None:
    """Notes of a call whether it can say ``stream``, and whether it can do without."""
    said = any(item.node.keyword is not None and item.node.keyword.value == _STREAM for item in arguments)
    spread = [value for item in arguments if item.node.star == "**" for value in item.values if isinstance(value, Data)]
    found = NOTHING
    for value in spread:
        calls = _calls(ev, value)
        found |= calls if calls is not None else _in(ev, value)
    if not spread or said:
        found = frozenset((ev.interner.const(True),)) if said else NONE_ONLY
    ev.add(_slot(ev, gathered), found)


def stream(ev: Evaluator, data: Data, arg: cst.Arg) -> Values | None:
    """Gives what a dict that is spread into a call says of ``stream``: None besides, where it can be absent.

    Nothing as long as no call of the function that gathers it is known; None (no value) where it is never said.
    """
    ev.read(data.shape)
    calls = _calls(ev, data)
    if calls is not None and not calls and not data.open and not ev.missing(arg.value):
        return NOTHING
    if _STREAM not in data.keys:
        return None
    given = ev.read(data.keys[_STREAM]) or ev.missing(arg.value)
    return given | NONE_ONLY if calls and NONE in calls else given


def _in(ev: Evaluator, data: Data) -> Values:
    ev.read(data.shape)
    return frozenset((ev.interner.const(True),)) if _STREAM in data.keys else NONE_ONLY


def _calls(ev: Evaluator, data: Data) -> Values | None:
    """Gives what is known of the calls that fill a dict of gathered keywords; None for any other dict."""
    return ev.read(_slot(ev, data)) if isinstance(data.node, cst.Param) else None


def _slot(ev: Evaluator, data: Data) -> Slot:
    return ev.interner.get(("says stream", data), Slot)

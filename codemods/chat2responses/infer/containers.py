"""What lists and dicts hold: the slots behind keys and indices."""

from __future__ import annotations

from chat2responses.api import results
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.values import (
    NOTHING,
    UNKNOWN,
    Box,
    Data,
    Sdk,
    Slot,
    Values,
)


def key_slot(ev: Evaluator, data: Data, key: str) -> Slot:
    """Gives the slot under a literal key; units that looked at the keys as a whole are told of a new one."""
    slot = data.keys.get(key)
    if slot is None:
        slot = data.keys[key] = Slot()
        ev.add(data.shape, frozenset((ev.interner.text(key),)))
    return slot


def open_keys(ev: Evaluator, data: Data, keys: Values = UNKNOWN) -> None:
    """Notes that unknown keys can be in a dict; ``keys`` is what they are, of which only futures matter."""
    data.open = True
    ev.add(data.shape, UNKNOWN)
    ev.add(data.names, keys if keys and all(isinstance(key, Box) for key in keys) else UNKNOWN)


def names(ev: Evaluator, data: Data) -> Values:
    """Gives what the keys of a dict can be."""
    ev.read(data.shape)
    return ev.read(data.names) | (UNKNOWN if data.keys else NOTHING)


def contents(ev: Evaluator, data: Data) -> Values:
    """Gives everything that a container holds, under whatever key or index."""
    ev.read(data.shape)
    found = ev.read(data.elements)
    for slot in list(data.keys.values()):
        found |= ev.read(slot)
    return _as_turns(ev, found) if data.kind == "list" else found


def _as_turns(ev: Evaluator, values: Values) -> Values:
    """Messages of answers that are read from a list of messages: what stands there later is no answer."""
    turns = [value for value in values if isinstance(value, Sdk) and value.kind in results.TURNS]
    if not turns or not any(isinstance(value, Data) and "role" in value.keys for value in values):
        return values
    read = frozenset(ev.interner.sdk(results.TURNS[value.kind], value.site) for value in turns)
    return values.difference(turns) | read


def value_at(ev: Evaluator, data: Data, key: str | None) -> Values:
    """Gives what is read at a key or index; what isn't in sight stands in the container as unknown."""
    if data.kind == "dict":
        ev.read(data.shape)
    if key is None or data.kind in ("list", "set"):
        return contents(ev, data)
    if key in data.keys:
        return ev.read(data.keys[key]) | ev.read(data.elements)
    return ev.read(data.elements) if data.kind == "dict" else contents(ev, data)

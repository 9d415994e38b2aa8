"""Classes and their bases, in the order in which Python looks an attribute up."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence

import libcst as cst
from chat2responses.api import providers
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.values import NOTHING, UNKNOWN, Class, External, Slot, Value, Values

Read = Callable[[Slot], Values]


def lineage(ev: Evaluator, cls: Class) -> Iterator[Value]:
    """Gives a class and its bases, nearest first; bases outside the project as they are."""
    return _upwards(cls, ev.read)


def settled_lineage(cls: Class) -> Iterator[Value]:
    """Gives what ``lineage`` gives, once the evaluation is over."""
    return _upwards(cls, lambda slot: slot.values)


def behind(ev: Evaluator, cls: Class, node: cst.Call) -> Values:
    """Gives the classes, as far as they are known, to which ``super()`` at ``node`` in a method of ``cls`` can lead.

    That depends on the class of the instance: with several bases, what stands behind ``cls`` may be none of its own.
    """
    parent = ev.unit.file.index.parent(node)
    attribute = parent.attr.value if isinstance(parent, cst.Attribute) else None
    found = NOTHING
    for below in (cls, *ev.read(cls.subclasses)):
        if isinstance(below, Class):
            order = list(lineage(ev, below))
            rest = order[order.index(cls) + 1 :] if cls in order else []
            found |= _first(ev, rest, attribute)
    return found


_GENERIC = frozenset({"typing.Generic", "typing.Protocol", "typing_extensions.Generic", "typing_extensions.Protocol"})


def is_generic(ev: Evaluator, value: Value) -> bool:
    """Whether a class only takes types between brackets: ``Class[int]`` is that class."""
    if isinstance(value, External):
        return value.name in _GENERIC and not value.made
    if not isinstance(value, Class):
        return False
    order = list(lineage(ev, value))
    marked = any(isinstance(cls, Class) and cls.node.type_parameters is not None for cls in order)
    own = any(isinstance(cls, Class) and _has(ev, cls, "__class_getitem__") for cls in order)
    return not own and (marked or any(isinstance(cls, External) and cls.name in _GENERIC for cls in order))


def may_define(base: Value) -> bool:
    """Whether a base that can't be looked into may have an attribute of the project's own naming."""
    if not isinstance(base, External):
        return True
    top = base.name.partition(".")[0]
    return not (top in sys.stdlib_module_names or top in _WITHOUT or base.name in providers.CLIENTS)


_WITHOUT = frozenset({"builtins", "typing_extensions", "pydantic", "pydantic_settings", "attr", "attrs"})
"""Packages whose classes have no attributes that a project names otherwise than they do."""


def _first(ev: Evaluator, order: Sequence[Value], attribute: str | None) -> Values:
    """Gives the first class that has an attribute, with what isn't known if a base out of sight may have it instead."""
    hidden = NOTHING
    for cls in order:
        if not isinstance(cls, Class):
            hidden = UNKNOWN if may_define(cls) else hidden
        elif attribute is None or _has(ev, cls, attribute):
            return frozenset((cls, *hidden))
    return UNKNOWN if any(not isinstance(cls, Class) for cls in order) else NOTHING


def _has(ev: Evaluator, cls: Class, attribute: str) -> bool:
    slot = cls.attributes.get(attribute)
    if slot is None:
        slot = cls.attributes[attribute] = Slot()
    return bool(ev.read(slot))


def _upwards(cls: Class, read: Read) -> Iterator[Value]:
    seen: set[Value] = set()
    current: Value = cls
    while current not in seen:
        seen.add(current)
        yield current
        bases = _bases(current, read)
        if len(bases) > 1:
            yield from (base for base in _merged(bases, read, frozenset(seen)) if base not in seen)
        if len(bases) != 1:
            return
        current = bases[0]


def _merged(bases: list[Value], read: Read, below: frozenset[Value]) -> list[Value]:
    """Gives several bases with their own in one order: each before its bases, and as the class statements have them."""
    sequences = [[base, *_rest(base, read, below | {base})] for base in bases if base not in below]
    sequences.append([base for base in bases if base not in below])
    found: list[Value] = []
    while sequences := [sequence for sequence in sequences if sequence]:
        heads = [sequence[0] for sequence in sequences]
        free = [head for head in heads if not any(head in sequence[1:] for sequence in sequences)]
        chosen = free[0] if free else heads[0]
        found.append(chosen)
        sequences = [[value for value in sequence if value is not chosen] for sequence in sequences]
    return found


def _rest(base: Value, read: Read, below: frozenset[Value]) -> list[Value]:
    bases = _bases(base, read)
    return _merged(bases, read, below) if bases else []


def _bases(value: Value, read: Read) -> list[Value]:
    slots = value.bases if isinstance(value, Class) else ()
    return list(dict.fromkeys(base for slot in slots for base in sorted(read(slot), key=_by_place)))


def _by_place(base: Value) -> tuple[str, str]:
    if isinstance(base, Class):
        return base.unit.file.path, base.name
    return ("", base.name) if isinstance(base, External) else ("", "")

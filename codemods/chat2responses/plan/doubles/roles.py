"""What the objects of a test stand for: kinds that spread from a client or an answer along its attributes."""

from __future__ import annotations

from collections.abc import Iterable

import libcst as cst
from chat2responses.api import doubles as table
from chat2responses.api.doubles import Way
from chat2responses.infer import inheritance
from chat2responses.infer.unit import Unit
from chat2responses.infer.values import Bound, Box, Built, Class, Data, Function, Instance, Slot, Value, Values


class Roles:
    """The kind of each object that stands for something of the SDK. ``conflicts`` are those with two kinds."""

    def __init__(self) -> None:
        self.kinds: dict[Value, str] = {}
        self.more: dict[Value, list[str]] = {}
        """Further kinds of an object that lies behind itself on the way to a method (``self.chat = self``)."""
        self.owners: dict[Value, Value] = {}
        self.roots: set[Value] = set()
        """Objects that stand for the whole answer although they are only a part of it on the chat side."""
        self.conflicts: list[Value] = []
        self.unknown: list[tuple[Value, str]] = []

    def give(self, value: Value, kind: str) -> None:
        """Takes an object for a kind, and what hangs on it for theirs."""
        queue = [(value, kind)]
        while queue:
            current, role = queue.pop()
            known = self.kinds.get(current)
            if role == known or role in self.more.get(current, ()):
                continue
            if known is not None and not (isinstance(current, Instance) and {known, role} <= table.ON_THE_WAY):
                self.conflicts.append(current)
                continue
            if not isinstance(current, Built | Instance | Data):
                self.unknown.append((current, role))
                continue
            if known is None:
                self.kinds[current] = role
            else:
                self.more.setdefault(current, []).append(role)
            behind = _behind(current, role)
            queue.extend(behind)
            for item, _ in behind:
                self.owners.setdefault(item, current)

    def of(self, value: Value) -> str:
        """Gives the kind of an object, empty when it stands for nothing."""
        return self.kinds.get(value, "")

    def all_of(self, value: Value) -> list[str]:
        """Gives all kinds of an object, the first one first."""
        return [self.of(value), *self.more.get(value, ())]

    def is_part(self, value: Value) -> bool:
        """Whether an object becomes a part of the one that holds it."""
        return self.of(value) in table.HOPS and value not in self.roots

    def anchor(self, value: Value) -> Value:
        """Gives the object that an object becomes a part of; itself where it has a counterpart."""
        seen: set[Value] = set()
        while self.is_part(value) and value not in seen:
            seen.add(value)
            value = self.owners.get(value, value)
        return value

    def group(self, value: Value) -> list[Value]:
        """Gives an object and all that become a part of it."""
        found = [value]
        for current in found:
            found.extend(item for item, _ in self.hops(current) if item not in found)
        return found

    def hops(self, value: Value) -> list[tuple[Value, str]]:
        """Gives the objects behind an object that become a part of it, with their kinds."""
        kind = self.of(value)
        if isinstance(value, Data) and kind not in table.HOPS:
            return []
        return [(item, role) for item, role in _behind(value, kind) if self.is_part(item)]


def _behind(value: Value, kind: str) -> list[tuple[Value, str]]:
    found: list[tuple[Value, str]] = []
    element = table.LISTS.get(kind)
    if isinstance(value, Data):
        held = value.elements.values.union(*(slot.values for slot in value.keys.values()))
        return [(item, element) for item in _objects(held)] if element is not None else []
    for name, values in attributes(value):
        part = table.PARTS.get((kind, name))
        if part is not None and part.way in (Way.HOP, Way.CHILD) and part.result:
            found.extend((item, part.result) for item in _objects(values))
    return found


def _objects(values: Values) -> list[Value]:
    return in_order(value for value in values if isinstance(value, Built | Instance | Data | Box))


def in_order(values: Iterable[Value]) -> list[Value]:
    """Gives values by the place where they are made: a set has another order in each run."""
    return sorted(values, key=_place)


def _place(value: Value) -> tuple[str, int, int, str]:
    unit = value.cls.unit if isinstance(value, Instance) else getattr(value, "unit", None)
    node = value.cls.node if isinstance(value, Instance) else getattr(value, "node", None)
    if isinstance(value, Function | Bound):
        unit = value.unit if isinstance(value, Function) else value.function.unit
        node = unit.node
    if not isinstance(unit, Unit) or not isinstance(node, cst.CSTNode):
        return "", 0, 0, type(value).__name__
    depth, name = (value.depth, value.name) if isinstance(value, Built) else (0, "")
    return unit.file.path, unit.file.parsed.span(node).start, depth, name


def attributes(value: Value) -> list[tuple[str, Values]]:
    """Gives what the attributes of an object hold, those of its class and its bases too."""
    if isinstance(value, Built):
        stored = [(name, slot.values) for name, slot in value.attributes.items()]
        return [*stored, *((name, frozenset((child,))) for name, child in value.children.items())]
    found: dict[str, Slot] = {}
    for cls in inheritance.settled_lineage(value.cls) if isinstance(value, Instance) else ():
        for name, slot in cls.attributes.items() if isinstance(cls, Class) else ():
            found.setdefault(name, slot)
    return [(name, slot.values) for name, slot in found.items()]

"""The way that a call's values took to the place of a finding."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import libcst as cst
from chat2responses.infer.unit import Carry, File, Unit
from chat2responses.infer.values import Site
from chat2responses.plan.facts import Facts

Step = tuple[File, Carry]
"""A place where a value leaves a unit, with its file."""

_MOST_STEPS = 12
"""So many steps are told where no way is known that leads to the place."""


@dataclass(frozen=True)
class _Reached:
    """How a unit is reached first: from which unit, and by which step, None if it stands within that unit."""

    before: Unit
    step: Step | None


class Traces:
    """Finds the ways of the values of calls."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._ways: dict[Site, dict[int, _Reached | None]] = {}
        self._inside: dict[Unit, list[Unit]] = defaultdict(list)
        for unit in facts.units:
            if unit.parent is not None:
                self._inside[unit.parent].append(unit)

    def steps(self, site: Site, file: File, node: cst.CSTNode) -> list[Step]:
        """Gives the shortest way from a call to a node, in its order; without one the first places on any way."""
        if site not in self._ways:
            self._ways[site] = self._ways_from(site)
        ways = self._ways[site]
        for end in _around(file, node):
            if end in ways:
                return _way(ways, end)
        return self._facts.carries.get(site, [])[:_MOST_STEPS]

    def _ways_from(self, site: Site) -> dict[int, _Reached | None]:
        leaving: dict[Unit, list[Step]] = defaultdict(list)
        for file, carry in self._facts.carries.get(site, ()):
            leaving[carry.unit].append((file, carry))
        found: dict[int, _Reached | None] = {id(site.unit.node): None}
        queue = deque([site.unit])
        while queue:
            unit = queue.popleft()
            ways: list[tuple[Step | None, Iterable[Unit]]] = [(None, self._inside[unit])]
            ways += [(step, self._ends(step[1])) for step in leaving[unit]]
            for way, ends in ways:
                for end in ends:
                    if id(end.node) not in found:
                        found[id(end.node)] = _Reached(unit, way)
                        queue.append(end)
        return found

    def _ends(self, carry: Carry) -> Iterable[Unit]:
        if carry.into is not None:
            return (carry.into,)
        return sorted(carry.unit.callers, key=hash) if carry.back else self._facts.units


def _around(file: File, node: cst.CSTNode) -> Iterator[int]:
    """Gives the function, lambda or module in which a node stands, by identity; a function itself before that."""
    above: cst.CSTNode | None = node
    while above is not None:
        if isinstance(above, cst.FunctionDef | cst.Lambda):
            yield id(above)
            if above is not node:
                return
        above = file.index.parent(above)
    yield id(file.unit.node)


def _way(ways: dict[int, _Reached | None], end: int) -> list[Step]:
    found: list[Step] = []
    reached = ways[end]
    while reached is not None:
        if reached.step is not None:
            found.append(reached.step)
        reached = ways[id(reached.before.node)]
    return found[::-1]

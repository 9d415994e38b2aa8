"""Which calls of the API a stand-in is for: those that its own tests can reach."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import libcst as cst
from chat2responses.infer.unit import Link, Unit
from chat2responses.infer.values import Bound, Built, Function, Instance, Site, Value
from chat2responses.plan.facts import Facts

_FROM_OUTSIDE = re.compile(
    r"\b(?:TestClient|test_client|AsyncClient|ASGITransport|CliRunner|invoke|subprocess|runpy|import_module|AppTest)\b"
)
"""How tests run a program without calling its functions."""

_BEFORE_TESTS = frozenset({"setUp", "asyncSetUp", "setUpClass", "setup_method", "setup_class", "setup", "__init__"})


class StandIns:
    """The links between calls of the API and what tests put in their place."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._above: dict[Unit, frozenset[Unit]] = {}
        self._tests: dict[int, set[Unit]] = defaultdict(set)
        for unit in facts.units:
            if unit.cls is not None and _name(unit).startswith("test"):
                self._tests[id(unit.cls)].add(unit)
        self._links: dict[Site, list[Link]] = defaultdict(list)
        by_callee: dict[Value, list[Link]] = defaultdict(list)
        for link in facts.links:
            if link.site in facts.calls:
                by_callee[link.callee].append(link)
        for callee, found in by_callee.items():
            for link in self._reached(callee, found):
                self._links[link.site].append(link)

    def of(self, site: Site) -> list[Link]:
        """Gives the stand-ins that a call can reach, by their place."""
        return self._links.get(site, [])

    def groups(self) -> Iterator[set[Site]]:
        """Gives the calls that share a stand-in: they change together."""
        shared: dict[Value, set[Site]] = defaultdict(set)
        for site, found in self._links.items():
            for link in found:
                for value in (link.callee, *link.values):
                    if isinstance(value, Built | Instance | Function | Bound):
                        shared[value].add(site)
        yield from (sites for sites in shared.values() if len(sites) > 1)

    def _reached(self, callee: Value, links: list[Link]) -> list[Link]:
        """Gives the links to calls that a test reaches in which the stand-in is made; all of them if there is none."""
        maker = _maker(callee)
        if maker is None or maker.parent is None or _FROM_OUTSIDE.search(maker.file.parsed.text):
            return links
        above = self._callers(maker)
        found = [
            link
            for link in links
            if any(unit.file.is_test and unit.parent for unit in self._callers(link.site.unit) & above)
        ]
        return found or links

    def _callers(self, unit: Unit) -> frozenset[Unit]:
        """Gives a unit and all from which it is reached by calls, fixtures and what runs before tests."""
        known = self._above.get(unit)
        if known is None:
            found: set[Unit] = set()
            queue = [unit]
            while queue:
                current = queue.pop()
                if current in found:
                    continue
                found.add(current)
                queue.extend(current.callers)
                if current.parent is not None and current.parent.parent is not None:
                    queue.append(current.parent)
                if current.cls is not None and _name(current) in _BEFORE_TESTS:
                    queue.extend(self._tests[id(current.cls)])
            known = self._above[unit] = frozenset(found)
        return known


def _maker(value: Value) -> Unit | None:
    if isinstance(value, Built):
        return value.unit
    if isinstance(value, Bound):
        value = value.receiver
    if isinstance(value, Instance):
        return value.cls.unit
    return value.unit.parent if isinstance(value, Function) else None


def _name(unit: Unit) -> str:
    return unit.node.name.value if isinstance(unit.node, cst.FunctionDef) else ""

"""Annotations in files that need no other change: those that describe what migrates go with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.infer.index import descendants
from chat2responses.infer.unit import File
from chat2responses.infer.values import Box, Data, Sdk, Site, Slot, Value
from chat2responses.plan.facts import Facts

if TYPE_CHECKING:
    from chat2responses.plan.draft import Draft
    from chat2responses.plan.plan import Family


class Annotated:
    """Which annotations describe answers and requests of the families that migrate, and of no other."""

    def __init__(self, facts: Facts, families: Iterable[Family], drafts: Iterable[Draft]) -> None:
        self._facts = facts
        self._migrating = {site for family in families for site in family.sites}
        self._requests: dict[Data, set[Site]] = defaultdict(set)
        for draft in drafts:
            for data in draft.reached | draft.reshaped:
                self._requests[data].add(draft.site)
        self._made: dict[int, list[Data]] = defaultdict(list)
        for data in self._requests:
            self._made[id(data.node)].append(data)

    def in_file(self, file: File) -> frozenset[int]:
        """Gives the annotations of a file, by ``id``, that describe nothing but what migrates."""
        found: set[int] = set()
        for node in descendants(file.parsed.module):
            if not isinstance(node, cst.Annotation):
                continue
            sites = self._sites(self._described(file, node))
            if sites and sites <= self._migrating:
                found.add(id(node))
        return frozenset(found)

    def _described(self, file: File, node: cst.CSTNode) -> Iterator[Value]:
        """Gives what the name or function with an annotation holds or gives."""
        owner = file.index.parent(node)
        if isinstance(owner, cst.AnnAssign):
            yield from self._assigned(file, owner)
        elif isinstance(owner, cst.Param):
            function = next((item for item in file.index.ancestors(owner) if isinstance(item, cst.FunctionDef)), None)
            unit = self._facts.evaluator.units.get(id(function))
            yield from unit.parameters.get(owner.name.value, Slot()).values if unit is not None else ()
        elif isinstance(owner, cst.FunctionDef):
            unit = self._facts.evaluator.units.get(id(owner))
            yield from unit.returns.values | unit.yields.values if unit is not None else ()

    def _assigned(self, file: File, statement: cst.AnnAssign) -> Iterator[Value]:
        if statement.value is not None:
            yield from self._made.get(id(statement.value), ())
            known = self._facts.values.get(id(statement.value))
            yield from known[2] if known is not None else ()
        if not isinstance(statement.target, cst.Name):
            return
        name = statement.target.value
        holder = next(
            (item for item in file.index.ancestors(statement) if isinstance(item, cst.FunctionDef | cst.ClassDef)), None
        )
        cls = self._facts.evaluator.classes.get(id(holder))
        if cls is not None:
            yield from cls.attributes.get(name, Slot()).values
        elif holder is None:
            yield from file.unit.variables.get(name, Slot()).values

    def _sites(self, values: Iterable[Value]) -> set[Site]:
        """Gives the calls whose answers or requests are among values."""
        found: set[Site] = set()
        seen: set[Value] = set()
        queue = list(values)
        while queue:
            value = queue.pop()
            if value in seen:
                continue
            seen.add(value)
            if isinstance(value, Sdk):
                found.add(value.site)
            elif isinstance(value, Box):
                queue.extend(value.content.values)
            elif isinstance(value, Data):
                found |= self._requests.get(value, set())
                queue.extend(inner for slot in (value.elements, *value.keys.values()) for inner in slot.values)
        return found

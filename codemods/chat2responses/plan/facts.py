"""All records of all units in one place, looked up by node, data or site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import libcst as cst
from chat2responses.infer.escapes import FREE_KINDS
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.unit import (
    AssertRecord,
    AttributeRead,
    AttributeWrite,
    CallRecord,
    Carry,
    ClientRecord,
    File,
    Hop,
    KeyWrite,
    Link,
    ObjectUse,
    Patch,
    Records,
    Refusal,
    Rewrite,
    Unit,
    Use,
)
from chat2responses.infer.values import Box, Built, Client, Data, Resource, Sdk, Site, Value, Values


class Facts:
    """What the evaluation found, complete and independent of the order in which units were evaluated."""

    def __init__(self, evaluator: Evaluator) -> None:
        self.evaluator = evaluator
        self.rewrites: list[tuple[File, Rewrite]] = []
        self.refusals: list[tuple[File, Refusal]] = []
        self.joins: list[frozenset[Site]] = []
        self.uses: dict[Data, list[tuple[File, Use]]] = defaultdict(list)
        self.key_writes: dict[Data, list[tuple[File, KeyWrite]]] = defaultdict(list)
        self.merges: dict[Data, set[Data]] = defaultdict(set)
        self.targets: dict[Data, set[Data]] = defaultdict(set)
        self.calls: dict[Site, tuple[File, CallRecord]] = {}
        self.clients: dict[Client, list[tuple[File, ClientRecord]]] = defaultdict(list)
        self.carries: dict[Site, list[tuple[File, Carry]]] = defaultdict(list)
        self.values: dict[int, tuple[File, cst.CSTNode, Values]] = {}
        self.client_uses: list[tuple[cst.CSTNode, Client, str]] = []
        self.resource_uses: list[tuple[File, cst.CSTNode, frozenset[Resource], str]] = []
        self.guards: list[tuple[File, cst.CSTNode, frozenset[Site], str]] = []
        self.used_at: dict[int, set[Data]] = defaultdict(set)
        self.mixed: set[int] = set()
        self.relayed: list[tuple[File, cst.CSTNode, frozenset[Site]]] = []
        self.streams: list[tuple[File, cst.CSTNode, frozenset[Site]]] = []
        self.held: dict[Data, list[tuple[File, KeyWrite]]] = defaultdict(list)
        self.attribute_writes: dict[Value, list[tuple[File, AttributeWrite]]] = defaultdict(list)
        self.attribute_reads: dict[Value, list[tuple[File, AttributeRead]]] = defaultdict(list)
        self.object_uses: dict[Value, list[tuple[File, ObjectUse]]] = defaultdict(list)
        self.asserts: dict[Value, list[tuple[File, AssertRecord]]] = defaultdict(list)
        self.patches: list[tuple[File, Patch]] = []
        self.hops: dict[int, list[Hop]] = defaultdict(list)
        self.links: list[Link] = []
        self.receivers: dict[int, tuple[File, Values]] = {}
        self.reads: dict[int, tuple[File, cst.Attribute, Values]] = {}
        self.shared: set[Site] = set()
        """Sites whose answers stand in variables that other units can read."""
        self.units: list[Unit] = []
        for file in sorted(evaluator.files.values(), key=lambda file: file.path):
            self._take(file, file.unit)
        for unit in evaluator.units.values():
            self._take(unit.file, unit)
        self._take_views()
        self.on_the_way = {
            id(step.node) for _, call in self.calls.values() for resource in call.resources for step in _steps(resource)
        }
        """Attributes between a client and a method that is called, by ``id``: they change with that call."""

    def _take(self, file: File, unit: Unit) -> None:
        records = unit.records
        self.units.append(unit)
        for slot in unit.variables.values():
            self.shared.update(v.site for v in slot.values if isinstance(v, Sdk) and v.kind not in FREE_KINDS)
        self.rewrites.extend((file, rewrite) for rewrite in records.rewrites.values())
        self.refusals.extend((file, refusal) for refusal in records.refusals.values())
        self.joins.extend(records.joins)
        self.mixed |= records.mixed
        self.relayed.extend((file, node, sites) for node, sites in records.relayed.values())
        self.streams.extend((file, node, sites) for node, sites in records.streams.values())
        self.receivers.update((key, (file, values)) for key, values in records.receivers.items())
        self.reads.update((key, (file, *read)) for key, read in records.reads.items())
        for use in records.uses.values():
            self.uses[use.data].append((file, use))
            self.used_at[id(use.node)].add(use.data)
        for write in records.key_writes.values():
            self.key_writes[write.data].append((file, write))
            for value in write.values:
                if isinstance(value, Data):
                    self.held[value].append((file, write))
        for source, target in records.merges:
            self.merges[target].add(source)
            self.targets[source].add(target)
        self._take_doubles(file, records)
        for call in records.calls.values():
            self.calls[call.site] = (file, call)
        for client in records.clients.values():
            self.clients[client.client].append((file, client))
        for carry in records.carries.values():
            self.carries[carry.site].append((file, carry))
        for key, (node, values) in records.values.items():
            self.values[key] = (file, node, values)
        self.client_uses.extend(records.client_uses.values())
        for node, resources, code in records.resource_uses.values():
            if code:
                self.resource_uses.append((file, node, resources, code))
        for node, sites, code in records.guards.values():
            self.guards.append((file, node, sites, code))

    def _take_views(self) -> None:
        """The keys of a dict are the attributes of the object that is made of it."""
        views = self.evaluator.views
        for data, built in views.items():
            for file, write in self.key_writes.get(data, ()) if isinstance(built, Built) else ():
                values = frozenset(views.get(item, item) if isinstance(item, Data) else item for item in write.values)
                stored = AttributeWrite(write.node, built, write.key, write.value, values)
                self.attribute_writes[built].append((file, stored))

    def _take_doubles(self, file: File, records: Records) -> None:
        for write in records.attribute_writes.values():
            self.attribute_writes[write.owner].append((file, write))
        for read in records.attribute_reads.values():
            self.attribute_reads[read.owner].append((file, read))
        for use in records.object_uses.values():
            self.object_uses[use.owner].append((file, use))
        for claim in records.asserts.values():
            self.asserts[claim.callee].append((file, claim))
        self.patches.extend((file, patch) for patch in records.patches.values())
        for hop in records.hops.values():
            self.hops[id(hop.node)].append(hop)
        self.links.extend(records.links.values())

    def reachable(self, values: Iterable[Value]) -> set[Data]:
        """Gives all lists and dicts that values hold, at any depth, and what was merged into these."""
        found: set[Data] = set()
        seen: set[Value] = set()
        queue = list(values)
        while queue:
            value = queue.pop()
            if value in seen:
                continue
            seen.add(value)
            if isinstance(value, Box):
                queue.extend(value.content.values)
            elif isinstance(value, Data):
                found.add(value)
                queue.extend(self.merges.get(value, ()))
                for slot in (value.elements, *value.keys.values()):
                    queue.extend(slot.values)
        return found

    def sources(self, data: Data) -> set[Data]:
        """Gives a dict and all dicts whose keys were merged into it."""
        return _closure(data, self.merges)

    def takers(self, data: Data) -> set[Data]:
        """Gives a dict and all dicts into which its keys were merged."""
        return _closure(data, self.targets)


def _closure(data: Data, steps: Mapping[Data, set[Data]]) -> set[Data]:
    found: set[Data] = set()
    queue = [data]
    while queue:
        current = queue.pop()
        if current not in found:
            found.add(current)
            queue.extend(steps.get(current, ()))
    return found


def _steps(resource: Resource) -> Iterator[Resource]:
    step: Client | Resource = resource
    while isinstance(step, Resource):
        yield step
        step = step.base


class Families:
    """Union-find over call sites."""

    def __init__(self, sites: Iterable[Site]) -> None:
        self._parent = {site: site for site in sites}

    def find(self, site: Site) -> Site:
        """Gives the site that stands for the family."""
        root = site
        while self._parent.setdefault(root, root) is not root:
            root = self._parent[root]
        while self._parent[site] is not root:
            self._parent[site], site = root, self._parent[site]
        return root

    def join(self, sites: Iterable[Site]) -> None:
        """Makes one family of the families of ``sites``."""
        roots = sorted({self.find(site) for site in sites}, key=lambda site: site.index)
        for other in roots[1:]:
            self._parent[other] = roots[0]

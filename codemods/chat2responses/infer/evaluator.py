"""The evaluator: units in a worklist, slots that grow, and the few operations on which all else rests."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import Any, Protocol

import libcst as cst
from chat2responses.infer import escapes, fields
from chat2responses.infer.env import Env
from chat2responses.infer.index import Scope
from chat2responses.infer.unit import Carry, File, Refusal, Rewrite, Unit, Use
from chat2responses.infer.values import (
    NONE_ONLY,
    NOTHING,
    UNKNOWN,
    Box,
    Class,
    Data,
    Instance,
    Interner,
    Lost,
    Sdk,
    Site,
    Slot,
    Value,
    Values,
    grown,
    thinned,
)

_MOST_WORK = 20_000_000
"""So many values of expressions, as many as a few minutes bring: beyond that a project is too large to be followed.

A count, and no clock, so that every run and every machine ends alike.
"""


class Loader(Protocol):
    """Finds the project file that an import names."""

    def resolve(self, file: File, module: str, level: int) -> str | None:
        """Gives the path of a module of the project, or None for one outside."""

    def submodule(self, path: str, name: str) -> str | None:
        """Gives the path of a module in a package of the project, by the path of the package's own file."""

    def modules_below(self, path: str) -> Sequence[str]:
        """Gives the paths of all modules in a package, at any depth, by the path of the package's own file."""
        ...

    def may_load(self, path: str) -> bool:
        """Whether nothing has asked for a file yet that could be loaded."""
        ...

    def may_define(self, path: str, name: str) -> bool:
        """Whether a file's module can have a name, going by its text where it isn't loaded."""
        ...

    def is_namespace(self, file: File, module: str, level: int) -> bool:
        """Whether a dotted name is a folder of the project with modules in it, but no package of its own."""
        ...

    def unread(self) -> Mapping[str, set[str]]:
        """Gives the files that get at what calls the API but can't be parsed, with the files of which they do."""
        ...

    def load(self, path: str, force: bool = False, reader: File | None = None) -> File | None:
        """Gives a file parsed and indexed, or None if it can't matter or can't be read."""

    def beside(self, file: File, path: str) -> File | None:
        """Gives a file of the same project by its path, None when there is none or it can't be read."""


@dataclass
class Loop:
    """The states that leave or repeat the loop being evaluated."""

    breaks: list[Env] = field(default_factory=list)
    continues: list[Env] = field(default_factory=list)


class Evaluator:
    """Evaluates units until no slot grows any more.

    ``clients`` are names vouched for by the user; ``final`` codes of refusals that nothing found later takes back.
    """

    def __init__(self, loader: Loader, clients: frozenset[str], final: frozenset[str] = frozenset()) -> None:
        self.loader = loader
        self.vouched = clients
        self.final = final
        self.interner = Interner()
        self.files: dict[str, File] = {}
        self.units: dict[int, Unit] = {}
        self.sites: dict[int, Site] = {}
        self.classes: dict[int, Class] = {}
        self.views: dict[Data, Value] = {}
        self.queue: list[tuple[int, int, Unit]] = []
        self.pushed = 0
        self.work = 0
        self.queued: set[Unit] = set()
        self.unchecked: dict[Unit, None] = {}
        self.awaited: dict[str, set[Unit]] = {}
        self.unit: Unit = None  # type: ignore[assignment]
        self.crowded: dict[Slot, Unit] = {}
        self.loops: list[Loop] = []
        self.left: list[list[Env]] = []
        self.heads: dict[int, Env] = {}
        self.escaping: dict[tuple[Values, str, bool], tuple[tuple[Value, str], ...]] = {}
        self.shown: dict[Values, tuple[tuple[Value, bool], ...]] = {}
        self.held: dict[Values, Values] = {}
        self.handlers: list[tuple[Any, ...]] = []
        self.assigned: list[dict[str, Values]] = []
        self.failed: dict[str, str] = {}
        self.escaped_by: dict[tuple[Value, bool], Unit] = {}
        self.stuck: set[int] = set()
        self.class_body: Class | None = None
        self.class_scope: Scope = None  # type: ignore[assignment]

    def add_file(self, file: File) -> None:
        """Takes a file in and queues its module body."""
        self.stuck.clear()
        if file.path not in self.files:
            self.interner.number(file.unit)
        self.files[file.path] = file
        self.enqueue(file.unit)
        for unit in self.awaited.pop(file.path, ()):
            unit.unloaded.discard(file.path)
            self.enqueue(unit)

    def enqueue(self, unit: Unit) -> None:
        """Has a unit evaluated (again)."""
        if unit not in self.queued:
            self.queued.add(unit)
            self.pushed += 1
            heappush(self.queue, (unit.evaluations, self.pushed, unit))

    def run(self) -> None:
        """Evaluates until the queue is empty; units evaluated often wait until the others have settled."""
        while self.queue and not self.is_exhausted:
            unit = heappop(self.queue)[2]
            self.queued.discard(unit)
            self._evaluate(unit)
            if unit.records.checks:
                self.unchecked[unit] = None
            if not self.queue:
                self._check()

    def _check(self) -> None:
        """Has the units evaluated last look at what their values hold, now that these have spread."""
        from chat2responses.infer import nullable

        waiting, self.unchecked = self.unchecked, {}
        for unit in waiting:
            self.unit = unit
            self.escaping, self.shown, self.held = {}, {}, {}
            checks, unit.records.checks = unit.records.checks, []
            for check in checks:
                check()
        for slot, unit in self.crowded.items():
            self.unit = unit
            self.escaping, self.shown, self.held = {}, {}, {}
            nullable.escape_whole(self, slot.crowd, unit.node)

    def later(self, check: Callable[[], None]) -> None:
        """Has the unit do what only notes more about values once these have spread."""
        self.unit.records.checks.append(check)

    @property
    def is_exhausted(self) -> bool:
        """Whether the evaluation was given up: what it found so far tells nothing."""
        return self.work > _MOST_WORK

    def expect_file(self, path: str) -> Values:
        """Gives what a name from a file that nothing has asked for yet can be."""
        self.awaited.setdefault(path, set()).add(self.unit)
        self.unit.unloaded.add(path)
        return NOTHING

    def _evaluate(self, unit: Unit) -> None:
        from chat2responses.infer import definitions

        self.unit = unit
        unit.records = type(unit.records)()
        unit.evaluations += 1
        self.loops, self.left, self.handlers, self.assigned, self.heads = [], [], [], [], {}
        self.escaping, self.shown = {}, {}
        self.class_body = None
        try:
            definitions.body(self, unit)
        except Exception as error:
            self.failed.setdefault(unit.file.path, f"{type(error).__name__}: {error}")

    def expression(self, node: cst.BaseExpression, env: Env) -> Values:
        """Gives what an expression can be, and records what it does."""
        from chat2responses.infer.expressions import HANDLERS, unknown

        values = HANDLERS.get(type(node), unknown)(self, node, env)
        self.work += 1 + len(values)
        for value in values:
            if isinstance(value, Sdk):
                self.unit.records.values[id(node)] = (node, values)
                break
        return values

    def read(self, slot: Slot) -> Values:
        """Gives a slot's values and has the unit evaluated again when it grows."""
        slot.readers.add(self.unit)
        return slot.values

    def add(self, slot: Slot, values: Values) -> None:
        """Adds values to a slot."""
        if values <= slot.values:
            return
        crowd = slot.crowd
        after = thinned(slot, grown(slot, values))
        if slot.crowd is not crowd and slot.crowd != crowd:
            self.crowded.setdefault(slot, self.unit)
        if after == slot.values:
            return
        slot.values = after
        for reader in slot.readers:
            self.enqueue(reader)

    def missing(self, node: cst.CSTNode) -> Values:
        """Gives what stands for the value of a node that nothing has reached.

        That is nothing as long as values still spread, and unknown once they have settled: what is unknown for a
        while would stay so in every slot that it has got into.
        """
        if id(node) in self.stuck:
            return UNKNOWN
        self.unit.records.pending.add(id(node))
        return NOTHING

    def settle(self) -> bool:
        """Makes unknown what nothing has reached after all; says whether there was any."""
        waiting = [unit for unit in self.all_units() if not unit.records.pending <= self.stuck]
        for unit in waiting:
            self.stuck |= unit.records.pending
            self.enqueue(unit)
        expecting = [unit for unit in self.units.values() if unit.opened and unit.expected]
        for unit in expecting:
            for name in sorted(unit.expected):
                self.add(unit.parameters[name], UNKNOWN)
            unit.expected.clear()
        return bool(waiting or expecting)

    def expect(self, unit: Unit, name: str, waits: bool) -> None:
        """Notes whether nothing has reached yet what a parameter is declared as.

        Unknown code that calls the function gives it what is declared, so that has its turn first.
        """
        if waits:
            unit.expected.add(name)
        elif name in unit.expected:
            unit.expected.remove(name)
            if unit.opened and name not in unit.declared:
                self.add(unit.parameters[name], UNKNOWN)

    def all_units(self) -> Iterator[Unit]:
        """Gives the bodies of all modules and all functions met so far."""
        yield from (file.unit for file in self.files.values())
        yield from self.units.values()

    def variable(self, unit: Unit, name: str) -> Slot:
        """Gives the flow-insensitive slot of a variable; a definition that sleeps wakes."""
        if name in unit.asleep:
            self._wake(unit, name)
        slot = unit.variables.get(name)
        if slot is None:
            slot = unit.variables[name] = Slot()
        return slot

    def _wake(self, module: Unit, name: str) -> None:
        queue = [name]
        while queue:
            queue.extend(module.asleep.pop(queue.pop(), ()))
        self.enqueue(module)

    def sdk(self, kind: str, site: Site) -> Values:
        """Gives one SDK value."""
        return frozenset((self.interner.sdk(kind, site),))

    def lost(self, objects: Iterable[Sdk]) -> Values:
        """Gives what a refused use of SDK objects gives."""
        return frozenset().union(*(self.lost_of(value.site) for value in objects))

    def lost_of(self, site: Site) -> Values:
        """Gives what a refused use of an answer of a site gives."""
        return frozenset((self.interner.get((Lost, site), functools.partial(Lost, site)),))

    def box(self, kind: str, key: object, content: Slot) -> Values:
        """Gives a wrapper around a slot."""
        return frozenset((self.interner.get((Box, kind, key), lambda: Box(kind, content)),))

    def data(self, kind: str, node: cst.CSTNode) -> Data:
        """Gives the list, tuple, set or dict made at a node."""
        unit = self.unit
        return self.interner.get((Data, id(node)), lambda: Data(node, unit, kind))

    def site(self, node: cst.CSTNode) -> Site:
        """Gives the call site at a node."""
        site = self.sites.get(id(node))
        if site is None:
            site = self.sites[id(node)] = Site(node, self.unit, len(self.sites))
        return site

    def refuse(self, node: cst.CSTNode, sites: Iterable[Site], code: str, detail: str = "") -> None:
        """Records a use that stops the families of ``sites``."""
        found = frozenset(sites)
        if found:
            known = self.unit.records.refusals.get((id(node), code))
            self.unit.records.refusals[(id(node), code)] = Refusal(
                node, found | known.sites if known else found, code, detail
            )

    def rewrite(self, record: Rewrite) -> None:
        """Records a rewrite of a node."""
        self.unit.records.rewrites[id(record.node)] = record
        if len(record.sites) > 1:
            self.unit.records.joins.add(record.sites)

    def join(self, sites: Iterable[Site]) -> None:
        """Records that sites belong to one family."""
        found = frozenset(sites)
        if len(found) > 1:
            self.unit.records.joins.add(found)

    def use(self, node: cst.CSTNode, data: Data, operation: str, key: str | None = None) -> None:
        """Records an operation on request data."""
        self.unit.records.uses[(id(node), id(data), operation)] = Use(node, data, operation, key)

    def note_base(self, node: cst.CSTNode, values: Values) -> None:
        """Notes that what a key is read from at a node can also be something else than data in sight."""
        known = sum(isinstance(value, Data) for value in values)
        if known and known < len(values - NONE_ONLY):
            self.unit.records.mixed.add(id(node))

    def carry(
        self, node: cst.CSTNode, values: Values, what: str, into: Unit | None = None, *, back: bool = False
    ) -> None:
        """Notes for the trace that SDK values leave the unit here, as ``Carry`` tells."""
        for value in unwrapped(values):
            self.unit.records.carries[(id(node), value.site)] = Carry(node, value.site, what, self.unit, into, back)

    def display(self, values: Values, node: cst.CSTNode) -> None:
        """Values are shown to a person: printed, logged or formatted."""
        escapes.display(self, values, node)

    def escape(self, values: Values, node: cst.CSTNode, code: str = "result-escapes") -> None:
        """Values go where the analysis can't follow."""
        escapes.escape(self, values, node, code)

    def open(self, unit: Unit) -> None:
        """Lets a function be called by unknown code: every parameter can be anything."""
        if unit.opened:
            return
        unit.opened = True
        bound = unit.cls is not None
        for position, (name, slot) in enumerate(unit.parameters.items()):
            if not (bound and position == 0) and name not in unit.declared | unit.expected:
                self.add(slot, UNKNOWN)
            elif name in unit.declared:
                for value in slot.values:
                    if isinstance(value, Instance):
                        self.open_fields(value.cls)

    def open_fields(self, cls: Class) -> None:
        """Lets unknown code make instances of a class: the fields can be anything."""
        if cls.is_record:
            for name in fields.declared(cls.node):
                self.add(cls.attributes.setdefault(name, Slot()), UNKNOWN)

    def iterate(self, values: Values, node: cst.CSTNode, loop: cst.CSTNode | None = None) -> Values:
        """Gives the elements over which a ``for`` goes."""
        from chat2responses.infer import operations

        return operations.iterate(self, values, node, loop)

    def enter(self, values: Values, node: cst.CSTNode) -> Values:
        """Gives what ``with … as`` binds."""
        from chat2responses.infer import operations

        return operations.enter(self, values, node)

    def suppresses(self, node: cst.BaseExpression) -> bool:
        """Whether a context manager can swallow exceptions: the code behind it then runs after a part of its body."""
        return not (isinstance(node, cst.Call) and isinstance(node.func, cst.Name) and node.func.value == "open")


def kinds_of(values: Values) -> tuple[frozenset[Sdk], frozenset[Value]]:
    """Parts values into SDK objects and all others."""
    sdk = frozenset(value for value in values if isinstance(value, Sdk))
    return sdk, values - sdk if sdk else (values or NOTHING)


def unwrapped(values: Values) -> Iterator[Sdk]:
    """Gives the SDK objects among values and what awaitables among them give."""
    seen: set[Value] = set()
    queue = list(values)
    while queue:
        value = queue.pop()
        if isinstance(value, Sdk):
            yield value
        elif isinstance(value, Box) and value.kind == "awaitable" and value not in seen:
            seen.add(value)
            queue.extend(value.content.values)


Handler = Callable[[Evaluator, Any, Env], Values]

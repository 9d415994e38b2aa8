"""Which files beside the targets matter: those that an answer may get to, and those that request data may come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import libcst as cst
from chat2responses.api import doubles, results
from chat2responses.infer import operations
from chat2responses.infer.doubles import fixtures
from chat2responses.infer.escapes import FREE_KINDS
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.index import Scope, all_parameters, descendants
from chat2responses.infer.project import Project, Wanted
from chat2responses.infer.unit import File, Unit
from chat2responses.infer.values import (
    Bound,
    Box,
    Built,
    Class,
    Client,
    Data,
    Function,
    Instance,
    Resource,
    Sdk,
    Site,
    Slot,
    Value,
    Values,
)


def load_more(project: Project, evaluator: Evaluator) -> bool:
    """Loads what the families found so far need; says whether any file was new."""
    involved = _Involved(evaluator)
    found = project.load_all(involved.unloaded())
    wanted: dict[str, list[Wanted]] = {}
    for file, want in involved.wanted():
        wanted.setdefault(file.project, []).append(want)
    for root, wants in sorted(wanted.items()):
        found = project.load_users(root, wants) or found
    for file, handed in sorted(involved.fixtures().items(), key=lambda item: item[0].path):
        found = project.load_tests(file, handed) or found
    return found


class _Involved:
    """The functions and classes through which answers and requests go.

    At the ``core`` are functions that call the API, deal with its answers or relay what they are given to such. Others
    only hold what leads to them: a file that gets at a holder matters when it says the name of something at the core.
    A file that can get no more than the text of an answer matters if it tells None from something empty.
    """

    def __init__(self, evaluator: Evaluator) -> None:
        self._evaluator = evaluator
        self._units: set[Unit] = set()
        self._core: set[Unit] = set()
        self._makers: set[Class] = set()
        self._classes: set[Class] = set()
        self._telling: set[Unit] = set()
        self._known: dict[Value, bool] = {}
        self._requested: set[Value] = set()
        self._lost = _lost(evaluator)
        for unit in self._evaluator.all_units():
            for call in unit.records.calls.values():
                for argument in call.arguments:
                    _collect(argument.values, self._requested)
        self._stand_ins = frozenset(_stand_ins(evaluator.all_units()))
        self._makers_of_stand_ins = _makers_of(self._stand_ins)
        units = list(evaluator.units.values())
        seeds = [unit for unit in units if self._deals(unit)]
        asking = (caller for unit in seeds for caller in unit.callers if _is_made_elsewhere(caller.cls))
        for cls in (*(unit.cls for unit in seeds), *(caller.cls for caller in asking)):
            self._add_maker(cls)
        self._add_core(seeds)
        self._telling = {unit for unit in units if unit not in self._core and _gives_text(unit)}
        self._units |= self._telling
        self._classes.update(unit.cls for unit in self._telling if unit.cls is not None)
        self._spread(units)

    def _spread(self, units: list[Unit]) -> None:
        """Takes in what holds something involved."""
        grown = True
        while grown:
            size = len(self._units), len(self._classes)
            self._known.clear()
            for unit in units:
                if self._hold(unit.returns.values) or self._hold(unit.yields.values):
                    self._units.add(unit)
            for cls in self._evaluator.classes.values():
                if any(self._hold(slot.values) for slot in cls.attributes.values()):
                    self._add_class(cls)
            grown = size != (len(self._units), len(self._classes))

    def wanted(self) -> Iterator[tuple[File, Wanted]]:
        """Gives everything involved that other files can import, with the file that has it."""
        words = self._words()
        telling = frozenset(_name(unit).encode() for unit in self._telling)
        for file, name, hot, tells in self._importable():
            yield file, Wanted(file.path, name, frozenset() if hot else words)
            if telling and not hot:
                yield file, Wanted(file.path, name, frozenset() if tells else telling, tells_none=True)
        for unit in self._evaluator.units.values():
            name = _outermost_name(unit)
            if name and any(isinstance(value, Client) for value in unit.returns.values | unit.yields.values):
                yield unit.file, Wanted(unit.file.path, name, frozenset({doubles.OVERRIDES.encode()}))
        for unit in self._makers_of_stand_ins:
            name = _outermost_name(unit)
            if name and unit.file.is_test:
                yield unit.file, Wanted(unit.file.path, name)

    def fixtures(self) -> dict[File, set[str]]:
        """Gives the fixtures of each ``conftest.py`` that hand out something involved, or what stands in for it.

        Whoever has a parameter of that name gets it, without an import.
        """
        found: dict[File, set[str]] = {}
        for unit in self._evaluator.units.values():
            node = unit.node
            if not unit.file.path.endswith("conftest.py") or not isinstance(node, cst.FunctionDef):
                continue
            given = unit.returns.values | unit.yields.values
            made = {unit, *(value.unit for value in given if isinstance(value, Function))}
            stands_in = not self._stand_ins.isdisjoint(given) or not self._makers_of_stand_ins.isdisjoint(made)
            if fixtures.is_fixture(node) and (stands_in or self._hold(given)):
                found.setdefault(unit.file, set()).add(node.name.value)
        return found

    def _importable(self) -> Iterator[tuple[File, str, bool, bool]]:
        """Gives names of modules: whether each leads to the core by itself, or to the text of an answer."""
        for unit in self._units:
            name = _outermost_name(unit)
            if name:
                plain = unit.cls is None
                hot = unit in self._core or any(self._is_used_by_syntax(value) for value in unit.returns.values)
                yield unit.file, name, plain and hot, plain and unit in self._telling
        for cls in self._classes:
            yield cls.unit.file, cls.name, cls in self._makers, False
        for file, name, slot in self._shared():
            yield file, name, any(self._is_core(value) for value in slot.values), False

    def _words(self) -> frozenset[bytes]:
        """Gives the names by which a holder's user gets at the core."""
        names = {_name(unit) for unit in self._core}
        for cls in self._evaluator.classes.values():
            names.update(
                name for name, slot in cls.attributes.items() if any(self._is_core(value) for value in slot.values)
            )
        for unit in self._evaluator.units.values():
            if any(self._is_core(value) for value in unit.returns.values):
                names.add(_name(unit))
        names.update(cls.name for cls in self._makers)
        return frozenset(name.encode() for name in names if name and not name.startswith("__"))

    def _is_core(self, value: Value) -> bool:
        """Whether whoever has a value needs no further name to get at the core."""
        if isinstance(value, Client | Resource) or self._is_answer(value) or value in self._requested:
            return True
        if isinstance(value, Function | Bound):
            return (value.function if isinstance(value, Bound) else value).unit in self._core
        if isinstance(value, Class):
            return value in self._makers
        return self._is_used_by_syntax(value)

    def _is_used_by_syntax(self, value: Value) -> bool:
        """Whether a value is an object of which a call or an index gets at the core."""
        if not isinstance(value, Instance):
            return False
        classes = {value.cls, *_bases(value.cls)}
        return any(unit.cls in classes and _name(unit).startswith("__") for unit in self._core)

    def _is_answer(self, value: Value) -> bool:
        """Whether a value is an answer or a part of one that isn't as plain on Responses."""
        return isinstance(value, Sdk) and value.kind not in FREE_KINDS and value.site not in self._lost

    def _deals(self, unit: Unit) -> bool:
        """Whether a unit calls the API, has its answers in hand or hands them out."""
        held = (*(values for _, values in unit.records.values.values()), unit.returns.values, unit.yields.values)
        return bool(
            any(call.site not in self._lost for call in unit.records.calls.values())
            or unit.names_api
            or any(self._is_answer(value) for values in held for value in values)
        )

    def _shared(self) -> Iterator[tuple[File, str, Slot]]:
        """Gives the variables of modules that hold something involved."""
        for file in list(self._evaluator.files.values()):
            for name, slot in file.unit.variables.items():
                if self._hold(slot.values):
                    yield file, name, slot

    def unloaded(self) -> set[str]:
        """Gives the files from which functions take something that hold answers, or data that goes into a request."""
        found: set[str] = set()
        for unit in self._users():
            found |= unit.unloaded
            names = unit.file.unloaded
            if names:
                found.update(path for name, path in names.items() if any(name in scope.reads for scope in _own(unit)))
        for file, node in self._heads():
            for inner in descendants(node):
                if isinstance(inner, cst.Name) and inner.value in file.unloaded:
                    found.add(file.unloaded[inner.value])
                elif isinstance(inner, cst.Attribute):
                    found |= file.unit.unloaded
        return found

    def _heads(self) -> Iterator[tuple[File, cst.CSTNode]]:
        """Gives what is evaluated around involved functions and classes: decorators, parameters, bases."""
        for unit in self._core:
            if isinstance(unit.node, cst.FunctionDef):
                yield from ((unit.file, decorator) for decorator in unit.node.decorators)
                for param in all_parameters(unit.node.params):
                    parts = (param.default, param.annotation)
                    yield from ((unit.file, part) for part in parts if part is not None)
        for cls in {*self._makers, *(unit.cls for unit in self._core if unit.cls is not None)}:
            yield from ((cls.unit.file, part) for part in (*cls.node.bases, *cls.node.decorators))

    def _users(self) -> set[Unit]:
        units = {unit for unit in self._evaluator.all_units() if self._deals(unit)} | self._core
        for unit in list(units):
            units |= unit.callers
        for _, _, slot in self._shared():
            if any(self._is_core(value) for value in slot.values):
                units |= slot.readers
        units |= {data.unit for data in self._requested if isinstance(data, Data)}
        return units | {maker for unit in units if unit.cls is not None for maker in _makers_in(unit.cls)}

    def _add_core(self, units: Iterable[Unit]) -> None:
        """Takes units in, with all that relay a parameter to them."""
        queue = list(units)
        while queue:
            unit = queue.pop()
            if unit not in self._core and unit.parent is not None:
                self._core.add(unit)
                self._units.add(unit)
                queue.extend(unit.relays)
                if unit.cls is not None:
                    self._add_class(unit.cls)
                    if _name(unit).startswith("__"):
                        self._add_maker(unit.cls)

    def _add_class(self, cls: Class) -> None:
        """Takes a class in, with those that get its methods and those that may define others in their place."""
        self._classes.add(cls)
        self._classes.update(operations.all_subclasses(self._evaluator, cls))
        self._classes.update(_bases(cls))

    def _add_maker(self, cls: Class | None) -> None:
        """Takes in a class whose instances deal with the API: what they are made with matters."""
        if cls is not None:
            self._add_class(cls)
            self._makers.update((cls, *operations.all_subclasses(self._evaluator, cls)))

    def _hold(self, values: Values) -> bool:
        return any(self._holds(value) for value in values)

    def _holds(self, value: Value) -> bool:
        if isinstance(value, Sdk):
            return self._is_answer(value)
        if isinstance(value, Function | Bound):
            return (value.function if isinstance(value, Bound) else value).unit in self._units
        if isinstance(value, Instance | Class):
            return (value.cls if isinstance(value, Instance) else value) in self._classes
        if not isinstance(value, Data | Box):
            return False
        if value not in self._known:
            self._known[value] = False
            slots = (value.content,) if isinstance(value, Box) else (value.elements, *value.keys.values())
            self._known[value] = any(self._hold(slot.values) for slot in slots)
        return self._known[value]


def _stand_ins(units: Iterable[Unit]) -> Iterator[Value]:
    """Gives what tests put in the place of calls, of what leads to them and of their answers."""
    for unit in units:
        for link in unit.records.links.values():
            yield link.callee
            yield from link.values
        for hop in unit.records.hops.values():
            yield hop.owner


def _makers_of(stand_ins: Iterable[Value]) -> set[Unit]:
    """Gives the functions in which stand-ins are made, or that are such."""
    found: set[Unit] = set()
    for value in stand_ins:
        if isinstance(value, Built):
            found.add(value.unit)
        elif isinstance(value, Function | Bound):
            found.add((value.function if isinstance(value, Bound) else value).unit)
    return found


def _is_made_elsewhere(cls: Class | None) -> bool:
    """Whether nothing seen so far makes instances of a class, which are given something when they are made."""
    makers = [] if cls is None else list(_makers_in(cls))
    return any(not unit.called and len(unit.parameters) > 1 for unit in makers)


def _makers_in(cls: Class) -> Iterator[Unit]:
    """Gives what fills the attributes of a class's instances when they are made."""
    for owner in (cls, *_bases(cls)):
        slot = owner.attributes.get("__init__")
        for value in slot.values if slot is not None else ():
            if isinstance(value, Function):
                yield value.unit


def _collect(values: Values, found: set[Value]) -> None:
    for value in values:
        if isinstance(value, Data) and value not in found:
            found.add(value)
            for slot in (value.elements, *value.keys.values()):
                _collect(slot.values, found)


def _own(unit: Unit) -> Iterator[Scope]:
    """Gives the scopes whose code is evaluated with a unit: its own and those of class bodies in it."""
    queue = [unit.scope]
    while queue:
        scope = queue.pop()
        yield scope
        queue.extend(child for child in scope.children if child.is_class)


def _outermost_name(unit: Unit) -> str:
    owner = unit
    while owner.parent is not None and owner.parent.parent is not None:
        owner = owner.parent
    name = getattr(owner.node, "name", None)
    return name.value if isinstance(name, cst.Name) else ""


def _name(unit: Unit) -> str:
    name = getattr(unit.node, "name", None)
    return name.value if isinstance(name, cst.Name) else ""


def _is_answer(value: Value) -> bool:
    """Whether a value is an answer or a part of one that isn't as plain on Responses."""
    return isinstance(value, Sdk) and value.kind not in FREE_KINDS


def _lost(evaluator: Evaluator) -> set[Site]:
    """Gives the sites that can't migrate whatever else is found: more of them isn't looked for."""
    lost: set[Site] = set()
    joins: list[frozenset[Site]] = []
    for unit in evaluator.all_units():
        joins.extend(unit.records.joins)
        for refusal in unit.records.refusals.values():
            if refusal.code in evaluator.final:
                lost |= refusal.sites
    grown = True
    while grown:
        found = [sites for sites in joins if not sites.isdisjoint(lost) and not sites <= lost]
        lost.update(*found)
        grown = bool(found)
    return lost


def _gives_text(unit: Unit) -> bool:
    return any(
        isinstance(value, Sdk) and value.kind == results.TEXT
        for slot in (unit.returns, unit.yields)
        for value in slot.values
    )


def _bases(cls: Class) -> Iterator[Class]:
    """Gives the classes of the project above one."""
    seen: set[Class] = set()
    queue = [cls]
    while queue:
        for slot in queue.pop().bases:
            for value in slot.values:
                if isinstance(value, Class) and value not in seen:
                    seen.add(value)
                    queue.append(value)
                    yield value

"""Which files beside the targets matter: those that an answer may get to, and those that request data may come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import libcst as cst
from chat2responses.infer import operations
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.index import Scope, all_parameters, descendants
from chat2responses.infer.project import Project
from chat2responses.infer.unit import File, Unit
from chat2responses.infer.values import Bound, Box, Class, Data, Function, Instance, Sdk, Slot, Value, Values


def load_more(project: Project, evaluator: Evaluator) -> bool:
    """Loads what the families found so far need; says whether any file was new."""
    involved = _Involved(evaluator)
    found = project.load_all(involved.unloaded())
    wanted: dict[str, tuple[set[str], set[str]]] = {}
    for root, name, stem in involved.names():
        names, stems = wanted.setdefault(root, (set(), set()))
        names.add(name)
        stems.add(stem)
    for root, (names, stems) in sorted(wanted.items()):
        found = project.load_importing(root, names, stems) or found
    return found


class _Involved:
    """The functions and classes through which answers and requests go: what calls the API or hands out what does."""

    def __init__(self, evaluator: Evaluator) -> None:
        self._evaluator = evaluator
        self._units: set[Unit] = set()
        self._classes: set[Class] = set()
        self._known: dict[Value, bool] = {}
        units = list(evaluator.units.values())
        self._add(unit for unit in units if unit.records.calls or unit.names_api or _carries(unit))
        grown = True
        while grown:
            size = len(self._units), len(self._classes)
            self._known.clear()
            self._add(unit for unit in units if self._hold(unit.returns.values) or self._hold(unit.yields.values))
            for cls in evaluator.classes.values():
                if any(self._hold(slot.values) for slot in cls.attributes.values()):
                    self._add_class(cls)
            grown = size != (len(self._units), len(self._classes))

    def names(self) -> Iterator[tuple[str, str, str]]:
        """Gives project, name and module of everything involved that other files can import."""
        for unit in self._units:
            stem = _stem(unit.file.path)
            yield unit.file.project, _outermost_name(unit), stem
            if unit.cls is not None:
                yield unit.file.project, unit.cls.name, stem
        for cls in self._classes:
            yield cls.unit.file.project, cls.name, _stem(cls.unit.file.path)
        for file, name, _ in self._shared():
            yield file.project, name, _stem(file.path)

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
        """Gives what is evaluated around involved functions and classes: decorators, defaults, bases."""
        for unit in {*self._units, *(unit for unit in self._all_units() if unit.records.calls or unit.names_api)}:
            if isinstance(unit.node, cst.FunctionDef):
                yield from ((unit.file, decorator) for decorator in unit.node.decorators)
                yield from ((unit.file, param.default) for param in all_parameters(unit.node.params) if param.default)
        for cls in self._classes:
            yield from ((cls.unit.file, part) for part in (*cls.node.bases, *cls.node.decorators))

    def _users(self) -> set[Unit]:
        units = {unit for unit in self._all_units() if unit.records.calls or unit.records.values or unit.names_api}
        for unit in [*units, *self._units]:
            units |= unit.callers
        for _, _, slot in self._shared():
            units |= slot.readers
        reached: set[Value] = set()
        for unit in self._all_units():
            for call in unit.records.calls.values():
                for argument in call.arguments:
                    _collect(argument.values, reached)
        return units | {data.unit for data in reached if isinstance(data, Data)}

    def _all_units(self) -> Iterator[Unit]:
        yield from self._evaluator.units.values()
        for file in self._evaluator.files.values():
            yield file.unit

    def _add(self, units: Iterable[Unit]) -> None:
        """Takes units in, with all that relay a parameter to them."""
        queue = list(units)
        while queue:
            unit = queue.pop()
            if unit not in self._units and unit.parent is not None:
                self._units.add(unit)
                queue.extend(unit.relays)
                if unit.cls is not None:
                    self._add_class(unit.cls)

    def _add_class(self, cls: Class) -> None:
        self._classes.add(cls)
        self._classes.update(operations.all_subclasses(self._evaluator, cls))

    def _hold(self, values: Values) -> bool:
        return any(self._holds(value) for value in values)

    def _holds(self, value: Value) -> bool:
        if isinstance(value, Sdk):
            return True
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


def _carries(unit: Unit) -> bool:
    return any(isinstance(value, Sdk) for slot in (unit.returns, unit.yields) for value in slot.values)


def _stem(path: str) -> str:
    name = path.rpartition("/")[2].removesuffix(".py")
    return path.split("/")[-2] if name == "__init__" and "/" in path else name

"""What pytest hands to the parameters of tests and fixtures."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst
from chat2responses.api import doubles as table
from chat2responses.infer import operations
from chat2responses.infer.doubles import objects
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.index import all_parameters
from chat2responses.infer.unit import File, Unit
from chat2responses.infer.values import Function, Values


def fill(ev: Evaluator, unit: Unit, patches: list[Values]) -> None:
    """Gives the parameters of a test or fixture what its decorators and the fixtures of that name give.

    ``patches`` are the mocks that its ``patch`` decorators hand over, first parameter first.
    """
    node = unit.node
    if not isinstance(node, cst.FunctionDef) or not unit.file.is_test:
        return
    names = [param.name.value for param in all_parameters(node.params)]
    if unit.cls is not None and "staticmethod" not in operations.decorator_kinds(unit):
        names = names[1:]
    for name, values in zip(names, patches, strict=False):
        _give(ev, unit, name, values)
    places = list(_places(ev, unit.file))
    if is_fixture(node):
        unit.called = True
    elif not node.name.value.startswith("test"):
        return
    for name in names[len(patches) :]:
        known = table.FIXTURES.get(name)
        if known is not None:
            _give(ev, unit, name, frozenset((ev.interner.external(known),)))
            continue
        for function in _fixtures(ev, unit, name, places):
            function.unit.callers.add(unit)
            _give(ev, unit, name, _given(ev, function))


def _give(ev: Evaluator, unit: Unit, name: str, values: Values) -> None:
    unit.declared.add(name)
    ev.add(unit.parameters[name], values)


def is_fixture(node: cst.FunctionDef) -> bool:
    """Whether a function is decorated as a fixture."""
    return any(_last_name(decorator.decorator) == "fixture" for decorator in node.decorators)


def _last_name(node: cst.BaseExpression) -> str:
    if isinstance(node, cst.Call):
        node = node.func
    return node.attr.value if isinstance(node, cst.Attribute) else getattr(node, "value", "")


def _given(ev: Evaluator, function: Function) -> Values:
    """Gives what a fixture hands over: what it yields, or returns."""
    unit = function.unit
    found: Values = ev.read(unit.yields) | ev.read(unit.returns)
    return objects.unwrapped(ev, found)


def _fixtures(ev: Evaluator, unit: Unit, name: str, places: list[File]) -> list[Function]:
    """Gives the fixtures of a name that a function sees: of its class, its file, the nearest ``conftest.py``."""
    if unit.cls is not None:
        found = _functions(ev, unit.cls.attributes[name].values) if name in unit.cls.attributes else []
        if found and unit not in {function.unit for function in found}:
            return found
    for file in places:
        if name in file.index.scope.bindings:
            found = [item for item in _functions(ev, ev.read(ev.variable(file.unit, name))) if item.unit is not unit]
            if found:
                return found
    return []


def _functions(ev: Evaluator, values: Values) -> list[Function]:
    return [
        value
        for value in values
        if isinstance(value, Function) and isinstance(value.unit.node, cst.FunctionDef) and is_fixture(value.unit.node)
    ]


def _places(ev: Evaluator, file: File) -> Iterator[File]:
    yield file
    folder = file.path.rpartition("/")[0]
    while True:
        path = f"{folder}/conftest.py".removeprefix("/" if not folder else "")
        found = ev.loader.beside(file, path)
        if found is not None and found is not file:
            yield found
        if not folder or folder == file.project:
            return
        folder = folder.rpartition("/")[0]

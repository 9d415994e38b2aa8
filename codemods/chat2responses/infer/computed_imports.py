"""Modules that are imported under a computed name: those of a package, where the name begins with its own."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst
from chat2responses.infer import operations, scoping
from chat2responses.infer.env import Env
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.unit import Argument
from chat2responses.infer.values import NOTHING, UNKNOWN, Module, Value, Values, text_of

_MOST = 40
"""So many modules of a package are looked into; in a larger one it can be anything."""

_OWN = frozenset({"__name__", "__package__"})


def import_module(ev: Evaluator, node: cst.Call, arguments: tuple[Argument, ...], env: Env) -> Values:
    """``importlib.import_module(name)``: a module by its literal name, any of a package, else anything."""
    from chat2responses.infer import definitions

    if not arguments or arguments[0].node.star:
        return UNKNOWN
    text = text_of(arguments[0].values)
    if text is None:
        return _any_of(ev, _package(ev, arguments[0].node.value, len(arguments) > 1, env))
    name = text.lstrip(".")
    level = len(text) - len(name)
    if not name or (level and len(arguments) < 2):
        return UNKNOWN
    return definitions.module(ev, name, level)


def attribute(ev: Evaluator, node: cst.Attribute, modules: frozenset[Module]) -> Values:
    """Reads an attribute of one of several modules: of those that have it."""
    found = NOTHING
    for module in modules:
        file = ev.loader.load(module.path, force=True)
        if file is None:
            return UNKNOWN
        name = node.attr.value
        if name in file.index.scope.bindings or "__getattr__" in file.index.scope.bindings or file.index.has_star:
            found |= scoping.module_attribute(ev, module, name)
        else:
            found |= ev.read(ev.variable(file.unit, name))
    return found or ev.missing(node)


def _any_of(ev: Evaluator, packages: Values) -> Values:
    found: set[Value] = set()
    for package in packages:
        paths = ev.loader.modules_below(package.path) if isinstance(package, Module) else ()
        if not paths or len(paths) > _MOST:
            return UNKNOWN
        for path in paths:
            if ev.loader.load(path, force=True) is None:
                return UNKNOWN
            found.add(scoping.module_at(ev, path))
    return frozenset(found) or UNKNOWN


def _package(ev: Evaluator, name: cst.BaseExpression, is_relative: bool, env: Env) -> Values:
    """Gives the package with whose name, and a dot behind it, the name of a module begins."""
    first, rest = _split(name)
    if isinstance(first, str):
        dotted = first.rpartition(".")[0].lstrip(".")
        if "." not in first or (first.startswith(".") and not is_relative):
            return NOTHING
        return _named(ev, dotted, len(first) - len(first.lstrip(".")))
    if first is None or not rest.startswith("."):
        return NOTHING
    if isinstance(first, cst.Name) and first.value in _OWN:
        is_package = ev.unit.file.path.rpartition("/")[2] == "__init__.py"
        return _named(ev, "", 1) if is_package or first.value == "__package__" else NOTHING
    if isinstance(first, cst.Attribute) and first.attr.value == "__name__":
        return operations.quiet(ev, first.value, env)
    text = text_of(operations.quiet(ev, first, env))
    return NOTHING if text is None else _named(ev, text, 0)


def _named(ev: Evaluator, dotted: str, level: int) -> Values:
    from chat2responses.infer import definitions

    return definitions.module(ev, dotted, level)


def _split(name: cst.BaseExpression) -> tuple[str | cst.BaseExpression | None, str]:
    """Gives what a computed string begins with, and the literal text behind it if that is no literal itself."""
    if isinstance(name, cst.FormattedString):
        return _of_parts(name.parts)
    if isinstance(name, cst.BinaryOperation) and isinstance(name.operator, cst.Add):
        first, text = _split(name.left)
        if first is not None or not isinstance(name.left, cst.Name | cst.Attribute):
            return first, text
        return name.left, _literal(name.right) or ""
    return _literal(name), ""


def _of_parts(parts: Sequence[cst.BaseFormattedStringContent]) -> tuple[str | cst.BaseExpression | None, str]:
    first = parts[0] if parts else None
    if isinstance(first, cst.FormattedStringText):
        return first.value, ""
    second = parts[1] if len(parts) > 1 else None
    text = second.value if isinstance(second, cst.FormattedStringText) else ""
    return (first.expression if isinstance(first, cst.FormattedStringExpression) else None), text


def _literal(node: cst.BaseExpression) -> str | None:
    value = node.evaluated_value if isinstance(node, cst.SimpleString) else None
    return value if isinstance(value, str) else None

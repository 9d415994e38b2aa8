"""What names mean: local state, the scopes around, modules of the project and names outside."""

from __future__ import annotations

import libcst as cst
from chat2responses.infer import operations
from chat2responses.infer.env import Env
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.index import Scope
from chat2responses.infer.unit import File, Unit
from chat2responses.infer.values import (
    NOTHING,
    UNKNOWN,
    External,
    Module,
    Value,
    Values,
)


def owner_unit(ev: Evaluator, unit: Unit, name: str) -> Unit | None:
    """Gives the unit whose variable a name bound in ``unit`` is."""
    if name in unit.scope.globals:
        return unit.file.unit
    if name in unit.scope.nonlocals:
        owner = unit.scope.owner(name)
        return None if owner is None else unit_of_scope(ev, unit, owner)
    return unit


def unit_of_scope(ev: Evaluator, unit: Unit, scope: Scope) -> Unit | None:
    """Gives the unit that evaluates a scope around ``unit``."""
    current: Unit | None = unit
    while current is not None and current.scope is not scope:
        current = current.parent
    return current


def name(ev: Evaluator, node: cst.Name, env: Env) -> Values:
    """Reads a name: local state first, then the slots of enclosing scopes, star imports, builtins."""
    identifier = node.value
    found = env.names.get(identifier)
    unit = ev.unit
    if found is not None:
        if unit.shares_names and identifier in shared_names(unit):
            return found | ev.read(ev.variable(unit, identifier))
        return found
    if ev.class_body is not None and identifier in ev.class_body.attributes and ev.class_scope.binds(identifier):
        return ev.read(ev.class_body.attributes[identifier])
    owner = unit.scope.owner(identifier)
    if owner is not None:
        holder = unit_of_scope(ev, unit, owner)
        if holder is None:
            return UNKNOWN
        bound = ev.read(ev.variable(holder, identifier))
        given = holder.parameters.get(identifier)
        return (bound if given is None else bound | ev.read(given)) or ev.missing(node)
    for module in unit.file.stars:
        starred = NOTHING
        for value in module:
            starred |= module_attribute(ev, value, identifier) if _may_define(ev, value, identifier) else UNKNOWN
        if starred != UNKNOWN:
            return starred or ev.missing(node)
    return frozenset((ev.interner.external(f"builtins.{identifier}"),))


def shared_names(unit: Unit) -> frozenset[str]:
    """Gives the names of a unit that a nested function assigns through ``nonlocal`` or ``global``."""
    if unit.shared is None:
        inner = [scope for scope in unit.scope.tree() if scope is not unit.scope]
        found = frozenset().union(*(scope.nonlocals for scope in inner))
        if unit.parent is None:
            found = found.union(*(scope.globals for scope in inner))
        unit.shared = found
    return unit.shared


def module_attribute(ev: Evaluator, value: Value, attribute: str) -> Values:
    """Reads a name of a module."""
    if isinstance(value, Module):
        if value.namespace is not None:
            dotted, level = value.namespace
            return _submodule(ev, ev.loader.load(value.path), f"{dotted}.{attribute}".strip("."), level)
        file = ev.loader.load(value.path, reader=ev.unit.file)
        if file is None and (path := ev.loader.submodule(value.path, attribute)) is not None:
            return frozenset((module_at(ev, path),))
        if file is None and ev.loader.may_load(value.path):
            return ev.expect_file(value.path)
        if file is None:
            return UNKNOWN
        if attribute in file.index.scope.bindings:
            return ev.read(ev.variable(file.unit, attribute))
        if value.path.endswith("__init__.py") and (inner := _submodule(ev, file, attribute, 1)) != UNKNOWN:
            return inner
        if file.index.has_star and not ev.read(ev.variable(file.unit, "*")):
            return NOTHING
        for module in file.stars:
            for starred in module:
                if not _may_define(ev, starred, attribute):
                    continue
                found = module_attribute(ev, starred, attribute)
                if found != UNKNOWN:
                    return found
        return UNKNOWN
    if isinstance(value, External) and not value.made:
        return frozenset((operations.external(ev, f"{value.name}.{attribute}"),))
    return UNKNOWN


def _may_define(ev: Evaluator, module: Value, name: str) -> bool:
    """Whether a module from which everything is imported can have a name: files that don't say it aren't loaded."""
    return not isinstance(module, Module) or module.namespace is not None or ev.loader.may_define(module.path, name)


def module_at(ev: Evaluator, path: str) -> Module:
    """Gives the module of a file."""
    return ev.interner.get((Module, path), lambda: Module(path))


def namespace(ev: Evaluator, file: File, dotted: str, level: int) -> Module:
    """Gives a package without a file of its own, as an import in ``file`` names it."""
    key = (Module, dotted, level, file.path.rpartition("/")[0], file.project)
    return ev.interner.get(key, lambda: Module(file.path, (dotted, level)))


def _submodule(ev: Evaluator, file: File | None, dotted: str, level: int) -> Values:
    """Gives a module or a package without a file of its own."""
    path = None if file is None else ev.loader.resolve(file, dotted, level)
    if path is not None:
        return frozenset((module_at(ev, path),))
    if file is not None and ev.loader.is_namespace(file, dotted, level):
        return frozenset((namespace(ev, file, dotted, level),))
    return UNKNOWN

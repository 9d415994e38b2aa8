"""What a library hands to programs that aren't in sight: public functions whose result is an answer of the API."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.infer.escapes import FREE_KINDS
from chat2responses.infer.unit import Unit
from chat2responses.infer.values import Box, Data, Sdk, Site, Value, Values
from chat2responses.model import Options
from chat2responses.plan.facts import Facts
from chat2responses.workspace import Workspace

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

CODE = "public-result"

_DISTRIBUTED = re.compile(rb"^\s*\[(?:project|build-system|metadata|tool\.(?:poetry|flit\.metadata))\]", re.MULTILINE)
"""What settings say of a project that is packaged."""

_DUNDER = re.compile(r"__\w+__").fullmatch


def check(families: Iterable[Family], facts: Facts, workspace: Workspace, options: Options) -> None:
    """Stops the families whose answers a library package hands out, unless the user says that nobody imports it."""
    if options.assume_private:
        return
    by_site = {site: family for family in families for site in family.sites}
    exports = _Exports(workspace)
    for unit in facts.units:
        node = unit.node
        sites = _handed_out((unit.returns.values, unit.yields.values)) & by_site.keys()
        if sites and isinstance(node, cst.FunctionDef) and exports.has(unit, node):
            for site in sorted(sites, key=lambda item: item.index):
                by_site[site].stop(CODE, unit.file, node.name, unit.name)


def _handed_out(given: Iterable[Values]) -> set[Site]:
    """Gives the calls whose answers, or parts of them, are among values or kept in them."""
    found: set[Site] = set()
    seen: set[Value] = set()
    queue = [value for values in given for value in values]
    while queue:
        value = queue.pop()
        if isinstance(value, Sdk):
            if value.kind not in FREE_KINDS:
                found.add(value.site)
        elif isinstance(value, Data | Box) and value not in seen:
            seen.add(value)
            slots = (value.content,) if isinstance(value, Box) else (value.elements, *value.keys.values())
            queue.extend(inner for slot in slots for inner in slot.values)
    return found


class _Exports:
    """What the packages of a project offer under their own name."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._names: dict[str, frozenset[str] | None] = {}
        self._distributed: dict[str, bool] = {}

    def has(self, unit: Unit, node: cst.FunctionDef) -> bool:
        """Whether a function, or the class that it is a method of, can be imported from a package that is installed."""
        names = [node.name.value, *([unit.cls.name] if unit.cls is not None else [])]
        if any(name.startswith("_") and not _DUNDER(name) for name in names):
            return False
        outermost = unit.parent is not None and unit.parent.parent is None
        if not outermost or unit.file.is_test or not self._is_distributed(unit.file.project):
            return False
        package = self._package(unit.file.path, unit.file.project)
        exported = self._exported(package) if package else frozenset()
        return exported is None or names[-1] in exported

    def _is_distributed(self, root: str) -> bool:
        known = self._distributed.get(root)
        if known is None:
            prefix = "" if root == "." else root.rstrip("/") + "/"
            settings = (self._workspace.read_evidence(f"{prefix}{name}") for name in ("pyproject.toml", "setup.cfg"))
            known = any(_DISTRIBUTED.search(source) for source in settings) or bool(
                self._workspace.read_evidence(f"{prefix}setup.py")
            )
            self._distributed[root] = known
        return known

    def _package(self, path: str, root: str) -> str:
        """Gives the ``__init__.py`` of the outermost package around a file; empty where it is in none."""
        names = self._workspace.python_files(root)
        found = ""
        folder = path.rpartition("/")[0]
        while folder and f"{folder}/__init__.py" in names:
            found = f"{folder}/__init__.py"
            folder = folder.rpartition("/")[0]
        return found

    def _exported(self, path: str) -> frozenset[str] | None:
        """Gives the names that a package has on its own, None if they can be all."""
        if path not in self._names:
            try:
                tree = ast.parse(self._workspace.read_evidence(path))
                names = set(_names(tree))
            except (SyntaxError, ValueError):
                names = set()
            self._names[path] = None if "*" in names else frozenset(names)
        return self._names[path]


def _names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (alias.asname or alias.name for alias in node.names if node.level or alias.name != "*")
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield statement.name
        elif isinstance(statement, ast.Assign | ast.AugAssign | ast.AnnAssign):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            if any(isinstance(target, ast.Name) and target.id == "__all__" for target in targets):
                yield from _strings(statement)


def _strings(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value

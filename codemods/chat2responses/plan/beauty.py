"""What makes the diff one that a person would have written: aliases that go, names that say what they hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

import libcst as cst
from chat2responses.api import results
from chat2responses.infer.index import Scope
from chat2responses.infer.unit import File
from chat2responses.infer.values import NONE, Sdk, Values
from chat2responses.plan import aliases
from chat2responses.plan.facts import Facts
from chat2responses.plan.plan import Family
from chat2responses.rewrite.splice import Edit, Span
from chat2responses.workspace import Workspace

_CHAT_NAMES = frozenset(
    {
        "completion",
        "completions",
        "chat_completion",
        "chat_completions",
        "completion_response",
        "chat_completion_response",
        "chat_response",
        "completion_result",
    }
)
"""Names of a variable that would lie once it holds a Response."""

NEW_NAME = "response"


class Beauty:
    """Plans the names of the files that migrating families change."""

    def __init__(self, facts: Facts, workspace: Workspace, families: Iterable[Family]) -> None:
        self._facts = facts
        self._workspace = workspace
        self._sites = {site for family in families for site in family.sites}
        self._new_names: dict[int, str] = {}
        self._replaced: dict[int, cst.Name] = {}
        self._names: dict[tuple[str, Span], Edit] = {}
        self.edits: dict[str, list[Edit]] = defaultdict(list)

    def plan(self) -> dict[str, list[Edit]]:
        """Gives the additional edits by path."""
        bound = self._bound_names()
        for file, target, values in bound:
            self._rename(file, target, values)
        found = [alias for file, target, values in bound if (alias := aliases.find(self._facts, file, target, values))]
        self._replaced.update({id(read): alias.base for alias in found for read in alias.reads})
        for alias in found:
            self.edits[alias.file.path].append(alias.removal)
            for read in alias.reads:
                self._replace(alias.file, read, self.final(read)[1])
        for (path, _), edit in self._names.items():
            self.edits[path].append(edit)
        return self.edits

    def final(self, node: cst.Name) -> tuple[cst.Name, str]:
        """Gives the name for which a name stands, and how that is called in the end."""
        while id(node) in self._replaced:
            node = self._replaced[id(node)]
        return node, self._new_names.get(id(node), node.value)

    def _replace(self, file: File, node: cst.Name, text: str) -> None:
        span = file.parsed.span(node)
        self._names[(file.path, span)] = Edit(span, (text,))

    def _bound_names(self) -> list[tuple[File, cst.Name, Values]]:
        """Gives the assigned names that hold objects of migrating sites, in source order."""
        found: list[tuple[File, cst.Name, Values]] = []
        for file, node, values in self._facts.values.values():
            if isinstance(node, cst.Name) and self._owned(values):
                scope = file.index.scope_of(node)
                if any(node is binding for binding in scope.bindings.get(node.value, ())):
                    found.append((file, node, values))
        return sorted(found, key=lambda item: (item[0].path, item[0].parsed.span(item[1]).start))

    def _owned(self, values: Values) -> bool:
        objects = [value for value in values if isinstance(value, Sdk)]
        return bool(objects) and all(value.site in self._sites for value in objects)

    def _rename(self, file: File, target: cst.Name, values: Values) -> None:
        name = target.value
        if id(target) in self._new_names or not _is_answer(values, name):
            return
        scope = file.index.scope_of(target)
        nodes = self._occurrences(file, scope, name)
        if nodes is None:
            return
        for node in nodes:
            self._new_names[id(node)] = NEW_NAME
            self._replace(file, node, NEW_NAME)
        for inner in scope.tree():
            inner.reads.setdefault(NEW_NAME, [])
        scope.bindings.setdefault(NEW_NAME, []).append(target)

    def _occurrences(self, file: File, scope: Scope, name: str) -> list[cst.Name] | None:
        """Gives every node of a variable, None when it can't be renamed."""
        if scope.is_class or name in scope.parameters or name in scope.globals or name in scope.nonlocals:
            return None
        found: list[cst.Name] = []
        for inner in scope.tree():
            if inner.dynamic or inner.binds(NEW_NAME) or NEW_NAME in inner.reads:
                return None
            if name in inner.nonlocals or name in inner.globals:
                return None
            if inner is not scope and inner.owner(name) is not scope:
                continue
            found.extend(inner.reads.get(name, ()))
        found.extend(scope.bindings.get(name, ()))
        if scope.parent is None and (aliases.is_exported(file, name) or self._imported_elsewhere(file, name)):
            return None
        for binding in scope.bindings.get(name, ()):
            known = self._facts.values.get(id(binding))
            if known is None or not self._owned(known[2]) or not _is_answer(known[2], name):
                return None
        if any(aliases.shows_name(file, node) for node in found):
            return None
        return list({id(node): node for node in found}.values())

    def _imported_elsewhere(self, file: File, name: str) -> bool:
        stem = re.escape(file.path.rpartition("/")[2].removesuffix(".py").encode("utf-8", "surrogateescape"))
        imported = re.compile(rb"(?:\bimport\s+|\bfrom\s+|\.)%s\b" % stem)
        for path in self._workspace.python_files(file.project):
            named = path != file.path and self._workspace.contains(path, (name.encode(),))
            if named and imported.search(self._workspace.read(path)):
                return True
        return False


def _is_answer(values: Values, name: str) -> bool:
    objects = [value for value in values if isinstance(value, Sdk)]
    if any(value is not NONE and not isinstance(value, Sdk) for value in values) or not objects:
        return False
    kinds = {value.kind for value in objects}
    if name in _CHAT_NAMES:
        return kinds == {results.COMPLETION}
    return False

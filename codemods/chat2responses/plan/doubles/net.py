"""Stand-ins of calls in the project's tests: a call doesn't migrate without what stands in for it."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from chat2responses.evidence import is_test
from chat2responses.infer.project import find_module
from chat2responses.plan.doubles.places import NEEDLE, Double, doubles_in
from chat2responses.plan.draft import Draft, Spot
from chat2responses.plan.facts import Facts
from chat2responses.plan.imports import Imports
from chat2responses.rewrite.splice import Span
from chat2responses.workspace import Workspace

if TYPE_CHECKING:
    from chat2responses.plan.doubles.plan import Handled
    from chat2responses.plan.plan import Family


class Doubles:
    """Looks the tests of a project through once."""

    def __init__(self, facts: Facts, workspace: Workspace, imports: Imports) -> None:
        self._facts = facts
        self._workspace = workspace
        self._imports = imports

    def check(self, handled: Iterable[tuple[Family, Handled]]) -> None:
        """Stops the families that a test of their project stands in for, by something that isn't ``handled``."""
        by_file: dict[str, dict[str, list[tuple[Family, Draft]]]] = defaultdict(lambda: defaultdict(list))
        spans: dict[str, list[Span]] = defaultdict(list)
        for family, taken in handled:
            for draft in family.drafts:
                by_file[draft.file.project][draft.file.path].append((family, draft))
            for path, found in taken.items():
                spans[path].extend(found)
        for root, concerned in by_file.items():
            for path in self._workspace.python_files(root):
                if is_test(path) and NEEDLE.search(self._workspace.read_evidence(path)) is not None:
                    self._test(path, root, concerned, spans.get(path, []))

    def _test(
        self, path: str, root: str, concerned: dict[str, list[tuple[Family, Draft]]], handled: list[Span]
    ) -> None:
        stopped: set[int] = set()
        for double in sorted(self._doubles(path, root), key=lambda item: item.places):
            spot = self._left(path, double, handled)
            for file in self._stands_for(double, path, root, frozenset(concerned)) if spot is not None else ():
                for family, draft in concerned.get(file, ()):
                    if id(draft) not in stopped and draft.file.path != path:
                        stopped.add(id(draft))
                        node = self._facts.calls[draft.site][1].node
                        family.stop("test-double", draft.file, node, spot=spot)

    def _left(self, path: str, double: Double, handled: list[Span]) -> Spot | None:
        """Gives the first place of a stand-in that isn't taken care of."""
        file = self._facts.evaluator.files.get(path)
        for line, column in double.places:
            if file is not None and handled:
                offset = file.parsed.offset(line, column)
                if any(span.start <= offset < span.end for span in handled):
                    continue
            return Spot(path, line, column + 1)
        return None

    def _doubles(self, path: str, root: str) -> list[Double]:
        names = self._imports.python_files(root)
        folder = path.rpartition("/")[0]

        def imported(node: ast.stmt) -> Iterator[tuple[str, str]]:
            if isinstance(node, ast.Import):
                for alias in node.names:
                    file = find_module(names, root, folder, alias.name, 0)
                    if file is not None:
                        yield alias.asname or alias.name.split(".")[0], file
            elif isinstance(node, ast.ImportFrom):
                module = node.module or ""
                for alias in node.names:
                    inner = f"{module}.{alias.name}" if module else alias.name
                    file = find_module(names, root, folder, inner, node.level)
                    file = file or (find_module(names, root, folder, module, node.level) if module else None)
                    if file is not None:
                        yield alias.asname or alias.name, file

        def resolve(dotted: str) -> str | None:
            parts = dotted.split(".")
            return next(
                (
                    file
                    for size in range(len(parts) - 1, 0, -1)
                    if (file := find_module(names, root, folder, ".".join(parts[:size]), 0)) is not None
                ),
                None,
            )

        return doubles_in(self._workspace.read_evidence(path), imported, resolve)

    def _stands_for(self, double: Double, path: str, root: str, concerned: frozenset[str]) -> frozenset[str]:
        """Gives the files whose calls a stand-in can take the place of.

        What is patched says it best; else it is what the function uses, else what the file imports, and for helpers
        what the tests import that use them.
        """
        if double.patched:
            patched = double.patched & concerned
            return patched or self._imports.reached(double.patched, root)
        sources = frozenset(file for file in double.used if not is_test(file))
        sources = sources or self._tested(self._imports.of(path, root))
        if not sources:
            for other in self._users(double, path, root):
                sources |= self._tested(self._imports.of(other, root))
        return self._imports.reached(sources, root)

    def _users(self, double: Double, path: str, root: str) -> Iterator[str]:
        """Gives the tests that may get a stand-in made by a helper or by a fixture of ``conftest.py``."""
        folder = path.rpartition("/")[0]
        prefix = f"{folder}/" if folder else ""
        shared = path.endswith("conftest.py")
        word = re.compile(rb"(?<!\w)" + double.name.encode() + rb"(?!\w)")
        for other in self._imports.python_files(root):
            within = other.startswith(prefix) if shared else path in self._imports.of(other, root)
            if within and is_test(other) and other != path and word.search(self._workspace.read_evidence(other)):
                yield other

    @staticmethod
    def _tested(files: frozenset[str]) -> frozenset[str]:
        return frozenset(file for file in files if not is_test(file))

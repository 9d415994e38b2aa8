"""Which files of a project import which, read from their import lines: enough to say what can reach what."""

from __future__ import annotations

import re
from collections.abc import Iterable

from chat2responses.infer.project import find_module
from chat2responses.workspace import Workspace

_FROM = re.compile(
    rb"^[ \t]*from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]*(\([^)]*\)|[^\n#;\\]*(?:\\\r?\n[^\n#;\\]*)*)", re.MULTILINE
)
_IMPORT = re.compile(rb"^[ \t]*import[ \t]+([^\n#;]+)", re.MULTILINE)
_NAME = re.compile(rb"[\w.]+")


class Imports:
    """The import graph of the projects of a workspace, built file by file as it is asked for."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._names: dict[str, frozenset[str]] = {}
        self._direct: dict[str, frozenset[str]] = {}
        self._groups: dict[str, dict[str, frozenset[str]]] = {}

    def of(self, path: str, root: str) -> frozenset[str]:
        """Gives the files of the project at ``root`` that a file imports itself."""
        known = self._direct.get(path)
        if known is None:
            known = self._direct[path] = frozenset(self._read(path, root)) - {path}
        return known

    def reached(self, paths: Iterable[str], root: str) -> frozenset[str]:
        """Gives ``paths`` and everything that they import, directly or not."""
        found: set[str] = set()
        queue = list(paths)
        while queue:
            path = queue.pop()
            if path not in found:
                found.add(path)
                queue.extend(self.of(path, root))
        return frozenset(found)

    def group(self, path: str, root: str) -> frozenset[str]:
        """Gives the files to which a chain of imports, in whatever direction, leads from one file, itself included."""
        groups = self._groups.get(root)
        if groups is None:
            groups = self._groups[root] = self._components(root)
        return groups.get(path) or frozenset((path,))

    def _components(self, root: str) -> dict[str, frozenset[str]]:
        neighbours: dict[str, set[str]] = {}
        for path in self.python_files(root):
            for other in self.of(path, root):
                neighbours.setdefault(path, set()).add(other)
                neighbours.setdefault(other, set()).add(path)
        groups: dict[str, frozenset[str]] = {}
        for start in neighbours:
            if start in groups:
                continue
            found: set[str] = set()
            queue = [start]
            while queue:
                path = queue.pop()
                if path not in found:
                    found.add(path)
                    queue.extend(neighbours[path])
            groups.update(dict.fromkeys(found, frozenset(found)))
        return groups

    def python_files(self, root: str) -> frozenset[str]:
        """Gives the Python files of the project at ``root``."""
        names = self._names.get(root)
        if names is None:
            names = self._names[root] = frozenset(self._workspace.python_files(root))
        return names

    def _read(self, path: str, root: str) -> set[str]:
        try:
            source = self._workspace.read(path)
        except OSError:
            return set()
        names = self.python_files(root)
        folder = path.rpartition("/")[0]
        found: set[str] = set()

        def take(module: str, level: int) -> None:
            resolved = find_module(names, root, folder, module, level)
            if resolved is not None:
                found.add(resolved)

        for match in _FROM.finditer(source):
            module = match.group(2).decode(errors="replace")
            level = len(match.group(1))
            take(module, level)
            for name in _imported(match.group(3)):
                take(f"{module}.{name}" if module else name, level)
        for match in _IMPORT.finditer(source):
            for name in _imported(match.group(1)):
                take(name, 0)
        return found


def _imported(text: bytes) -> list[str]:
    """Gives the names of ``a as b, c``, without what they are called here."""
    found = []
    for part in re.sub(rb"#[^\n]*", b"", text).strip(b"()").split(b","):
        match = _NAME.search(part)
        if match is not None:
            found.append(match.group().decode(errors="replace"))
    return found

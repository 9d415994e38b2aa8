"""Which files of a project import which, read from their import lines: enough to say what can reach what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chat2responses.infer.project import find_module
from chat2responses.workspace import Workspace

_FROM = re.compile(
    rb"^[ \t]*from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]*(\([^)]*\)|[^\n#;\\]*(?:\\\r?\n[^\n#;\\]*)*)", re.MULTILINE
)
_IMPORT = re.compile(rb"^[ \t]*import[ \t]+([^\n#;]+)", re.MULTILINE)
_NAME = re.compile(rb"[\w.]+")


class Imports:
    """The import graph of the projects of a workspace, built file by file as it is asked for.

    What a package only hands on is taken for an import of the file where it is made: it says which values can reach
    which code, not which code is executed.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._names: dict[str, frozenset[str]] = {}
        self._direct: dict[str, frozenset[str]] = {}
        self._exports: dict[str, dict[str, str]] = {}
        self._groups: dict[str, dict[str, frozenset[str]]] = {}

    def of(self, path: str, root: str) -> frozenset[str]:
        """Gives the files of the project at ``root`` that a file imports itself."""
        known = self._direct.get(path)
        if known is None:
            known = self._direct[path] = frozenset(self._read(path, root)) - {path}
        return known

    def naming(self, name: str, root: str) -> Iterator[tuple[str, bytes]]:
        """Gives the files of the project at ``root`` in which a word stands, with their bytes."""
        word = re.compile(rb"\b" + re.escape(name.encode()) + rb"\b")
        for path in sorted(self.python_files(root)):
            source = self._workspace.read_evidence(path)
            if word.search(source):
                yield path, source

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
        source = self._workspace.read_evidence(path)
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
            package = find_module(names, root, folder, module, level)
            for name in _imported(match.group(3)):
                inner = find_module(names, root, folder, f"{module}.{name}" if module else name, level)
                inner = inner or self._exported(package, name, root)
                if inner is not None:
                    found.add(inner)
                elif package is not None:
                    found.add(package)
            if package is not None and match.group(3).strip() == b"*":
                found.add(package)
        for match in _IMPORT.finditer(source):
            for name in _imported(match.group(1)):
                take(name, 0)
        return found

    def _exported(self, package: str | None, name: str, root: str) -> str | None:
        """Gives the file from which a package's ``__init__.py`` has a name that it hands on."""
        if package is None or not package.endswith("__init__.py"):
            return None
        exports = self._exports.get(package)
        if exports is None:
            exports = self._exports[package] = {}
            source = self._workspace.read_evidence(package)
            names = self.python_files(root)
            folder = package.rpartition("/")[0]
            for match in _FROM.finditer(source):
                file = find_module(names, root, folder, match.group(2).decode(errors="replace"), len(match.group(1)))
                if file is not None and file != package:
                    exports.update(dict.fromkeys(_bound(match.group(3)), file))
        return exports.get(name)


def _bound(text: bytes) -> list[str]:
    """Gives what the names of ``a as b, c`` are called here."""
    parts = re.sub(rb"#[^\n]*", b"", text).strip(b"()").split(b",")
    return [found[-1].decode(errors="replace") for part in parts if (found := _NAME.findall(part))]


def _imported(text: bytes) -> list[str]:
    """Gives the names of ``a as b, c``, without what they are called here."""
    found = []
    for part in re.sub(rb"#[^\n]*", b"", text).strip(b"()").split(b","):
        match = _NAME.search(part)
        if match is not None:
            found.append(match.group().decode(errors="replace"))
    return found

"""What the engine sees of the world: files by their display path, with an overlay of contents not yet written."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from chat2responses import evidence
from chat2responses.listing import list_folder
from chat2responses.paths import display

if TYPE_CHECKING:
    from chat2responses.parse import Parses


class Workspace:
    """The files of a run and the projects around them.

    Paths are display paths: relative to the working folder with ``/``, absolute outside of it. ``targets`` are the
    files whose call sites are looked for. ``may_change`` tells which files of the projects may be changed along with
    them, by default the targets alone; no file of any kind that is among ``closed`` is. ``overlay`` gives contents that
    stand in for those on disk; ``contents`` those that were read already, ``parses`` the trees of runs before this one.
    With ``alone`` files that aren't in sight may use what the targets define.
    """

    def __init__(
        self,
        targets: Iterable[str],
        *,
        may_change: Callable[[str], bool] | None = None,
        closed: Collection[str] = (),
        overlay: Mapping[str, bytes] | None = None,
        contents: Mapping[str, bytes] | None = None,
        parses: Parses | None = None,
        alone: bool = False,
    ) -> None:
        self.alone = alone
        self.targets: tuple[str, ...] = tuple(targets)
        self.may_change: Callable[[str], bool] = may_change or frozenset(self.targets).__contains__
        self.is_closed: Callable[[str], bool] = frozenset(closed).__contains__
        self.parses = parses
        self._cache: dict[str, bytes] = {**(contents or {}), **(overlay or {})}
        self._roots: dict[str, str] = {}
        self._listings: dict[str, dict[str, str]] = {}

    @staticmethod
    def in_memory(
        files: Mapping[str, bytes],
        targets: Iterable[str] | None = None,
        may_change: Callable[[str], bool] | None = None,
        *,
        parses: Parses | None = None,
        alone: bool = False,
    ) -> Workspace:
        """Build a workspace that consists of ``files`` alone; by default all its ``.py`` files are targets."""
        return _InMemoryWorkspace(files, targets, may_change, parses, alone)

    def read(self, path: str) -> bytes:
        """Give the bytes of a file. Raises ``OSError``."""
        source = self._cache.get(path)
        if source is None:
            source = self._cache[path] = self._load(path)
        return source

    def contains(self, path: str, needles: Sequence[bytes]) -> bool:
        """Tell whether the file holds any of ``needles``; a file that can't be read holds none."""
        try:
            source = self.read(path)
        except OSError:
            return False
        return any(needle in source for needle in needles)

    def project_of(self, path: str) -> str:
        """Give the folder of the project that a file belongs to, as a display path (``.`` is the working folder).

        It is the nearest folder above the file with one of ``evidence.PROJECT_MARKERS``. Without any it is the working
        folder where that holds the file, else the file's own folder, or the one above the packages it lies in.
        """
        folder = path.rpartition("/")[0]
        if path.startswith("/") and not folder:
            folder = "/"
        root = self._roots.get(folder)
        if root is None:
            root = self._roots[folder] = self._find_root(folder)
        return root

    def python_files(self, root: str) -> tuple[str, ...]:
        """Give all ``.py`` files of the project in the folder ``root``, tests included, in order."""
        return tuple(path for path in self._list(root) if path.endswith(".py"))

    def evidence_files(self, root: str) -> tuple[str, ...]:
        """Give the files of the project that say how its program runs (code, settings, images, pins), in order.

        Tests, samples, documentation, templates and projects nested in this one are left out.
        """
        counted = (path for path, name in self._list(root).items() if evidence.counts(name))
        return tuple(path for path in counted if self.project_of(path) == root)

    def search(self, root: str, pattern: re.Pattern[bytes]) -> list[tuple[str, int]]:
        """Find ``pattern`` in the evidence of a project: the path and line (from 1) of each match outside a comment."""
        found: list[tuple[str, int]] = []
        for path in self.evidence_files(root):
            source = self.read_evidence(path)
            for match in pattern.finditer(source):
                start = source.rfind(b"\n", 0, match.start()) + 1
                end = source.find(b"\n", match.start())
                line = source[start : end if end >= 0 else len(source)]
                if not evidence.is_comment(line, match.start() - start):
                    place = (path, source.count(b"\n", 0, start) + 1)
                    if not found or found[-1] != place:
                        found.append(place)
        return found

    def read_evidence(self, path: str) -> bytes:
        """Give the bytes of a file that is small enough to be evidence, nothing of one that is too large or gone.

        They aren't kept: evidence is most of a project.
        """
        known = self._cache.get(path)
        if known is not None:
            return known
        try:
            return self._load(path) if evidence.may_be_read(path, os.path.getsize(path)) else b""
        except OSError:
            return b""

    def _load(self, path: str) -> bytes:
        with open(path, "rb") as file:
            return file.read()

    def _list(self, root: str) -> dict[str, str]:
        """Give the files of a project in order, each with its name relative to ``root``."""
        listed = self._listings.get(root)
        if listed is None:
            listed = self._listings[root] = dict(sorted(self._walk(root).items()))
        return listed

    def _walk(self, root: str) -> dict[str, str]:
        names = set(list_folder(root).names)
        folders = {name.rpartition("/")[0] for name in names} | {""}
        for folder in folders:
            names.update(_environment_files(root, folder))
        full = {name: os.path.join(root, name) for name in names}
        return {display(path): name for name, path in full.items() if os.path.isfile(path)}

    def _find_root(self, folder: str) -> str:
        start = os.path.abspath(folder)
        current = start
        while True:
            if any(os.path.lexists(os.path.join(current, marker)) for marker in evidence.PROJECT_MARKERS):
                return display(current)
            parent = os.path.dirname(current)
            if parent == current:
                break
            current = parent
        here = os.getcwd()
        beyond = (os.path.expanduser("~"), os.path.abspath(os.sep))
        if os.path.commonpath([here, start]) == here and here not in beyond:
            return "."
        while os.path.isfile(os.path.join(start, "__init__.py")) and os.path.dirname(start) != start:
            start = os.path.dirname(start)
        return display(start)


def _environment_files(root: str, folder: str) -> list[str]:
    """Find the files with environment variables in one folder, ignored by git or not."""
    prefix = folder + "/" if folder else ""
    try:
        entries = os.listdir(os.path.join(root, folder))
    except OSError:
        return []
    return [prefix + entry for entry in entries if evidence.is_environment_file(entry)]


class _InMemoryWorkspace(Workspace):
    """A workspace without a disk below it."""

    def __init__(
        self,
        files: Mapping[str, bytes],
        targets: Iterable[str] | None,
        may_change: Callable[[str], bool] | None,
        parses: Parses | None,
        alone: bool,
    ) -> None:
        names = tuple(sorted(files))
        chosen = targets if targets is not None else (name for name in names if name.endswith(".py"))
        super().__init__(chosen, may_change=may_change, contents=files, parses=parses, alone=alone)
        self._names = names

    def _load(self, path: str) -> bytes:
        raise FileNotFoundError(2, "No such file or directory", path)

    def _walk(self, root: str) -> dict[str, str]:
        prefix = "" if root == "." else root.rstrip("/") + "/"
        return {name: name[len(prefix) :] for name in self._names if name.startswith(prefix)}

    def _find_root(self, folder: str) -> str:
        current = folder
        while True:
            prefix = current + "/" if current else ""
            if any(
                name == prefix + marker or name.startswith(prefix + marker + "/")
                for marker in evidence.PROJECT_MARKERS
                for name in self._names
            ):
                return current or "."
            if not current:
                return "."
            current = current.rpartition("/")[0]

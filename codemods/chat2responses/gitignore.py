"""Nested ``.gitignore`` files, for folders that git itself can't be asked about."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class IgnoreFiles:
    """The ``.gitignore`` files that were read so far; called with a name it tells whether that is ignored.

    Names are relative to ``root`` with ``/``; a folder ends with ``/`` and must be asked about before what it holds.
    ``top`` is a folder around ``root``; the files from there on count as well. It may be ``None``.
    """

    def __init__(self, root: str, top: str | None) -> None:
        self._root = root
        self._specs: dict[str, GitIgnoreSpec] = {}
        self._outer: list[tuple[str, GitIgnoreSpec]] = []
        current = root
        while top is not None and current != top:
            current = os.path.dirname(current)
            spec = _read(os.path.join(current, ".gitignore"))
            if spec is not None:
                self._outer.append((os.path.relpath(root, current).replace(os.sep, "/") + "/", spec))
            if current == os.path.dirname(current):
                break
        if self._ignores_root():
            self._outer.clear()

    def read(self, prefix: str) -> None:
        """Read the file in the folder ``prefix`` (``""`` or ending with ``/``)."""
        spec = _read(os.path.join(self._root, prefix, ".gitignore"))
        if spec is not None:
            self._specs[prefix] = spec

    def __call__(self, name: str) -> bool:
        if not self._specs and not self._outer:
            return False
        folder = name.rstrip("/").rpartition("/")[0]
        while True:
            prefix = folder + "/" if folder else ""
            spec = self._specs.get(prefix)
            if spec is not None:
                decided = spec.check_file(name[len(prefix) :]).include
                if decided is not None:
                    return decided
            if not folder:
                break
            folder = folder.rpartition("/")[0]
        return self._outer_decision(name)

    def _outer_decision(self, name: str) -> bool:
        for prefix, spec in self._outer:
            decided = spec.check_file(prefix + name).include
            if decided is not None:
                return decided
        return False

    def _ignores_root(self) -> bool:
        """A folder that is ignored but was named by the user counts, and only what it ignores itself is left out."""
        return self._outer_decision("")


def _read(path: str) -> GitIgnoreSpec | None:
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().splitlines()
    except OSError:
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)

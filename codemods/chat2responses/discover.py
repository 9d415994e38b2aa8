"""Discover: which files a run looks at."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from chat2responses.listing import is_out_of_bounds, list_folder
from chat2responses.paths import display, explain_os_error, file_error

if TYPE_CHECKING:
    from chat2responses.model import FileError

_UNSUPPORTED = (".ipynb", ".md", ".rst")


class Discovery(NamedTuple):
    """The files of a run, as display paths in order, and what could not be looked at."""

    files: tuple[str, ...] = ()
    errors: tuple[FileError, ...] = ()


def exclusion(lines: Sequence[str], root: str = ".") -> Callable[[str], bool]:
    """Give the test that tells whether a file is excluded.

    ``lines`` have the syntax of ``.gitignore`` and are relative to the folder ``root``.
    """
    return _Exclusion(lines, root) if lines else _nothing


def _nothing(_path: str) -> bool:
    return False


def discover(paths: Sequence[str], excluded: Callable[[str], bool] = _nothing) -> Discovery:
    """Find the Python files that ``paths`` (files and folders, relative to the working folder) name.

    A file named itself is always taken, whatever its name. Below a folder the ``.py`` files count that git doesn't
    ignore, except those in environments and build folders, those that are ``excluded`` and symbolic links that lead out
    of the folder. A file reached twice is given once. Nothing is raised: what can't be looked at becomes an error of
    the result.
    """
    collected = _Collected(excluded)
    for path in paths:
        if os.path.isdir(path):
            collected.add_folder(path)
        else:
            collected.add_named(path)
    return collected.result()


class _Exclusion:
    """The ``exclude`` patterns of the configuration."""

    def __init__(self, lines: Sequence[str], root: str) -> None:
        from pathspec import GitIgnoreSpec

        self._spec = GitIgnoreSpec.from_lines(lines)
        self._root = os.path.realpath(root)

    def __call__(self, path: str) -> bool:
        relative = os.path.relpath(os.path.realpath(path), self._root).replace(os.sep, "/")
        return not relative.startswith("../") and self._spec.match_file(relative)


class _Collected:
    """Files by their real path, so that no file is taken twice."""

    def __init__(self, excluded: Callable[[str], bool]) -> None:
        self._excluded = excluded
        self._files: dict[str, str] = {}
        self._errors: list[FileError] = []

    def result(self) -> Discovery:
        return Discovery(tuple(sorted(self._files.values())), tuple(self._errors))

    def add_named(self, path: str) -> None:
        shown = display(path)
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            self._errors.append(file_error(path, error))
            return
        if not stat.S_ISREG(mode):
            self._errors.append(file_error(path, "is neither a file nor a folder: name a Python file"))
        elif shown.endswith(_UNSUPPORTED):
            self._errors.append(file_error(path, "notebooks and markup are not handled yet: name a Python file"))
        else:
            self._files[os.path.realpath(path)] = shown

    def add_folder(self, folder: str) -> None:
        real_root = os.path.realpath(folder)
        listing = list_folder(folder)
        self._errors.extend(listing.errors)
        links: list[str] = []
        for name in listing.names:
            if not name.endswith(".py"):
                continue
            path = os.path.join(folder, name)
            try:
                mode = os.lstat(path).st_mode
            except OSError as error:
                if not isinstance(error, FileNotFoundError):
                    self._errors.append(file_error(path, error))
                continue
            if stat.S_ISREG(mode):
                self._take(os.path.join(real_root, name.replace("/", os.sep)), path)
            elif stat.S_ISLNK(mode):
                links.append(path)
        for path in links:
            self._add_link(path, real_root)
        for name in listing.nested:
            self.add_folder(os.path.join(folder, name))

    def _add_link(self, path: str, real_root: str) -> None:
        if os.path.basename(path).startswith(".#"):  # the lock of an editor, dangling by design
            return
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            self._errors.append(file_error(path, f"broken symbolic link: {explain_os_error(error)}"))
            return
        target = os.path.realpath(path)
        inside = target.startswith(real_root.rstrip(os.sep) + os.sep)
        if stat.S_ISREG(mode) and inside and not is_out_of_bounds(target[len(real_root) :].split(os.sep)):
            self._take(target, path)

    def _take(self, real_path: str, path: str) -> None:
        if real_path not in self._files and not self._excluded(real_path):
            self._files[real_path] = display(path)

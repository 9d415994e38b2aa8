"""The files below a folder: by git's own list in a work tree, else by a walk with nested ``.gitignore`` files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from chat2responses.paths import NO_PERMISSION, file_error

if TYPE_CHECKING:
    from chat2responses.model import FileError

NEVER_ENTERED = frozenset(
    {
        ".eggs",
        ".git",
        ".hg",
        ".mypy_cache",
        ".nox",
        ".pytest_cache",
        ".ruff_cache",
        ".svn",
        ".tox",
        ".venv",
        "__pycache__",
        "__pypackages__",
        "_build",
        "build",
        "dist",
        "node_modules",
        "site-packages",
        "venv",
    }
)
"""Folders of tools, environments and build results: left out wherever they stand below a named folder."""


class Listing(NamedTuple):
    """The files below one folder, relative to it with ``/``; ``nested`` are repositories inside it."""

    names: list[str]
    nested: list[str]
    errors: list[FileError]


def list_folder(folder: str) -> Listing:
    """List the files below ``folder`` that git, or the ``.gitignore`` files, leave in, of any kind.

    Deleted files that git still knows are in the list. Folders of ``NEVER_ENTERED`` and virtual environments aren't.
    """
    top = enclosing_repository(folder)
    listing = _list_by_git(folder) if top is not None else None
    if listing is None:
        listing = _list_by_walk(folder, top or _working_folder_above(folder))
    return _without_environments(listing)


def enclosing_repository(folder: str) -> str | None:
    """Give the nearest folder at or above ``folder`` that holds ``.git``, absolute, or ``None``."""
    current = os.path.abspath(folder)
    while True:
        if os.path.lexists(os.path.join(current, ".git")):
            return current
        parent = os.path.dirname(current)
        if parent == current:
            return None
        current = parent


def _working_folder_above(folder: str) -> str | None:
    """Outside of a repository the ignore files count from the working folder on, whichever folder below is named."""
    here, named = os.getcwd(), os.path.abspath(folder)
    return here if os.path.commonpath([here, named]) == here else None


def is_out_of_bounds(parts: Iterable[str]) -> bool:
    """Tell whether a path with these parts lies in a folder of ``NEVER_ENTERED``."""
    return not NEVER_ENTERED.isdisjoint(parts)


def _without_environments(listing: Listing) -> Listing:
    marker = "/pyvenv.cfg"
    environments = tuple(name[: -len(marker) + 1] for name in listing.names if name.endswith(marker))

    def stays(name: str) -> bool:
        if is_out_of_bounds(name.split("/")):
            return False
        return not (environments and name.startswith(environments))

    return Listing(
        [name for name in listing.names if stays(name)],
        [name for name in listing.nested if stays(name)],
        listing.errors,
    )


def git_environment() -> dict[str, str]:
    """Give the environment for a call of git: plain English, and not bound to the repository of a running hook."""
    bound = ("GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_INDEX_FILE")
    environment = {key: value for key, value in os.environ.items() if key not in bound}
    environment["LC_ALL"] = "C"
    return environment


def _list_by_git(folder: str) -> Listing | None:
    import subprocess

    command = ["git", "-C", folder, "--no-optional-locks"]
    environment = git_environment()
    try:
        done = subprocess.run(
            [*command, "ls-files", "-co", "--exclude-standard", "-z"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=environment,
        )
        if done.returncode != 0:
            return None
        if not done.stdout:
            ignored = subprocess.run(
                [*command, "check-ignore", "-q", "."], stdin=subprocess.DEVNULL, capture_output=True, env=environment
            )
            if ignored.returncode == 0:  # the user named a folder that git ignores
                return None
    except OSError:
        return None
    names: list[str] = []
    nested: list[str] = []
    # A file in conflict is listed once for each side.
    for name in dict.fromkeys(os.fsdecode(done.stdout).split("\0")):
        if name == "./":  # the folder of a submodule that isn't checked out
            continue
        if name.endswith("/"):
            nested.append(name.rstrip("/"))
        elif name:
            names.append(name)
    if ".gitmodules" in names:
        modules = frozenset(name for name in names if _is_folder(os.path.join(folder, name)))
        names = [name for name in names if name not in modules]
        nested.extend(sorted(modules))
    return Listing(names, nested, list(_git_warnings(folder, os.fsdecode(done.stderr))))


def _git_warnings(folder: str, stderr: str) -> Iterator[FileError]:
    for line in stderr.splitlines():
        _, quoted, rest = line.partition("could not open directory '")
        name, closed, reason = rest.partition("': ")
        if quoted and closed:
            yield file_error(os.path.join(folder, name), f"{reason.lower()}: {NO_PERMISSION}")


def _is_folder(path: str) -> bool:
    return os.path.isdir(path) and not os.path.islink(path)


def _list_by_walk(folder: str, top: str | None) -> Listing:
    from chat2responses.gitignore import IgnoreFiles

    listing = Listing([], [], [])

    def refuse(error: OSError) -> None:
        listing.errors.append(file_error(error.filename or folder, error))

    ignore = IgnoreFiles(os.path.abspath(folder), top)
    for current, folders, files in os.walk(folder, onerror=refuse):
        relative = os.path.relpath(current, folder).replace(os.sep, "/")
        prefix = "" if relative == "." else relative + "/"
        if ".gitignore" in files:
            ignore.read(prefix)
        folders[:] = sorted(name for name in folders if name not in NEVER_ENTERED and not ignore(prefix + name + "/"))
        listing.names.extend(prefix + name for name in sorted(files) if not ignore(prefix + name))
    return listing

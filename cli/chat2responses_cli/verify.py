"""``fix --verify``: which families a command still passes with, found out in a copy of the project.

The command runs in the copy alone, so that nothing happens to the project before it is known what can be written.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import NamedTuple

from chat2responses.listing import enclosing_repository
from chat2responses.model import Change

from chat2responses_cli import output
from chat2responses_cli.request import UsageError

_LINKED = frozenset({".venv", "venv", "node_modules", ".tox", ".nox"})
"""Folders that are large, belong to tools and needn't be copied."""

_LEFT_OUT = ("__pycache__", ".git", ".mypy_cache", ".pytest_cache", ".ruff_cache")
_SAID = 8
"""How many of the last lines of a failed run are told."""


class Ran(NamedTuple):
    """A run of the command that ended: whether it succeeded, how it ended in words, and its last lines."""

    passed: bool
    ended: str
    said: tuple[str, ...]

    @property
    def quoted(self) -> str:
        """The last lines, each on a line of its own below what is told before."""
        return "".join(f"\n    {line}" for line in self.said)


class Broken(NamedTuple):
    """A family with which the command fails, and that run."""

    family: str
    ran: Ran


class Proven(NamedTuple):
    """The families with which the command passes when all of them are applied, and those that had to be left out."""

    families: frozenset[str]
    broken: tuple[Broken, ...] = ()


Changes = Callable[[frozenset[str]], Sequence[Change]]
"""Gives what applying some families changes."""


def prove(command: str, timeout: float, families: Sequence[str], changes: Changes) -> Proven:
    """Find out with which families ``command``, a line for the shell, passes as it does without any.

    Each run may take ``timeout`` seconds. Raises ``UsageError`` when it fails without a change, or when there is no
    project to copy.
    """
    everything = changes(frozenset(families))
    root = _root(change.path for change in everything)
    with _copy(root) as folder:
        trial = _Trial(command, timeout, root, folder, changes, {})
        before = trial.run(frozenset(), "without changes")
        if not before.passed:
            raise UsageError(f"--verify: {command!r} {before.ended} before anything is changed{before.quoted}")
        return trial.search(families)


class _Trial(NamedTuple):
    command: str
    timeout: float
    root: str
    folder: str
    changes: Changes
    originals: dict[str, bytes]

    def search(self, families: Sequence[str]) -> Proven:
        """Bisect: what passes together is kept, and what fails alone, on top of what is kept, is left out."""
        kept: frozenset[str] = frozenset()
        broken: list[Broken] = []
        open_groups = [tuple(families)]
        while open_groups:
            group = open_groups.pop()
            ran = self.run(kept.union(group), _counted(group, kept))
            if ran.passed:
                kept = kept.union(group)
            elif len(group) == 1:
                broken.append(Broken(group[0], ran))
            else:
                middle = len(group) // 2
                open_groups += [group[middle:], group[:middle]]
        return Proven(kept, tuple(broken))

    def run(self, families: frozenset[str], what: str) -> Ran:
        """Run the command on the copy as some families change it."""
        for path, content in self.originals.items():
            self._write(path, content)
        for change in self.changes(families) if families else ():
            self.originals.setdefault(change.path, change.before)
            self._write(change.path, change.after)
        began = time.monotonic()
        ran = self._run()
        output.write_err(f"verify: {what}: {ran.ended}, {time.monotonic() - began:.1f} s")
        return ran

    def _write(self, path: str, content: bytes) -> None:
        target = os.path.join(self.folder, os.path.relpath(os.path.realpath(path), self.root))
        with open(target, "wb") as file:
            file.write(content)

    def _run(self) -> Ran:
        here = os.path.join(self.folder, os.path.relpath(os.getcwd(), self.root))
        with tempfile.TemporaryFile() as said:
            process = subprocess.Popen(
                self.command,
                shell=True,
                cwd=here,
                env=_environment(self.root, self.folder),
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            try:
                code = process.wait(self.timeout)
                ended = "passed" if code == 0 else f"failed with exit code {code}"
            except subprocess.TimeoutExpired:
                code, ended = -1, f"took longer than {self.timeout:g} s"
            finally:
                _end(process)
            said.seek(0)
            lines = [line.rstrip() for line in said.read().decode("utf-8", "replace").splitlines()]
        return Ran(code == 0, ended, tuple(line for line in lines if line)[-_SAID:])


def _counted(group: Sequence[str], kept: frozenset[str]) -> str:
    families = "1 family" if len(group) == 1 else f"{len(group)} families"
    return f"with {families}" + (f" beside {len(kept)}" if kept else "")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End what the command started and left running, and the command itself."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def _root(paths: Iterator[str]) -> str:
    """Give the folder that has to be copied: the repository, or what holds all files and the working folder."""
    common = os.path.commonpath([os.path.realpath("."), *(os.path.dirname(os.path.realpath(path)) for path in paths)])
    root = enclosing_repository(common) or common
    if root in (os.path.expanduser("~"), os.path.abspath(os.sep)):
        raise UsageError(f"--verify copies the project, which can't be all of {root}: run it in the project's folder")
    return os.path.realpath(root)


@contextmanager
def _copy(root: str) -> Iterator[str]:
    def left_out(folder: str, names: list[str]) -> set[str]:
        linked = {name for name in names if name in _LINKED}
        return linked.union(name for name in names if name in _LEFT_OUT)

    with tempfile.TemporaryDirectory(prefix="chat2responses-", ignore_cleanup_errors=True) as place:
        folder = os.path.join(os.path.realpath(place), os.path.basename(root) or "project")
        try:
            shutil.copytree(root, folder, symlinks=True, ignore=left_out)
        except (OSError, shutil.Error) as problem:
            raise UsageError(f"--verify can't copy {root}: {_first(problem)}") from problem
        for name in _LINKED:
            original = os.path.join(root, name)
            if os.path.isdir(original):
                os.symlink(original, os.path.join(folder, name))
        yield folder


def _first(problem: Exception) -> str:
    """What went wrong, on one line: ``copytree`` collects all of it."""
    reasons = problem.args[0] if isinstance(problem, shutil.Error) and problem.args else None
    return str(reasons[0][2] if isinstance(reasons, list) and reasons else problem)


def _environment(root: str, folder: str) -> dict[str, str]:
    """Let Python find the project's modules in the copy, also where the project is installed in place."""
    given = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
    moved = [_moved(path, root, folder) for path in given]
    own = [os.path.join(folder, name) for name in ("src", "") if os.path.isdir(os.path.join(folder, name))]
    return {**os.environ, "PYTHONPATH": os.pathsep.join([*own, *moved]), "PYTHONDONTWRITEBYTECODE": "1"}


def _moved(path: str, root: str, folder: str) -> str:
    real = os.path.realpath(path)
    inside = real == root or real.startswith(root + os.sep)
    return os.path.join(folder, os.path.relpath(real, root)) if inside else path

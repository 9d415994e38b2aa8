"""The journal of a write over several files: what an interrupted run had begun is finished by the next one.

A journal is written when all new contents lie beside their files, before the first of them takes its file's place, and
removed behind the last. As long as it is there, each of its files is either old or new, and can become new.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from typing import NamedTuple

_MARK = "chat2responses"
_JOURNAL = re.compile(rf"\.{_MARK}-(\d+)-[0-9a-f]+\.journal")
_TEMPORARY = re.compile(rf"\..*\.{_MARK}-(\d+)-[0-9a-f]+\.tmp")
_HALF = "is half of a change that was interrupted, and was changed since: compare it with what git has"


class Step(NamedTuple):
    """A file with new content beside it: both paths absolute, and what they hold before and after."""

    target: str
    temporary: str
    before: bytes
    after: bytes


class Resumed(NamedTuple):
    """What was finished: the files that became new, and those that could not, with why."""

    files: tuple[str, ...] = ()
    failures: Mapping[str, str] = {}


def temporary_name(target: str) -> str:
    """Give a path beside ``target`` for its new content.

    The name doesn't end in ``.py``, so that no other run takes it for source, and tells whose it is.
    """
    folder, base = os.path.split(target)
    return os.path.join(folder, f".{base[:80]}.{_own_mark()}.tmp")


def _own_mark() -> str:
    return f"{_MARK}-{os.getpid()}-{os.urandom(6).hex()}"


def write(steps: Sequence[Step], path: str | None = None) -> str:
    """Write a journal, in the place of the one at ``path`` if there is one; give its path. Raises ``OSError``."""
    path = path or os.path.join(os.path.dirname(steps[0].target), f".{_own_mark()}.journal")
    folder = os.path.dirname(path)
    entries = [
        {
            "target": os.path.relpath(step.target, folder),
            "temporary": os.path.relpath(step.temporary, folder),
            "before": _digest(step.before),
            "after": _digest(step.after),
        }
        for step in steps
    ]
    temporary = temporary_name(path)
    with open(temporary, "x", encoding="utf-8", errors="surrogateescape") as file:
        json.dump({"version": 1, "files": entries}, file, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)
    for place in {folder, *(os.path.dirname(step.target) for step in steps)}:
        sync_folder(place)
    return path


def sync_folder(folder: str) -> None:
    """Make renames in a folder last. Not every system can open a folder, and the contents are safe without it."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def remove(path: str) -> None:
    """Remove a file, if that is possible."""
    with suppress(OSError):
        os.unlink(path)


def resume(folders: Iterable[str]) -> Resumed:
    """Finish what killed runs had begun in ``folders``, and clean up after them. Nothing is raised."""
    files: list[str] = []
    failures: dict[str, str] = {}
    stale: list[str] = []
    for folder in sorted(set(folders)):
        for path in _left_in(folder):
            if path.endswith(".journal"):
                done = _finish(path)
                files.extend(done.files)
                failures.update(done.failures)
            else:
                stale.append(path)
    for path in stale:
        remove(path)
    return Resumed(tuple(files), failures)


def _left_in(folder: str) -> Iterator[str]:
    """Give journals and new contents of runs that are over."""
    try:
        names = os.listdir(folder or ".")
    except OSError:
        return
    for name in names:
        match = _JOURNAL.fullmatch(name) or _TEMPORARY.fullmatch(name)
        if match and not _is_running(int(match[1])):
            yield os.path.join(folder, name)


def _is_running(process: int) -> bool:
    if os.name == "nt":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _finish(path: str) -> Resumed:
    folder = os.path.dirname(path)
    files: list[str] = []
    failures: dict[str, str] = {}
    for target, temporary, before, after in _entries(path):
        shown = os.path.normpath(os.path.join(folder, target))
        source = os.path.join(folder, temporary)
        state = _digest_of(shown)
        try:
            if state == before and _digest_of(source) == after:
                os.replace(source, shown)
                files.append(shown)
            elif state != after:
                failures[shown] = _HALF
        except OSError as error:
            failures[shown] = f"{_HALF} ({(error.strerror or str(error)).lower()})"
        remove(source)
    remove(path)
    return Resumed(tuple(files), failures)


def _entries(path: str) -> Iterator[tuple[str, str, str, str]]:
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            entries = json.load(file)["files"]
        for entry in entries:
            yield entry["target"], entry["temporary"], entry["before"], entry["after"]
    except (OSError, ValueError, KeyError, TypeError):
        return


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _digest_of(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return _digest(file.read())
    except OSError:
        return ""

"""Writing changed files: all of them or none, each in one step, and none that changed since it was read."""

from __future__ import annotations

import errno
import os
import signal
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from chat2responses.model import Change
from chat2responses.paths import explain_os_error

from chat2responses_cli import journal

_CHANGED = "was changed by something else meanwhile, so it was left alone: run again"
_READ_ONLY = "is read-only, so it was left alone: make it writable or exclude it"


@dataclass(frozen=True)
class _Prepared:
    """New content that lies beside the file it will replace."""

    change: Change
    target: str
    temporary: str


class _Refusal(Exception):
    """A file that can't be written, and why."""


def write_all(changes: Sequence[Change]) -> dict[str, str]:
    """Write the new contents, if that is possible for every file; give the files that stood in the way, with why.

    Where anything is given, nothing has been written. The new contents are written and synced beside their files before
    the first of them takes its file's place; mode and owner stay; a symbolic link stays and its target is replaced.
    Signals that end the process wait for the end, or undo what isn't complete. Raises ``KeyboardInterrupt`` then.
    What a killed process leaves is finished by ``journal.resume``.
    """
    with _deferred_signals() as arrived:
        prepared, failures = _prepare(changes, arrived)
        try:
            if not failures and not arrived:
                failures = _commit(prepared)
        finally:
            for item in prepared:
                journal.remove(item.temporary)
    return failures


def _prepare(changes: Sequence[Change], arrived: Sequence[int]) -> tuple[list[_Prepared], dict[str, str]]:
    prepared: list[_Prepared] = []
    failures: dict[str, str] = {}
    for change in changes:
        if arrived:
            break
        try:
            target = os.path.realpath(change.path)
            prepared.append(_Prepared(change, target, _write_beside(target, change)))
        except _Refusal as refusal:
            failures[change.path] = str(refusal)
        except OSError as error:
            failures[change.path] = _explain_failure(error, change.path)
    return prepared, failures


def _explain_failure(error: OSError, path: str) -> str:
    reason = (error.strerror or str(error)).lower()
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"can't be written: {reason}: make room, then run again"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        folder = os.path.dirname(path) or "."
        return f"can't be written: {reason}: make the folder {folder} writable or exclude the file"
    return f"can't be written: {explain_os_error(error)}"


def _write_beside(target: str, change: Change) -> str:
    status = os.stat(target)
    if not os.access(target, os.W_OK):
        raise _Refusal(_READ_ONLY)
    _check_unchanged(target, change)
    temporary = journal.temporary_name(target)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    descriptor = os.open(temporary, flags, 0o600)
    try:
        try:
            _write_bytes(descriptor, change.after)
            _keep_owner_and_mode(descriptor, temporary, status)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        journal.remove(temporary)
        raise
    return temporary


def _write_bytes(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def _keep_owner_and_mode(descriptor: int, temporary: str, status: os.stat_result) -> None:
    if hasattr(os, "fchown"):
        with suppress(OSError):
            os.fchown(descriptor, status.st_uid, status.st_gid)
    os.chmod(temporary, stat.S_IMODE(status.st_mode))


def _check_unchanged(target: str, change: Change) -> None:
    with open(target, "rb") as file:
        if file.read() != change.before:
            raise _Refusal(_CHANGED)


def _commit(prepared: Sequence[_Prepared]) -> dict[str, str]:
    noted = None
    if len(prepared) > 1:
        try:
            noted = _note(prepared)
        except OSError as error:
            path = prepared[0].change.path
            return {path: _explain_failure(error, path)}
    done, failures = _replace(prepared)
    if failures:
        failures |= _put_back(done, noted)
    for folder in {os.path.dirname(item.target) for item in prepared}:
        journal.sync_folder(folder)
    if noted is not None:
        journal.remove(noted)
    return failures


def _note(prepared: Sequence[_Prepared], place: str | None = None) -> str:
    steps = (journal.Step(item.target, item.temporary, item.change.before, item.change.after) for item in prepared)
    return journal.write(list(steps), place)


def _replace(prepared: Sequence[_Prepared]) -> tuple[list[_Prepared], dict[str, str]]:
    """Put new contents in the place of their files; give what was done, and the first that could not be, with why."""
    done: list[_Prepared] = []
    for item in prepared:
        try:
            _check_unchanged(item.target, item.change)
            os.replace(item.temporary, item.target)
        except (_Refusal, OSError) as problem:
            path = item.change.path
            return done, {path: str(problem) if isinstance(problem, _Refusal) else _explain_failure(problem, path)}
        done.append(item)
    return done, {}


def _put_back(done: Sequence[_Prepared], noted: str | None) -> dict[str, str]:
    """Give files their old contents back; name those for which that isn't possible."""
    changes = [Change(item.change.path, before=item.change.after, after=item.change.before) for item in reversed(done)]
    prepared, failures = _prepare(changes, ())
    try:
        if prepared and noted is not None:
            with suppress(OSError):
                _note(prepared, noted)
        for item in prepared:
            failures |= _replace([item])[1]
    finally:
        for item in prepared:
            journal.remove(item.temporary)
    return {
        path: f"was written, but not all files could be, and can't be restored: {why}" for path, why in failures.items()
    }


@contextmanager
def _deferred_signals() -> Iterator[list[int]]:
    """Note signals that would end the process, and let them have their way at the end of the block."""
    arrived: list[int] = []
    names = ("SIGINT", "SIGTERM", "SIGHUP")
    previous = {}
    try:
        for number in (getattr(signal, name) for name in names if hasattr(signal, name)):
            previous[number] = signal.signal(number, lambda received, _frame: arrived.append(received))
    except ValueError:  # not in the main thread, which alone receives signals
        pass
    try:
        yield arrived
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
        if arrived:
            signal.raise_signal(arrived[0])

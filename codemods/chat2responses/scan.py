"""The cheap half of a run: which files there are, and which of them may hold a call site."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from chat2responses.discover import discover, exclusion
from chat2responses.paths import file_error
from chat2responses.prefilter import may_hold_call_site

if TYPE_CHECKING:
    from chat2responses.model import FileError


_Found = tuple[str, "bytes | OSError"]

_PART = 500
"""How many files a process takes at a time."""


class Scan(NamedTuple):
    """``files`` were looked at; ``hits`` holds, by display path, the bytes of those that the engine must see.

    ``excluded`` tells of any path whether the configuration leaves that file out.
    """

    files: tuple[str, ...]
    hits: Mapping[str, bytes]
    errors: tuple[FileError, ...]
    excluded: Callable[[str], bool]


def scan(
    paths: Sequence[str],
    exclude: Sequence[str] = (),
    *,
    exclude_root: str = ".",
    overlay: Mapping[str, bytes] | None = None,
    jobs: int = 1,
) -> Scan:
    """Discover what ``paths`` name and search it; the arguments are those of ``run.run``. Nothing is raised.

    Above one job, that many processes read and search parts of the list; the result is the same.
    """
    excluded = exclusion(exclude, exclude_root)
    found = discover(paths, excluded)
    written = overlay or {}
    hits: dict[str, bytes] = {}
    errors = list(found.errors)
    for path, source in _searched(found.files, written, jobs):
        if isinstance(source, OSError):
            errors.append(file_error(path, source))
        else:
            hits[path] = source
    return Scan(found.files, hits, tuple(errors), excluded)


def _searched(files: Sequence[str], written: Mapping[str, bytes], jobs: int) -> list[_Found]:
    parts = [files[start : start + _PART] for start in range(0, len(files), _PART)]
    if jobs < 2 or len(parts) < 2:
        return _search(files, written)
    from concurrent.futures import ProcessPoolExecutor
    from itertools import repeat

    with ProcessPoolExecutor(min(jobs, len(parts))) as pool:
        return [found for part in pool.map(_search, parts, repeat(dict(written))) for found in part]


def _search(files: Sequence[str], written: Mapping[str, bytes]) -> list[_Found]:
    """Give the files that may hold a call site with their bytes, and those that can't be read with the error."""
    found: list[_Found] = []
    for path in files:
        try:
            source = written[path] if path in written else _read(path)
        except OSError as error:
            found.append((path, error))
            continue
        if may_hold_call_site(source):
            found.append((path, source))
    return found


def _read(path: str) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
    try:
        chunks = [os.read(descriptor, os.fstat(descriptor).st_size + 1)]
        while chunks[-1]:
            chunks.append(os.read(descriptor, 1 << 20))
        return b"".join(chunks)
    finally:
        os.close(descriptor)

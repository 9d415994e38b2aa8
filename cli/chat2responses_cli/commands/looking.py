"""What the commands share: look at what the request names, and say what could not be looked at."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from chat2responses.discover import exclusion
from chat2responses.paths import file_error
from chat2responses.scan import Scan, scan

from chat2responses_cli import exit_codes, output
from chat2responses_cli.request import Request, UsageError

if TYPE_CHECKING:
    from chat2responses.model import FileError, RunResult
    from chat2responses.parse import Parses
    from chat2responses.run import Locks


def scan_paths(request: Request) -> Scan:
    """Find and search the files of the request's paths, as far as these exist.

    A hook is given files by name that the configuration excludes.
    """
    paths = [path for path in request.paths if os.path.lexists(path)]
    if request.hook:
        excluded = exclusion(request.config.exclude, request.config.root)
        paths = [path for path in paths if not excluded(path)]
    return scan(paths, request.config.exclude, exclude_root=request.config.root, jobs=request.jobs)


def look(
    request: Request,
    found: Scan,
    *,
    verify: bool = False,
    locks: Locks | None = None,
    parses: Parses | None = None,
) -> RunResult:
    """Plan for what was found. Errors of the result are not yet told. Raises ``UsageError``."""
    from chat2responses.run import plan

    with _progress(found, parses) as trees:
        result = plan(found, request.options, verify=verify, locks=locks, parses=trees)
    return _with_all_families(request, result)


@contextmanager
def _progress(found: Scan, parses: Parses | None) -> Iterator[Parses | None]:
    """Show how far a run is, if somebody watches; give the trees that it counts."""
    from chat2responses_cli import progress

    if not (found.hits and progress.is_wanted()):
        yield parses
        return
    from chat2responses.parse import Parses

    trees = Parses() if parses is None else parses
    with progress.shown(len(found.hits), lambda: len(trees)):
        yield trees


def look_at_source(request: Request, source: bytes, *, verify: bool = False) -> RunResult:
    """Plan for a file read from standard input. Raises ``UsageError``."""
    from chat2responses.run import run_source

    result = run_source(source, request.stdin_filename or "<stdin>", request.options, verify=verify)
    return _with_all_families(request, result)


def _with_all_families(request: Request, result: RunResult) -> RunResult:
    """Check that the families which the request names are there."""
    unknown = (request.families or frozenset()).difference(site.family for site in result.sites)
    if unknown:
        raise UsageError(
            f"no family has the id {', '.join(sorted(unknown))}: 'check' shows the ids; what is migrated has none"
        )
    return result


def read_stdin() -> bytes:
    """Give the bytes of standard input. Raises ``UsageError``."""
    if sys.stdin is None:
        raise UsageError("'-' reads standard input, which is closed")
    try:
        return sys.stdin.buffer.read()
    except OSError as problem:
        raise UsageError(f"can't read standard input: {(problem.strerror or str(problem)).lower()}") from problem


def missing_paths(request: Request) -> tuple[FileError, ...]:
    """Give the paths of the request that don't exist."""
    missing = [path for path in request.paths if not os.path.lexists(path)]
    return tuple(file_error(path, "no such file or folder: look at the spelling") for path in missing)


def tell_errors(errors: Sequence[FileError]) -> None:
    """Print one line for each file that could not be processed."""
    for problem in errors:
        place = f"{problem.path}:{problem.line}" if problem.line else problem.path
        output.error(f"{place}: {problem.message}")


def overruled(code: int, missing: Sequence[FileError]) -> int:
    """Give the exit code of a command, which a wrong path overrules."""
    return exit_codes.USAGE if missing else code

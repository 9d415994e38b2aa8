"""One run: discover and prefilter, then the engine. Nothing is written and nothing printed.

The engine, and LibCST with it, is imported only when a file may hold a call site.
"""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from chat2responses.model import Change, FileError, Options, RunResult, Site, Verdict
from chat2responses.paths import explain_crash
from chat2responses.prefilter import may_hold_call_site
from chat2responses.scan import Scan, scan

if TYPE_CHECKING:
    from chat2responses.parse import Parses
    from chat2responses.workspace import Workspace

    _WorkspaceOf = Callable[[Sequence[str], "_State"], Workspace]
    """Gives the workspace with these targets in a state."""

Locks = Callable[[Sequence[Change]], Mapping[str, str]]
"""Says of planned changes which files mustn't be touched, and why (by path)."""

_RECURSION_LIMIT = 5_000

_TOO_DEEP = "is nested too deeply to be parsed: split the expression or exclude the file"

_UNSTABLE = "internal: unstable result, so it was left alone; please report this file"


class _State(NamedTuple):
    """Contents that stand in for those on disk, and files that mustn't be changed."""

    written: Mapping[str, bytes] = {}
    closed: Collection[str] = ()


def run(
    paths: Sequence[str],
    options: Options,
    exclude: Sequence[str] = (),
    *,
    exclude_root: str = ".",
    overlay: Mapping[str, bytes] | None = None,
    verify: bool = False,
    locks: Locks | None = None,
) -> RunResult:
    """Look at the Python files that ``paths`` name and plan their migration.

    ``exclude`` holds lines in the syntax of ``.gitignore``, relative to ``exclude_root``. ``overlay`` gives contents
    that stand in for those on disk, by display path. The projects around the files are known, but only what ``paths``
    name is changed, unless ``options.follow`` says otherwise. With ``verify`` the result is migrated again, and a file
    for which that finds anything new is left alone. ``locks`` is asked about the planned changes; the files that it
    names are left alone with all that belongs to their families. Both kinds become errors of the result, as does every
    file that can't be processed: nothing is raised.
    """
    found = scan(paths, exclude, exclude_root=exclude_root, overlay=overlay)
    return plan(found, options, overlay=overlay, verify=verify, locks=locks)


def plan(
    found: Scan,
    options: Options,
    *,
    overlay: Mapping[str, bytes] | None = None,
    verify: bool = False,
    locks: Locks | None = None,
    parses: Parses | None = None,
    alone: bool = False,
) -> RunResult:
    """Do what ``run`` does after the scan. ``parses`` keeps the trees for another call.

    With ``alone`` only what is closed within the files found is migrated, whatever the rest of the project holds.
    """
    if not found.hits:
        return RunResult(files=len(found.files), errors=_in_order(found.errors))
    named = frozenset(found.files)

    trees = _parses() if parses is None else parses

    def workspace(targets: Sequence[str], state: _State) -> Workspace:
        from chat2responses.workspace import Workspace

        def may_change(path: str) -> bool:
            return path not in state.closed and (path in named or (options.follow and not found.excluded(path)))

        contents = {**(overlay or {}), **state.written}
        return Workspace(
            targets,
            may_change=may_change,
            closed=state.closed,
            overlay=contents,
            contents=found.hits,
            parses=trees,
            alone=alone,
        )

    too_deep = _too_deep(found.hits)
    unparsable = {error.path for error in too_deep}
    targets = tuple(path for path in found.hits if path not in unparsable)
    with _prepared_interpreter():
        result = _Planner(workspace, options, verify, locks).plan(targets)
    return replace(result, files=len(found.files), errors=_in_order((*found.errors, *too_deep, *result.errors)))


def run_source(source: bytes, filename: str, options: Options, *, verify: bool = False) -> RunResult:
    """Plan the migration of one file that is only in memory; nothing else is looked at.

    Only what is closed within it is migrated: other files may call its functions and get what these give.
    """
    if not may_hold_call_site(source):
        return RunResult(files=1)

    trees = _parses()

    def workspace(targets: Sequence[str], state: _State) -> Workspace:
        from chat2responses.workspace import Workspace

        return Workspace.in_memory({filename: source, **state.written}, targets, parses=trees, alone=True)

    too_deep = _too_deep({filename: source})
    if too_deep:
        return RunResult(files=1, errors=too_deep)
    with _prepared_interpreter():
        result = _Planner(workspace, options, verify, None).plan((filename,))
    return replace(result, files=1)


def _parses() -> Parses:
    from chat2responses.parse import Parses

    return Parses()


@contextmanager
def _prepared_interpreter() -> Iterator[None]:
    """Syntax trees hold no cycles worth looking for (that costs 43 % of the time for parsing), and are deep."""
    was_enabled, limit = gc.isenabled(), sys.getrecursionlimit()
    gc.disable()
    if sys.version_info >= (3, 11):  # before, each call takes room on the stack of the process
        sys.setrecursionlimit(max(limit, _RECURSION_LIMIT))
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)
        if was_enabled:
            gc.enable()


def _too_deep(sources: Mapping[str, bytes]) -> tuple[FileError, ...]:
    from chat2responses.nesting import too_deep_at

    lines = {path: too_deep_at(source) for path, source in sources.items()}
    return tuple(FileError(path, line, _TOO_DEEP) for path, line in lines.items() if line is not None)


def _in_order(errors: Sequence[FileError]) -> tuple[FileError, ...]:
    return tuple(sorted(dict.fromkeys(errors), key=lambda error: (error.path, error.line, error.message)))


@dataclass(frozen=True)
class _Planner:
    """Asks the engine until no planned change is locked and none is unstable."""

    workspace: _WorkspaceOf
    options: Options
    verify: bool
    locks: Locks | None

    def plan(self, targets: Sequence[str]) -> RunResult:
        left_alone: dict[str, str] = {}
        sites: dict[str, list[Site]] = {}
        while True:
            open_targets = [path for path in targets if path not in left_alone]
            result = _migrate(self.workspace, open_targets, _State(closed=left_alone), self.options)
            refused = self._refused(open_targets, result, left_alone)
            if not refused:
                break
            for path in refused:
                sites.setdefault(path, [site for site in result.sites if site.path == path])
            if refused.keys() <= left_alone.keys():
                result = replace(result, changes=())
                break
            left_alone.update(refused)
        return _with_left_alone(result, left_alone, sites)

    def _refused(self, targets: Sequence[str], result: RunResult, closed: Collection[str]) -> dict[str, str]:
        if not result.changes:
            return {}
        locked = dict(self.locks(result.changes)) if self.locks else {}
        if locked or not self.verify:
            return locked
        return dict.fromkeys(self._unstable(targets, result, closed), _UNSTABLE)

    def _unstable(self, targets: Sequence[str], result: RunResult, closed: Collection[str]) -> list[str]:
        """Migrate the migrated state: what would still change, and sites that weren't there before, are faults."""
        written = {change.path: change.after for change in result.changes}
        again = [path for path in targets if path not in written or may_hold_call_site(written[path])]
        if not again:
            return []
        second = _migrate(self.workspace, again, _State(written, closed), self.options)
        faults = {change.path for change in second.changes}
        faults |= {error.path for error in second.errors} - {error.path for error in result.errors}
        before = Counter((site.path, site.callee) for site in result.sites if site.verdict is not Verdict.MIGRATE)
        after = Counter((site.path, site.callee) for site in second.sites)
        faults |= {path for path, _ in after - before}
        return sorted(faults)


def _migrate(workspace: _WorkspaceOf, targets: Sequence[str], state: _State, options: Options) -> RunResult:
    """Ask the engine. Should it crash, find the files that make it crash and leave only these alone."""
    from chat2responses.engine import migrate

    try:
        return migrate(workspace(targets, state), options)
    except Exception as error:
        crash = error
    crashes: dict[str, Exception] = {}
    for path in targets if len(targets) > 1 else ():
        try:
            migrate(workspace([path], state), options)
        except Exception as error:
            crashes[path] = error
    others = [path for path in targets if path not in crashes]
    if not crashes or not others:
        crashes = dict.fromkeys(targets, crash)
        return RunResult(errors=_crash_errors(crashes))
    result = _migrate(workspace, others, state, options)
    return replace(result, errors=_in_order((*result.errors, *_crash_errors(crashes))))


def _crash_errors(crashes: Mapping[str, Exception]) -> tuple[FileError, ...]:
    messages = {path: explain_crash(error) for path, error in crashes.items()}
    return tuple(
        FileError(path, 0, f"{message}, so it was left alone; please report this file")
        for path, message in messages.items()
    )


def _with_left_alone(
    result: RunResult, left_alone: Mapping[str, str], sites: Mapping[str, Sequence[Site]]
) -> RunResult:
    kept = [site for site in result.sites if site.path not in left_alone]
    for path in left_alone:
        kept.extend(sites[path])
    errors = [*result.errors, *(FileError(path, 0, message) for path, message in left_alone.items())]
    return replace(
        result,
        sites=tuple(sorted(kept, key=lambda site: (site.path, site.line, site.column))),
        errors=_in_order(errors),
    )

"""One run: discover and prefilter, then the engine. Nothing is written and nothing printed.

The engine, and LibCST with it, is imported only when a file may hold a call site.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chat2responses.model import Change, FileError, Options, RunResult, Site, Verdict
from chat2responses.paths import explain_crash
from chat2responses.prefilter import may_hold_call_site
from chat2responses.scan import Scan, scan

if TYPE_CHECKING:
    from chat2responses.workspace import Workspace

Locks = Callable[[Sequence[Change]], Mapping[str, str]]
"""Says of planned changes which files mustn't be touched, and why (by path)."""

_UNSTABLE = "internal: unstable result, so it was left alone; please report this file"


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
    that stand in for those on disk, by display path. With ``verify`` the result is migrated again, and a file for which
    that finds anything new is left alone. ``locks`` is asked about the planned changes; the files that it names are
    left alone with all that belongs to their families. Both kinds become errors of the result, as does every file that
    can't be processed: nothing is raised.
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
) -> RunResult:
    """Do what ``run`` does after the scan."""
    if not found.hits:
        return RunResult(files=found.files, errors=_in_order(found.errors))

    def workspace(targets: Sequence[str], written: Mapping[str, bytes]) -> Workspace:
        from chat2responses.workspace import Workspace

        return Workspace(targets, overlay={**(overlay or {}), **written}, contents=found.hits)

    with _without_garbage_collection():
        result = _Planner(workspace, options, verify, locks).plan(tuple(found.hits))
    return replace(result, files=found.files, errors=_in_order((*found.errors, *result.errors)))


def run_source(source: bytes, filename: str, options: Options, *, verify: bool = False) -> RunResult:
    """Plan the migration of one file that is only in memory; nothing else is looked at."""
    if not may_hold_call_site(source):
        return RunResult(files=1)

    def workspace(targets: Sequence[str], written: Mapping[str, bytes]) -> Workspace:
        from chat2responses.workspace import Workspace

        return Workspace.in_memory({filename: source, **written}, targets)

    with _without_garbage_collection():
        result = _Planner(workspace, options, verify, None).plan((filename,))
    return replace(result, files=1)


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Syntax trees hold no cycles worth looking for: collecting costs 43 % of the time for parsing."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _in_order(errors: Sequence[FileError]) -> tuple[FileError, ...]:
    return tuple(sorted(dict.fromkeys(errors), key=lambda error: (error.path, error.line, error.message)))


@dataclass(frozen=True)
class _Planner:
    """Asks the engine until no planned change is locked and none is unstable."""

    workspace: Callable[[Sequence[str], Mapping[str, bytes]], Workspace]
    options: Options
    verify: bool
    locks: Locks | None

    def plan(self, targets: Sequence[str]) -> RunResult:
        left_alone: dict[str, str] = {}
        sites: dict[str, list[Site]] = {}
        while True:
            open_targets = [path for path in targets if path not in left_alone]
            result = _migrate(self.workspace(open_targets, {}), self.options)
            refused = self._refused(open_targets, result)
            if not refused:
                break
            for path in refused:
                sites.setdefault(path, [site for site in result.sites if site.path == path])
            if refused.keys() <= left_alone.keys():
                result = replace(result, changes=())
                break
            left_alone.update(refused)
        return _with_left_alone(result, left_alone, sites)

    def _refused(self, targets: Sequence[str], result: RunResult) -> dict[str, str]:
        if not result.changes:
            return {}
        locked = dict(self.locks(result.changes)) if self.locks else {}
        if locked or not self.verify:
            return locked
        return dict.fromkeys(self._unstable(targets, result), _UNSTABLE)

    def _unstable(self, targets: Sequence[str], result: RunResult) -> list[str]:
        """Migrate the migrated state: what would still change, and sites that weren't there before, are faults."""
        written = {change.path: change.after for change in result.changes}
        again = [path for path in targets if path not in written or may_hold_call_site(written[path])]
        if not again:
            return []
        second = _migrate(self.workspace(again, written), self.options)
        faults = {change.path for change in second.changes}
        faults |= {error.path for error in second.errors} - {error.path for error in result.errors}
        before = Counter((site.path, site.callee) for site in result.sites if site.verdict is not Verdict.MIGRATE)
        after = Counter((site.path, site.callee) for site in second.sites)
        faults |= {path for path, _ in after - before}
        return sorted(faults)


def _migrate(workspace: Workspace, options: Options) -> RunResult:
    try:
        from chat2responses.engine import migrate

        return migrate(workspace, options)
    except Exception as error:
        message = f"{explain_crash(error)}, so it was left alone; please report this file"
        return RunResult(errors=tuple(FileError(path, 0, message) for path in workspace.targets))


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

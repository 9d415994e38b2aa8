"""What the commands share: what of a result is to be shown, and what of it counts."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from chat2responses.listing import enclosing_repository
from chat2responses.model import RunResult, Site, Verdict

from chat2responses_cli import output
from chat2responses_cli.report.model import Report
from chat2responses_cli.request import Request, UsageError

if TYPE_CHECKING:
    from chat2responses_cli import baseline


def report_on(request: Request, result: RunResult, *, keep_migrating: bool = False) -> Report:
    """Give what the request wants to see of a result. Raises ``UsageError``.

    With ``keep_migrating`` a baseline hides nothing that is about to change. Entries of it that no longer hold are told
    on standard error.
    """
    top, prefix = _repository()
    report = Report(result, failing=frozenset(map(Verdict, request.fail_on)), top=top, prefix=prefix)
    if request.baseline is not None:
        from chat2responses_cli.report.narrow import without_accepted

        report = without_accepted(report, _accepted(request, request.baseline, result), keep_migrating=keep_migrating)
    if request.changed_since is not None:
        report = _only_touched(request, request.changed_since, report)
    return report


def write_baseline(request: Request, path: str, result: RunResult) -> None:
    """Write what a result holds as the baseline, and say so. Raises ``UsageError``.

    Entries of files that the run didn't look at, or couldn't, stay.
    """
    from chat2responses_cli import baseline
    from chat2responses_cli.report.headline import number

    failed = {os.path.abspath(error.path) for error in result.errors}
    entries = [baseline.entry_of(site) for site in result.sites if site.verdict is not Verdict.SKIP]
    try:
        before = baseline.read(path) if os.path.lexists(path) else []
        kept = [entry for entry in before if entry.path in failed or not _was_looked_at(entry, request)]
        baseline.write(path, [*entries, *kept])
    except baseline.BaselineError as problem:
        raise UsageError(str(problem)) from problem
    output.write_out(f"{path}: {number(len(entries) + len(kept), 'call site')} accepted\n")


def _repository() -> tuple[str, str]:
    """Give the folder of the repository around the working folder, and the working folder as seen from it."""
    top = enclosing_repository(".")
    if top is None:
        return "", ""
    below = os.path.relpath(".", top)
    return top.replace(os.sep, "/"), "" if below == "." else below.replace(os.sep, "/")


def _accepted(request: Request, path: str, result: RunResult) -> frozenset[Site]:
    from chat2responses_cli import baseline

    try:
        entries = baseline.read(path)
    except baseline.BaselineError as problem:
        raise UsageError(str(problem)) from problem
    comparison = baseline.compare(entries, result.sites)
    if not request.chooses:
        failed = {os.path.abspath(error.path) for error in result.errors}
        _tell_stale(path, [e for e in comparison.stale if e.path not in failed and _was_looked_at(e, request)])
    for site in comparison.better:
        place = f"{site.path}:{site.line}"
        output.warn(f"{place}: {path} accepts this call site, but it migrates by now: run chat2responses fix")
    return comparison.accepted


def _tell_stale(path: str, stale: Sequence[baseline.Entry]) -> None:
    for entry in stale:
        output.warn(f"{entry.shown}: {path} still accepts it, but it is gone: use --write-baseline")


def _was_looked_at(entry: baseline.Entry, request: Request) -> bool:
    from chat2responses_cli.baseline import lies_below

    return lies_below(entry, request.paths or (request.stdin_filename or "",))


def _only_touched(request: Request, reference: str, report: Report) -> Report:
    from chat2responses_cli.changed_lines import Touched, lines_changed_since
    from chat2responses_cli.git import GitError
    from chat2responses_cli.report.narrow import only_touched

    changes: dict[str, Touched] = {}
    try:
        for top in _repositories_of(request.paths):
            changes.update(lines_changed_since(reference, top, _paths_in(report.result)))
    except GitError as problem:
        raise UsageError(f"--changed-since: {problem}") from problem
    return only_touched(report, changes)


def _repositories_of(paths: Iterable[str]) -> list[str]:
    found: dict[str, None] = {}
    for path in filter(os.path.lexists, paths):
        real = os.path.realpath(path)
        top = enclosing_repository(real if os.path.isdir(real) else os.path.dirname(real))
        if top is None:
            raise UsageError(f"{path}: not in a git repository, which --changed-since needs")
        found[top] = None
    return [*found]


def _paths_in(result: RunResult) -> set[str]:
    """All files that a result names."""
    paths = {error.path for error in result.errors}
    paths.update(place.path for note in result.notes for place in note.places)
    for site in result.sites:
        paths.add(site.path)
        paths.update(reason.path for reason in site.reasons)
    return paths

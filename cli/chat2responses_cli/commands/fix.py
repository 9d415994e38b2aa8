"""``fix``: write the changes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from chat2responses.evidence import PROJECT_MARKERS
from chat2responses.model import Change, FileError, RunResult, Verdict
from chat2responses.paths import display, explain_os_error
from chat2responses.scan import Scan

from chat2responses_cli import exit_codes, gitguard, output
from chat2responses_cli.commands.looking import (
    look,
    look_at_source,
    missing_paths,
    overruled,
    read_stdin,
    scan_paths,
    tell_errors,
)
from chat2responses_cli.commands.reporting import report_on
from chat2responses_cli.journal import resume
from chat2responses_cli.report.headline import number
from chat2responses_cli.report.model import Report
from chat2responses_cli.request import Request, UsageError
from chat2responses_cli.write import write_all


class Choices(NamedTuple):
    """What only ``fix`` is told: change files that git could not give back, ask family by family, write a report."""

    allow_dirty: bool = False
    interactive: bool = False
    write_report: str | None = None
    verify: str | None = None
    verify_timeout: float = 600

    @property
    def for_files(self) -> str | None:
        """An option that only goes with writing files, None where there is none."""
        given = {
            "-i": self.interactive,
            "--write-report": self.write_report is not None,
            "--verify": self.verify is not None,
        }
        return next((option for option, is_given in given.items() if is_given), None)


def as_preview(request: Request, choices: Choices) -> Request:
    """Check that a request for a preview asks for nothing that only writing brings. Raises ``UsageError``."""
    if choices.for_files:
        raise UsageError(f"{choices.for_files} goes with writing: leave out --dry-run")
    return request


def execute(request: Request, choices: Choices) -> int:
    """Write the changes, or filter standard input, and say on standard error what is left; give the exit code.

    Raises ``UsageError``.
    """
    if request.stdin_filename:
        if choices.for_files:
            raise UsageError(f"{choices.for_files} goes with files: name some instead of '-'")
        return _filter(request)
    if choices.write_report is not None:
        _check_writable(choices.write_report)
    missing = missing_paths(request)
    found, errors = _resume(request)
    if choices.interactive:
        request, unseen = _choose(request, found, choices.allow_dirty)
        errors += unseen
    if choices.verify is not None:
        result = _verified(request, found, choices, choices.verify)
    else:
        result = _fix(request, found, choices.allow_dirty)
    result = replace(result, errors=tuple(dict.fromkeys((*errors, *result.errors))))
    tell_errors((*missing, *result.errors))
    if choices.write_report is not None:
        _write_report(choices.write_report, report_on(request._replace(baseline=None), result, keep_migrating=True))
    report = report_on(request, result, keep_migrating=True)
    _tell(request, report)
    code = exit_codes.hooked(report) if request.hook else exit_codes.written(report, exit_zero=request.exit_zero)
    return overruled(code, missing)


def _check_writable(path: str) -> None:
    folder = os.path.dirname(path) or "."
    if os.path.isdir(path) or not os.path.isdir(folder) or not os.access(folder, os.W_OK):
        raise UsageError(f"can't write a report to {path}: name a file in a folder that can be written to")


def _write_report(path: str, report: Report) -> None:
    from chat2responses_cli.report.landing import render

    try:
        with open(path, "wb") as file:
            file.write(render(report).encode("utf-8", "backslashreplace"))
    except OSError as problem:
        raise UsageError(f"can't write the report to {path}: {explain_os_error(problem)}") from problem


def _filter(request: Request) -> int:
    source = read_stdin()
    result = look_at_source(request, source, verify=True)
    after = next((change.after for change in result.changes), source)
    output.write_out(after)
    tell_errors(result.errors)
    report = report_on(request, result, keep_migrating=True)
    if result.sites:
        _tell(request, report)
    return exit_codes.written(report, exit_zero=request.exit_zero)


def _choose(request: Request, found: Scan, allow_dirty: bool) -> tuple[Request, tuple[FileError, ...]]:
    """Ask what to apply; give the request cut down to that, and what could not be offered."""
    from chat2responses.parse import Parses

    from chat2responses_cli.commands.choosing import choose

    parses, locks = Parses(), _locks(allow_dirty, {})

    def look_for(asked: Request) -> RunResult:
        return look(asked, found, verify=True, locks=locks, parses=parses)

    result = look_for(request)
    return request._replace(families=choose(request, look_for, result)), result.errors


def _verified(request: Request, found: Scan, choices: Choices, command: str) -> RunResult:
    """Write what a command passes with; give the result with all other families as a person's task."""
    from chat2responses.parse import Parses

    from chat2responses_cli.commands.proving import with_broken
    from chat2responses_cli.verify import prove

    parses, locks = Parses(), _locks(choices.allow_dirty, {})

    def look_for(families: frozenset[str] | None) -> RunResult:
        return look(request._replace(families=families), found, verify=True, locks=locks, parses=parses)

    planned = look_for(request.families)
    left = {site.family for site in planned.sites if site.verdict is not Verdict.MIGRATE}
    left |= {site.family for site in planned.sites if site.path in {error.path for error in planned.errors}}
    families = list(dict.fromkeys(site.family for site in planned.sites if site.family not in left))
    if not families or not planned.changes:
        return planned
    proven = prove(command, choices.verify_timeout, families, lambda some: look_for(some).changes)
    if not proven.broken:
        return _fix(request, found, choices.allow_dirty)
    written = planned
    if proven.families:
        written = _fix(request._replace(families=proven.families), found, choices.allow_dirty)
    return with_broken(planned, written, proven, command)


def _locks(allow_dirty: bool, unwritable: Mapping[str, str]) -> Callable[[Sequence[Change]], Mapping[str, str]]:
    def locks(changes: Sequence[Change]) -> Mapping[str, str]:
        paths = [change.path for change in changes]
        locked = {path: unwritable[path] for path in paths if path in unwritable}
        return locked if allow_dirty else {**gitguard.unrecoverable(paths), **locked}

    return locks


def _fix(request: Request, found: Scan, allow_dirty: bool) -> RunResult:
    """Plan and write until no file stands in the way: one that can't be written is left out of the next plan."""
    unwritable: dict[str, str] = {}
    locks = _locks(allow_dirty, unwritable)
    warned = False
    while True:
        result = look(request, found, verify=True, locks=locks)
        if not warned:
            warned = _warn_outside_git(result)
        failures = write_all(result.changes)
        if not failures:
            return result
        unwritable.update(failures)
        found = scan_paths(request)


def _resume(request: Request) -> tuple[Scan, tuple[FileError, ...]]:
    """Finish what a killed run had begun; give the files as they are then, and what could not be finished."""
    found = scan_paths(request)
    resumed = resume(_folders(found.files))
    if resumed.files:
        output.warn(f"finished what an interrupted run had begun: {number(len(resumed.files), 'file')}")
    errors = tuple(FileError(display(path), 0, problem) for path, problem in resumed.failures.items())
    return scan_paths(request) if resumed.files else found, errors


def _folders(paths: Iterable[str]) -> set[str]:
    """Give the folders of files, and those above up to their projects."""
    found: set[str] = set()
    for path in paths:
        folder = os.path.dirname(path)
        while folder not in found:
            found.add(folder)
            if any(os.path.lexists(os.path.join(folder, marker)) for marker in PROJECT_MARKERS):
                break
            folder = os.path.dirname(folder)
    return found


def _warn_outside_git(result: RunResult) -> bool:
    outside = gitguard.outside_git(change.path for change in result.changes)
    if outside:
        more = f" and {len(outside) - 1} more" if len(outside) > 1 else ""
        output.warn(f"{outside[0]}{more}: not in a git repository, so there is no way back from these changes")
    return bool(outside)


def _tell(request: Request, report: Report) -> None:
    from chat2responses_cli.report.text import render_fixed

    output.write_err(render_fixed(report, color=output.wants_color(sys.stderr, request.color)).rstrip("\n"))

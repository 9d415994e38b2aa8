"""The exit codes, and which one wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chat2responses_cli.report.model import Report

DONE = 0
LEFT = 1
USAGE = 2
FAILED = 3
INTERRUPTED = 130


def preview(report: Report, *, exit_zero: bool) -> int:
    """Give the code of ``check`` and ``diff``: whether anything would change or is left to a human."""
    return _code(report, any(report.fails(site) for site in report.result.sites), exit_zero)


def written(report: Report, *, exit_zero: bool) -> int:
    """Give the code of ``fix``: whether anything is left."""
    from chat2responses.model import Verdict

    left = any(report.fails(site) and site.verdict is not Verdict.MIGRATE for site in report.result.sites)
    return _code(report, left, exit_zero)


def hooked(report: Report) -> int:
    """Give the code of ``fix`` as a hook: whether a file was changed, or left alone that should have been changed.

    What a human must do, and files that can't be read or parsed, don't stop a commit.
    """
    from chat2responses.model import Verdict

    result = report.result
    if result.changes:
        return LEFT
    migrating = {site.path for site in result.sites if site.verdict is Verdict.MIGRATE}
    return FAILED if any(error.path in migrating for error in result.errors) else DONE


def _code(report: Report, left: bool, exit_zero: bool) -> int:
    if report.result.errors:
        return FAILED
    return LEFT if left and not exit_zero else DONE

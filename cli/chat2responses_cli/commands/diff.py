"""``diff``: show what ``fix`` would write."""

from __future__ import annotations

import sys

from chat2responses.model import RunResult

from chat2responses_cli import exit_codes, output
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
from chat2responses_cli.request import Request


def execute(request: Request) -> int:
    """Print a unified diff to standard output and what is left to standard error; give the exit code."""
    missing = missing_paths(request)
    if request.stdin_filename:
        result = look_at_source(request, read_stdin(), verify=True)
    else:
        result = look(request, scan_paths(request), verify=True)
    _print_diff(request, result)
    tell_errors((*missing, *result.errors))
    report = report_on(request, result, keep_migrating=True)
    if result.sites or result.notes:
        from chat2responses_cli.report.text import render_left

        output.write_err(render_left(report, color=output.wants_color(sys.stderr, request.color)).rstrip("\n"))
    return overruled(exit_codes.preview(report, exit_zero=request.exit_zero), missing)


def _print_diff(request: Request, result: RunResult) -> None:
    if result.changes:
        from chat2responses_cli.report.diff import colored, unified_diff

        color = output.wants_color(sys.stdout, request.color)
        for change in result.changes:
            text = unified_diff(change)
            output.write_out(colored(text) if color else text)

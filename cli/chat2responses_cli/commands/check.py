"""``check``: list the call sites."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

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
from chat2responses_cli.report.headline import nothing_found
from chat2responses_cli.request import Request

if TYPE_CHECKING:
    from chat2responses.model import FileError, RunResult


def execute(request: Request, output_format: str) -> int:
    """Print every call site with its verdict to standard output; give the exit code."""
    missing = missing_paths(request)
    if request.stdin_filename:
        return _report(request, look_at_source(request, read_stdin()), missing, output_format)
    found = scan_paths(request)
    chosen = (request.baseline, request.write_baseline, request.changed_since)
    plain = output_format == "text" and chosen == (None, None, None)
    if plain and not (found.hits or found.errors or missing):
        output.write_out(nothing_found(len(found.files)) + "\n")
        return exit_codes.DONE
    return _report(request, look(request, found), missing, output_format)


def _report(request: Request, result: RunResult, missing: tuple[FileError, ...], output_format: str) -> int:
    from dataclasses import replace

    from chat2responses_cli.commands.reporting import report_on, write_baseline
    from chat2responses_cli.report.formats import render

    if request.write_baseline is not None:
        tell_errors((*missing, *result.errors))
        write_baseline(request, request.write_baseline, result)
        return overruled(exit_codes.FAILED if result.errors else exit_codes.DONE, missing)
    report = report_on(request, result)
    report = replace(report, result=replace(report.result, errors=(*missing, *report.result.errors)))
    tell_errors(report.result.errors)
    for problem in result.errors:
        if problem not in report.result.errors:
            output.warn(f"{problem.path}: {problem.message}")
    output.write_out(render(output_format, report, color=output.wants_color(sys.stdout, request.color)))
    return overruled(exit_codes.preview(report, exit_zero=request.exit_zero), missing)

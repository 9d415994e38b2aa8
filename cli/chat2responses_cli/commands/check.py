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
    report_on,
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
    if not (found.hits or found.errors or missing) and output_format == "text":
        output.write_out(nothing_found(len(found.files)) + "\n")
        return exit_codes.DONE
    return _report(request, look(request, found), missing, output_format)


def _report(request: Request, result: RunResult, missing: tuple[FileError, ...], output_format: str) -> int:
    from dataclasses import replace

    from chat2responses_cli.report.formats import render

    report = report_on(request, replace(result, errors=(*missing, *result.errors)))
    tell_errors(report.result.errors)
    output.write_out(render(output_format, report, color=output.wants_color(sys.stdout)))
    return overruled(exit_codes.preview(report, exit_zero=request.exit_zero), missing)

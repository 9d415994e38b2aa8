"""Workflow commands of GitHub Actions, which become annotations beside the lines of a pull request.

GitHub shows at most ten annotations of each level for a step, so what fails comes first.
"""

from __future__ import annotations

from chat2responses_cli.report import wording
from chat2responses_cli.report.model import Region, Report
from chat2responses_cli.report.summary import headlines


def render(report: Report) -> bytes:
    """Give one command for each file that failed, call site and note, then a line for the log; in UTF-8."""
    lines = [_error(report, error.path, error.line, error.message) for error in report.result.errors]
    findings = sorted(report.findings(), key=lambda site: not report.fails(site))
    for site in findings:
        level = "error" if report.fails(site) else "notice"
        properties = [*_region(report, report.place(site)), ("title", f"chat2responses {wording.title(site)}")]
        lines.append(_command(level, properties, wording.explanation(site, report)))
    for note in report.result.notes:
        at = [*_line(report, note.places[0].path, note.places[0].line)] if note.places else []
        lines.append(_command("notice", [*at, ("title", f"chat2responses {note.code}")], wording.remark(note, report)))
    lines.extend(headlines(report))
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")


def _error(report: Report, path: str, line: int, message: str) -> str:
    return _command("error", [*_line(report, path, line), ("title", "chat2responses")], message)


def _line(report: Report, path: str, line: int) -> list[tuple[str, str]]:
    return [("file", report.from_top(path)), *([("line", str(line))] if line else [])]


def _region(report: Report, region: Region) -> list[tuple[str, str]]:
    """Columns count only where a region lies within a line."""
    found = [*_line(report, region.path, region.line), ("endLine", str(region.end_line))]
    if region.line == region.end_line:
        found += [("col", str(region.column)), ("endColumn", str(region.end_column))]
    return found


def _command(level: str, properties: list[tuple[str, str]], message: str) -> str:
    shown = ",".join(f"{name}={_property(value)}" for name, value in properties)
    return f"::{level} {shown}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

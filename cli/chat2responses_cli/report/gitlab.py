"""GitLab's code quality report: a JSON list, shown in the widget and beside the lines of a merge request."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from chat2responses.model import FileError, Note, Site, Verdict

from chat2responses_cli.report import wording
from chat2responses_cli.report.model import Report

_SEVERITIES = {Verdict.MIGRATE: "minor", Verdict.UNSAFE: "minor", Verdict.MANUAL: "major"}


def render(report: Report) -> str:
    """Give the document in ASCII, ended by a line break. Paths count from the top of the repository."""
    identities = report.identities()
    issues = [_error(report, error) for error in report.result.errors]
    issues.extend(_finding(report, site, identities[site]) for site in report.findings())
    issues.extend(_note(report, note) for note in report.result.notes if note.places)
    return json.dumps(issues, indent=2) + "\n"


def _finding(report: Report, site: Site, identity: str) -> dict[str, Any]:
    region = report.place(site)
    return {
        "type": "issue",
        "check_name": wording.rule(site),
        "description": wording.title(site),
        "content": {"body": wording.explanation(site, report)},
        "categories": ["Compatibility"],
        "fingerprint": identity,
        "severity": _SEVERITIES[site.verdict] if report.fails(site) else "info",
        "location": {
            "path": report.from_top(region.path),
            "lines": {"begin": region.line, "end": region.end_line},
        },
    }


def _error(report: Report, error: FileError) -> dict[str, Any]:
    path = report.from_top(error.path)
    return {
        "type": "issue",
        "check_name": "file-not-processed",
        "description": error.message,
        "categories": ["Bug Risk"],
        "fingerprint": _digest(path, error.message),
        "severity": "critical",
        "location": {"path": path, "lines": {"begin": max(error.line, 1)}},
    }


def _note(report: Report, note: Note) -> dict[str, Any]:
    first = note.places[0]
    path = report.from_top(first.path)
    return {
        "type": "issue",
        "check_name": note.code,
        "description": wording.remark(note, report),
        "categories": ["Compatibility"],
        "fingerprint": _digest(path, note.code),
        "severity": "info",
        "location": {"path": path, "lines": {"begin": max(first.line, 1)}},
    }


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:32]

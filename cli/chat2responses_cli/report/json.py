"""The results as JSON, version 1; ``schema.json`` beside this module describes it."""

from __future__ import annotations

import json
from typing import Any

from chat2responses.model import Note, Reason, Site

from chat2responses_cli.report.model import Report
from chat2responses_cli.report.summary import count

VERSION = 1


def render(report: Report) -> str:
    """Give the document, ended by a line break. It holds ASCII only, so any stream can take it."""
    result = report.result
    document = {
        "version": VERSION,
        "summary": {**count(result), "accepted": report.accepted, "untouched": report.untouched},
        "sites": [_site(site) for site in result.sites],
        "notes": [_note(note) for note in result.notes],
        "errors": [{"path": error.path, "line": error.line, "message": error.message} for error in result.errors],
    }
    return json.dumps(document, indent=2) + "\n"


def _site(site: Site) -> dict[str, Any]:
    return {
        "path": site.path,
        "line": site.line,
        "column": site.column,
        "end_line": site.end_line,
        "end_column": site.end_column,
        "callee": site.callee,
        "verdict": site.verdict.value,
        "family": site.family,
        "fingerprint": site.fingerprint,
        "reasons": [_reason(reason) for reason in site.reasons],
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "code": reason.code,
        "path": reason.path,
        "line": reason.line,
        "column": reason.column,
        "message": reason.message,
        "hint": reason.hint,
        "trace": [{"path": step.path, "line": step.line, "what": step.what} for step in reason.trace],
    }


def _note(note: Note) -> dict[str, Any]:
    return {
        "code": note.code,
        "message": note.message,
        "places": [{"path": place.path, "line": place.line} for place in note.places],
    }

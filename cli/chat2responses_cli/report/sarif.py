"""SARIF 2.1.0, which code scanning of GitHub and others reads; each rule brings the page of its reason as help."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from chat2responses.api.explain import note_page, reason_page
from chat2responses.api.page import Page
from chat2responses.api.reasons import NOTES, REASONS
from chat2responses.model import FileError, Note, Reason, Site, Verdict

from chat2responses_cli.report import wording
from chat2responses_cli.report.model import Region, Report
from chat2responses_cli.version import installed_version

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

_Object = dict[str, Any]


def render(report: Report) -> str:
    """Give the log in ASCII, ended by a line break. Paths count from the top of the repository, ``%SRCROOT%``."""
    findings = report.findings()
    codes = list(dict.fromkeys([*map(wording.rule, findings), *(note.code for note in report.result.notes)]))
    identities = report.identities()
    results = [_finding(report, site, codes, identities[site]) for site in findings]
    results.extend(_note(report, note, codes) for note in report.result.notes)
    run = {
        "tool": {"driver": _driver(codes)},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _driver(codes: Sequence[str]) -> _Object:
    version = installed_version()
    return {
        "name": "chat2responses",
        **({"semanticVersion": version} if version else {}),
        "rules": [_rule(code) for code in codes],
    }


def _rule(code: str) -> _Object:
    if code in REASONS:
        reason = REASONS[code]
        return _descriptor(code, reason.title, reason.why, reason_page(reason), reason.verdict.value)
    if code in NOTES:
        note = NOTES[code]
        return _descriptor(code, note.title, note.text, note_page(note), "note")
    text = wording.OPENINGS[Verdict(code)]
    return _descriptor(code, text.rstrip("."), text, None, code)


def _descriptor(code: str, title: str, text: str, page: Page | None, tag: str) -> _Object:
    return {
        "id": code,
        "shortDescription": {"text": f"{title}."},
        "fullDescription": {"text": text},
        "help": {"text": page.text(), "markdown": page.markdown_body()} if page else {"text": text},
        "defaultConfiguration": {"level": "note" if tag == "note" else "warning"},
        "properties": {"tags": [tag]},
    }


def _finding(report: Report, site: Site, codes: Sequence[str], identity: str) -> _Object:
    code = wording.rule(site)
    related = [_related(report, reason, number) for number, reason in enumerate(site.reasons)]
    flows = [_flow(report, site, reason) for reason in site.reasons if reason.trace]
    return {
        "ruleId": code,
        "ruleIndex": codes.index(code),
        "level": "error" if report.fails(site) else "note",
        "message": {"text": f"{wording.title(site)}\n{wording.explanation(site, report)}"},
        "locations": [{"physicalLocation": _physical(report, report.place(site))}],
        **({"relatedLocations": related} if related else {}),
        **({"codeFlows": flows} if flows else {}),
        "partialFingerprints": {"callSite/v1": identity},
    }


def _note(report: Report, note: Note, codes: Sequence[str]) -> _Object:
    places = [{"physicalLocation": _at_line(report, place.path, place.line)} for place in note.places]
    return {
        "ruleId": note.code,
        "ruleIndex": codes.index(note.code),
        "level": "note",
        "message": {"text": wording.remark(note, report)},
        "locations": places[:1],
        **({"relatedLocations": places[1:]} if places[1:] else {}),
    }


def _related(report: Report, reason: Reason, number: int) -> _Object:
    location = _at_line(report, reason.path, reason.line)
    if reason.line and reason.column:
        location["region"]["startColumn"] = reason.column
    return {"id": number, "physicalLocation": location, "message": {"text": f"{reason.code}: {reason.message}"}}


def _flow(report: Report, site: Site, reason: Reason) -> _Object:
    """The way of a value: from its call over each station to the place of the reason."""
    call = Region(site.path, site.line, site.column, site.end_line, site.end_column)
    steps = [
        {"physicalLocation": _physical(report, call), "message": {"text": site.callee}},
        *(
            {"physicalLocation": _at_line(report, step.path, step.line), "message": {"text": step.what}}
            for step in reason.trace
        ),
        {"physicalLocation": _at_line(report, reason.path, reason.line), "message": {"text": reason.message}},
    ]
    return {"threadFlows": [{"locations": [{"location": step} for step in steps]}]}


def _physical(report: Report, region: Region) -> _Object:
    return {
        "artifactLocation": _artifact(report, region.path),
        "region": {
            "startLine": region.line,
            "startColumn": region.column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
        },
    }


def _at_line(report: Report, path: str, line: int) -> _Object:
    location: _Object = {"artifactLocation": _artifact(report, path)}
    return {**location, "region": {"startLine": line}} if line else location


def _artifact(report: Report, path: str) -> _Object:
    shown = report.from_top(path)
    uri = quote(os.fsencode(shown))
    if shown.startswith("/"):
        return {"uri": f"file://{uri}"}
    if shown[1:3] == ":/":  # a drive of Windows
        return {"uri": f"file:///{uri}"}
    return {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _invocation(report: Report) -> _Object:
    errors = [_notification(report, error) for error in report.result.errors]
    return {
        "executionSuccessful": not errors,
        **({"toolExecutionNotifications": errors} if errors else {}),
    }


def _notification(report: Report, error: FileError) -> _Object:
    return {
        "level": "error",
        "message": {"text": error.message},
        "locations": [{"physicalLocation": _at_line(report, error.path, error.line)}],
    }

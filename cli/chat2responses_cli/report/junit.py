"""JUnit's XML, which most build servers show as test results: each call site is a test case."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from chat2responses.model import FileError, Site, Verdict

from chat2responses_cli.report import wording
from chat2responses_cli.report.model import Report
from chat2responses_cli.report.summary import headlines

_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 can't hold, not even as references."""


def render(report: Report) -> bytes:
    """Give the document in ASCII. A case fails, is skipped or passes as its verdict does for the exit code.

    A report without a call site holds one case that passes: build servers take an empty one for a fault.
    """
    sites, errors = report.result.sites, report.result.errors
    counts = {
        "tests": len(sites) + len(errors) or 1,
        "failures": sum(report.fails(site) for site in sites),
        "errors": len(errors),
        "skipped": sum(site.verdict is Verdict.SKIP for site in sites),
    }
    shown = {name: str(count) for name, count in counts.items()}
    root = Element("testsuites", {"name": "chat2responses", **shown})
    suite = SubElement(root, "testsuite", {"name": "chat2responses", **shown})
    for error in errors:
        _error(suite, report, error)
    for site in sites:
        _case(suite, report, site)
    if not (sites or errors):
        SubElement(suite, "testcase", {"classname": "chat2responses", "name": "no call sites"})
    lines = [
        *headlines(report),
        *(f"note: {note.code}: {wording.remark(note, report)}" for note in report.result.notes),
    ]
    SubElement(suite, "system-out").text = _fit("\n".join(lines))
    indent(root)
    return bytes(tostring(root, encoding="us-ascii", xml_declaration=True)) + b"\n"


def _case(suite: Element, report: Report, site: Site) -> None:
    path, region = report.from_top(site.path), report.place(site)
    case = SubElement(
        suite,
        "testcase",
        {
            "classname": _fit(path.removesuffix(".py").replace("/", ".")),
            "name": _fit(f"{site.callee} at {site.line}:{site.column}"),
            "file": _fit(report.from_top(region.path)),
            "line": str(region.line),
        },
    )
    if report.fails(site):
        failure = SubElement(case, "failure", {"type": wording.rule(site), "message": _fit(wording.title(site))})
        failure.text = _fit(wording.explanation(site, report))
    elif site.verdict is Verdict.SKIP:
        SubElement(case, "skipped", {"message": _fit(wording.title(site))})
    else:
        SubElement(case, "system-out").text = _fit(wording.explanation(site, report))


def _error(suite: Element, report: Report, error: FileError) -> None:
    path = _fit(report.from_top(error.path))
    attributes = {"classname": "chat2responses", "name": path, "file": path}
    case = SubElement(suite, "testcase", {**attributes, **({"line": str(error.line)} if error.line else {})})
    SubElement(case, "error", {"type": "file-not-processed", "message": _fit(error.message)})


def _fit(text: str) -> str:
    return _UNFIT.sub("\ufffd", text)

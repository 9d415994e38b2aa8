"""A finding in words, the same in every format for machines."""

from __future__ import annotations

from chat2responses.model import Note, Reason, Site, Verdict

from chat2responses_cli.report.model import Report

OPENINGS = {
    Verdict.MIGRATE: "chat2responses fix migrates this call to the Responses API.",
    Verdict.UNSAFE: "This call can be migrated to the Responses API, but might behave differently.",
    Verdict.MANUAL: "This call to Chat Completions needs a person to migrate it.",
    Verdict.SKIP: "This call stays as it is.",
}
"""What each verdict means."""


def rule(site: Site) -> str:
    """Give the code that a finding goes by: its first reason's, else its verdict."""
    return site.reasons[0].code if site.reasons else site.verdict.value


def title(site: Site) -> str:
    """Give a finding in a few words: ``manual (stop): client.chat.completions.create``."""
    codes = ", ".join(dict.fromkeys(reason.code for reason in site.reasons))
    verdict = site.verdict.value
    return f"{verdict} ({codes}): {site.callee}" if codes else f"{verdict}: {site.callee}"


def opening(site: Site) -> str:
    """Give the sentence that says what a verdict means."""
    return OPENINGS[site.verdict]


def explanation(site: Site, report: Report) -> str:
    """Give all that is known about a finding as lines of text."""
    lines = [opening(site)]
    for reason in site.reasons:
        lines.extend(_reason(reason, report))
    return "\n".join(lines)


def _reason(reason: Reason, report: Report) -> list[str]:
    place = f"{report.from_top(reason.path)}:{reason.line}"
    lines = [f"{reason.code}: {reason.message} ({place})"]
    lines.extend(f"  {report.from_top(step.path)}:{step.line}: {step.what}" for step in reason.trace)
    return [*lines, f"hint: {reason.hint}"] if reason.hint else lines


def remark(note: Note, report: Report) -> str:
    """Give a note with all its places."""
    places = ", ".join(f"{report.from_top(place.path)}:{place.line}" for place in note.places)
    return f"{note.message} ({places})" if places else note.message

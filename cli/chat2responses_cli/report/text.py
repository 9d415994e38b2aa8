"""The results for people."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from chat2responses.model import Note, Reason, RunResult, Site, Verdict

from chat2responses_cli.report.headline import number
from chat2responses_cli.report.model import Report
from chat2responses_cli.report.summary import count, freed_by_option, headlines

WIDTH = 80
"""Columns that messages fit into."""

_SHOWN_PLACES = 3
_SHOWN_OPTIONS = 10

_COLORS = {Verdict.MIGRATE: "32", Verdict.UNSAFE: "33", Verdict.MANUAL: "31", Verdict.SKIP: "36"}


def render_check(report: Report, *, color: bool) -> str:
    """Give every call site, the notes, and a summary."""
    return _render(report.result, report.result.sites, headlines(report), color)


def render_left(report: Report, *, color: bool) -> str:
    """Give what ``diff`` doesn't show: the call sites left to a human, the notes, and a summary."""
    return _render(report.result, _left(report.result), headlines(report), color)


def render_fixed(report: Report, *, color: bool) -> str:
    """Give what ``fix`` left, the notes, and what it did."""
    done = [_done(report.result), *headlines(report)[1:]]
    return _render(report.result, _left(report.result), done, color)


def _left(result: RunResult) -> list[Site]:
    return [site for site in result.sites if site.verdict in (Verdict.UNSAFE, Verdict.MANUAL)]


def _render(result: RunResult, sites: Iterable[Site], summary: Iterable[str], color: bool) -> str:
    lines = [line for site in sites for line in _site(site, color)]
    lines.extend(line for note in result.notes for line in _note(note))
    if lines:
        lines.append("")
    lines.extend(summary)
    freed = freed_by_option(result)
    lines.extend(f"{option} would free {number(sites, 'call site')}" for option, sites in freed[:_SHOWN_OPTIONS])
    if len(freed) > _SHOWN_OPTIONS:
        rest = freed[_SHOWN_OPTIONS:]
        lines.append(f"{len(rest)} more options would free {number(sum(n for _, n in rest), 'call site')}")
    return "\n".join(lines) + "\n"


def _done(result: RunResult) -> str:
    counts = count(result)
    untouched = {error.path for error in result.errors}
    migrated = sum(site.verdict is Verdict.MIGRATE and site.path not in untouched for site in result.sites)
    refused = counts["migrate"] - migrated
    parts = [
        f"{number(migrated, 'call site')} migrated in {number(len(result.changes), 'file')}",
        f"{counts['unsafe']} unsafe",
        f"{counts['manual']} manual",
        f"{counts['skip']} skip",
        *([f"{refused} in files that were left alone"] if refused else []),
    ]
    return ", ".join(parts)


def _site(site: Site, color: bool) -> Iterator[str]:
    verdict = site.verdict.value
    if color:
        verdict = f"\x1b[{_COLORS[site.verdict]}m{verdict}\x1b[0m"
    yield f"{site.path}:{site.line}:{site.column}: {verdict} {' '.join(site.callee.split())} [{site.family}]"
    for reason in site.reasons:
        yield from _reason(reason)


def _reason(reason: Reason) -> Iterator[str]:
    yield from _wrapped(f"  {reason.path}:{reason.line}:{reason.column}: {reason.code}: ", reason.message)
    for step in reason.trace:
        yield from _wrapped(f"    {step.path}:{step.line}: ", step.what)
    if reason.hint:
        yield from _wrapped("  hint: ", reason.hint)


def _note(note: Note) -> Iterator[str]:
    shown = ", ".join(f"{place.path}:{place.line}" for place in note.places[:_SHOWN_PLACES])
    more = f" and {len(note.places) - _SHOWN_PLACES} more" if len(note.places) > _SHOWN_PLACES else ""
    yield from _wrapped(f"note: {note.code}: ", f"{note.message} ({shown}{more})" if shown else note.message)


def _wrapped(start: str, text: str) -> list[str]:
    """Give lines that fit the terminal, but for words that don't; what they begin with, a place, isn't broken."""
    indent = " " * (len(start) - len(start.lstrip()) + 4)
    wrapped = textwrap.wrap(
        text, WIDTH, initial_indent=start, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return wrapped or [start.rstrip()]

"""The report that goes with a migration into its pull request, as Markdown: what was done, what is left, what to watch.

Nothing of the code or of a path is taken for markup.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from chat2responses.api.reasons import NOTES, REASONS
from chat2responses.api.release import WATCH
from chat2responses.model import Note, Place, Reason, Site, Verdict

from chat2responses_cli.report.diff import moved_lines
from chat2responses_cli.report.headline import number
from chat2responses_cli.report.model import Report

_SHOWN_PLACES = 5
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")


def render(report: Report) -> str:
    """Give the text, ended by a line break. Lines are those of the files as the migration leaves them."""
    report = _after_migration(report)
    untouched = {error.path for error in report.result.errors}
    sites = report.result.sites
    done = [site for site in sites if site.verdict is Verdict.MIGRATE and site.path not in untouched]
    parts = [
        ["# From Chat Completions to the Responses API", "", *_summary(report, done)],
        _migrated(report, done),
        _left(report, [site for site in sites if site.verdict in (Verdict.UNSAFE, Verdict.MANUAL)]),
        _skipped(report, [site for site in sites if site.verdict is Verdict.SKIP]),
        _failed(report),
        _hints(report, [note for note in report.result.notes if _is_hint(note)]),
        _differences(report, [note for note in report.result.notes if not _is_hint(note)], bool(done)),
        _afterwards(done),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _after_migration(report: Report) -> Report:
    """Give the report with every place where it is in the changed files."""
    moves = {change.path: moved_lines(change) for change in report.result.changes}

    def line(path: str, before: int) -> int:
        return moves[path](before) if path in moves else before

    def reason(item: Reason) -> Reason:
        trace = tuple(replace(step, line=line(step.path, step.line)) for step in item.trace)
        return replace(item, line=line(item.path, item.line), trace=trace)

    def place(item: Place) -> Place:
        return Place(item.path, line(item.path, item.line))

    result = report.result
    sites = tuple(
        replace(site, line=line(site.path, site.line), reasons=tuple(map(reason, site.reasons)))
        for site in result.sites
    )
    notes = tuple(replace(note, places=tuple(dict.fromkeys(map(place, note.places)))) for note in result.notes)
    return replace(report, result=replace(result, sites=sites, notes=notes))


def _summary(report: Report, done: Sequence[Site]) -> list[str]:
    rest = {verdict: sum(site.verdict is verdict for site in report.result.sites) for verdict in Verdict}
    left = rest[Verdict.UNSAFE] + rest[Verdict.MANUAL]
    refused = rest[Verdict.MIGRATE] - len(done)
    parts = [
        f"{number(len(report.result.changes), 'file')} changed",
        f"{number(len(done), 'call site')} migrated",
        f"{left} left to a person",
        f"{rest[Verdict.SKIP]} not to be touched",
        *([f"{refused} in files that could not be written"] if refused else []),
        *([f"{report.result.not_chosen} not chosen"] if report.result.not_chosen else []),
    ]
    return [", ".join(parts) + ". Lines are those after the migration."]


def _migrated(report: Report, done: Sequence[Site]) -> list[str]:
    by_file: dict[str, list[Site]] = defaultdict(list)
    for site in done:
        by_file[site.path].append(site)
    changed = [change.path for change in report.result.changes if change.path not in by_file]
    if not (by_file or changed):
        return []
    lines = ["## Migrated", ""]
    for path, sites in by_file.items():
        places = ", ".join(str(site.line) for site in sites)
        word = "line" if len(sites) == 1 else "lines"
        lines.append(f"- {_code(report.from_top(path))}: {number(len(sites), 'call site')} ({word} {places})")
    lines.extend(f"- {_code(report.from_top(path))}: changed along with them" for path in changed)
    return lines


def _left(report: Report, sites: Sequence[Site]) -> list[str]:
    tasks: dict[str, dict[Reason, list[Site]]] = defaultdict(lambda: defaultdict(list))
    concerned: dict[str, set[Site]] = defaultdict(set)
    for site in sites:
        for reason in site.reasons:
            tasks[reason.code][reason].append(site)
            concerned[reason.code].add(site)
    lines = ["## To do by hand"] if tasks else []
    for code in sorted(tasks, key=lambda code: (-len(concerned[code]), code)):
        lines += ["", f"### {_heading(code)}: {number(len(concerned[code]), 'call site')}", ""]
        row = REASONS.get(code)
        if row is not None:
            lines += [_text(row.why), ""]
        for reason, owners in tasks[code].items():
            lines.extend(_task(report, reason, owners))
    return lines


def _heading(code: str) -> str:
    row = REASONS.get(code)
    return f"{_text(row.title)} ({_code(code)})" if row is not None else _code(code)


def _task(report: Report, reason: Reason, sites: Sequence[Site]) -> Iterator[str]:
    calls = ", ".join(_code(f"{report.from_top(site.path)}:{site.line}") for site in sites[:_SHOWN_PLACES])
    more = f" and {len(sites) - _SHOWN_PLACES} more" if len(sites) > _SHOWN_PLACES else ""
    yield f"- [ ] {_code(f'{report.from_top(reason.path)}:{reason.line}')} {_text(reason.message)}"
    yield f"  - keeps {calls}{more} on Chat Completions"
    for step in reason.trace:
        yield f"  - the answer comes by {_code(f'{report.from_top(step.path)}:{step.line}')}: {_text(step.what)}"
    if reason.hint:
        yield f"  - {_text(reason.hint)}"


def _skipped(report: Report, sites: Sequence[Site]) -> list[str]:
    by_code: dict[str, list[Site]] = defaultdict(list)
    for site in sites:
        by_code[site.reasons[0].code if site.reasons else "skip"].append(site)
    lines = ["## Not to be touched", ""] if sites else []
    for code, members in sorted(by_code.items()):
        lines.append(f"- {_heading(code)}: {_places(report, [Place(site.path, site.line) for site in members])}")
    return lines


def _failed(report: Report) -> list[str]:
    lines = ["## Files that could not be processed", ""] if report.result.errors else []
    for error in report.result.errors:
        place = f"{report.from_top(error.path)}:{error.line}" if error.line else report.from_top(error.path)
        lines.append(f"- [ ] {_code(place)} {_text(error.message)}")
    return lines


def _hints(report: Report, notes: Sequence[Note]) -> list[str]:
    lines = ["## To look at", ""] if notes else []
    for note in notes:
        row = NOTES.get(note.code)
        explained = f": {_text(row.text)}" if row is not None else ""
        lines.append(f"- [ ] {_text(note.message)}{explained} ({_places(report, note.places)})")
    return lines


def _differences(report: Report, notes: Sequence[Note], migrated: bool) -> list[str]:
    if not migrated:
        return []
    lines = ["## What behaves differently, and what to watch after the release", ""]
    for note in notes:
        row = NOTES.get(note.code)
        explained = f" {_text(row.text)}" if row is not None else ""
        lines.append(f"- **{_text(note.message)}**.{explained} ({_places(report, note.places)})")
        if row is not None and row.watch:
            lines.append(f"  - Watch: {_text(row.watch)}")
    lines.extend(f"- **{_text(item.title)}**. {_text(item.watch)}" for item in WATCH)
    return lines


def _afterwards(done: Sequence[Site]) -> list[str]:
    if not done:
        return []
    return ["## Before merging", "", "- [ ] Run the formatter over the changed files.", "- [ ] Run the tests."]


def _is_hint(note: Note) -> bool:
    row = NOTES.get(note.code)
    return row is None or row.hint


def _places(report: Report, places: Iterable[Place]) -> str:
    known = list(places)
    shown = ", ".join(_code(f"{report.from_top(place.path)}:{place.line}") for place in known[:_SHOWN_PLACES])
    return f"{shown} and {len(known) - _SHOWN_PLACES} more" if len(known) > _SHOWN_PLACES else shown


def _text(text: str) -> str:
    """Escape what Markdown would take for markup."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _code(text: str) -> str:
    """Give a code span, whatever the text holds."""
    bare = " ".join(text.split())
    longest = max((len(run) for run in re.findall("`+", bare)), default=0)
    fence = "`" * (longest + 1)
    space = " " if bare[:1] == "`" or bare[-1:] == "`" else ""
    return f"{fence}{space}{bare}{space}{fence}"

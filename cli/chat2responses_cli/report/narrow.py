"""Leaving out of a report what isn't asked for: untouched by a change, or accepted by a baseline."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from chat2responses.model import Note, Place, Site, Verdict

from chat2responses_cli.changed_lines import Changes
from chat2responses_cli.report.model import Region, Report


def without_accepted(report: Report, accepted: Collection[Site], *, keep_migrating: bool = False) -> Report:
    """Leave out call sites that a baseline accepts, but for those that are about to migrate if these are kept."""
    left_out = {site for site in accepted if not (keep_migrating and site.verdict is Verdict.MIGRATE)}
    sites = tuple(site for site in report.result.sites if site not in left_out)
    return replace(report, result=replace(report.result, sites=sites), accepted=report.accepted + len(left_out))


def only_touched(report: Report, changes: Changes) -> Report:
    """Leave out what lies on lines that a change doesn't touch, and errors of files that it doesn't change.

    A call site stays when the change touches its call, or the place of one of its reasons, where it then is shown.
    """
    kept: list[Site] = []
    moved: dict[Site, Region] = {}
    for site in report.result.sites:
        if _touches(changes, site.path, site.line, site.end_line):
            kept.append(site)
        elif region := _touched_reason(site, changes):
            kept.append(site)
            moved[site] = region
    result = replace(
        report.result,
        sites=tuple(kept),
        notes=tuple(note for note in (_touched_note(note, changes) for note in report.result.notes) if note.places),
        errors=tuple(error for error in report.result.errors if error.path in changes),
    )
    untouched = report.untouched + len(report.result.sites) - len(kept)
    return replace(report, result=result, untouched=untouched, moved={**report.moved, **moved})


def _touched_reason(site: Site, changes: Changes) -> Region | None:
    for reason in site.reasons:
        if _touches(changes, reason.path, reason.line, reason.line):
            return Region(reason.path, reason.line, reason.column, reason.line, reason.column + 1)
    return None


def _touched_note(note: Note, changes: Changes) -> Note:
    def stays(place: Place) -> bool:
        return _touches(changes, place.path, place.line, place.line)

    return replace(note, places=tuple(filter(stays, note.places)))


def _touches(changes: Changes, path: str, first: int, last: int) -> bool:
    touched = changes.get(path)
    return touched is not None and touched.touches(first, last)

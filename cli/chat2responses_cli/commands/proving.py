"""``fix --verify``: the result of a run some of whose families a command didn't pass with."""

from __future__ import annotations

from dataclasses import replace

from chat2responses.api.reasons import REASONS
from chat2responses.model import Reason, RunResult, Site, Verdict

from chat2responses_cli import output
from chat2responses_cli.verify import Broken, Proven

CODE = "verify-failed"


def with_broken(planned: RunResult, written: RunResult, proven: Proven, command: str) -> RunResult:
    """Give what was written out of ``planned``, with the families that broke the command as left to a person."""
    broken = {item.family: item for item in proven.broken}
    for item in proven.broken:
        output.write_err(f"verify: left out family {item.family}: {command!r} {item.ran.ended}{item.ran.quoted}")
    sites = tuple(
        _left(site, broken[site.family], command) if site.family in broken else site for site in planned.sites
    )
    if not proven.families:
        return replace(planned, sites=sites, changes=(), notes=())
    return replace(
        planned,
        sites=sites,
        changes=written.changes,
        notes=written.notes,
        errors=tuple(dict.fromkeys((*planned.errors, *written.errors))),
    )


def _left(site: Site, broken: Broken, command: str) -> Site:
    row = REASONS[CODE]
    said = f": {broken.ran.said[-1].strip()}" if broken.ran.said else ""
    message = f"{row.title} ({command!r} {broken.ran.ended}{said})"
    reason = Reason(CODE, site.path, site.line, site.column, message, row.hint)
    return replace(site, verdict=Verdict.MANUAL, reasons=(*site.reasons, reason))

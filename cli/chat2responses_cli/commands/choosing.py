"""``fix -i``: ask about one family at a time, with its diff over all its files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from chat2responses.model import Change, RunResult, Site, Verdict

from chat2responses_cli import output
from chat2responses_cli.report.diff import colored, unified_diff
from chat2responses_cli.report.headline import number
from chat2responses_cli.request import Request

Look = Callable[[Request], RunResult]
"""Plans a request as it would be written."""

HELP = """\
y - apply this family, whole
n - leave it as it is
s - leave it and all other families with a call in this file
q - quit; leave this one and all that follow
e - explain what is to be known about this change
? - print this help
"""


def choose(request: Request, look: Look, result: RunResult) -> frozenset[str]:
    """Ask about each family that ``result`` would migrate; give the ids of those to apply.

    ``look`` is asked for the result of a smaller choice. The end of the input quits.
    """
    session = _Session(request, look)
    session.run(_candidates(result))
    return frozenset(session.chosen)


def _candidates(result: RunResult) -> list[Site]:
    """Give the first call site of each family that migrates, in the order of the files."""
    untouched = {error.path for error in result.errors}
    left = {site.family for site in result.sites if site.path in untouched}
    first: dict[str, Site] = {}
    for site in result.sites:
        if site.verdict is Verdict.MIGRATE and site.family not in left:
            first.setdefault(site.family, site)
    return list(first.values())


@dataclass
class _Session:
    request: Request
    look: Look
    chosen: set[str] = field(default_factory=set)
    _contents: dict[str, bytes] = field(default_factory=dict)
    """The files as the families chosen so far leave them."""

    def run(self, candidates: list[Site]) -> None:
        skipped: set[str] = set()
        for place, site in enumerate(candidates, 1):
            if site.family in self.chosen or site.path in skipped:
                continue
            result = self.look(self.request._replace(families=frozenset({*self.chosen, site.family})))
            changes = list(self._further(result.changes))
            if not changes:
                continue
            sites = sum(other.verdict is Verdict.MIGRATE and other.family not in self.chosen for other in result.sites)
            color = output.wants_color(sys.stdout, self.request.color)
            _show(f"family {place} of {len(candidates)} [{site.family}]", sites, changes, color)
            answer = _ask(result)
            if answer == "q":
                return
            if answer == "s":
                skipped.add(site.path)
            if answer == "y":
                self.chosen.update(other.family for other in result.sites if other.verdict is Verdict.MIGRATE)
                self._contents = {change.path: change.after for change in result.changes}

    def _further(self, changes: Iterable[Change]) -> Iterator[Change]:
        """Give what comes in addition to what was chosen before."""
        for change in changes:
            before = self._contents.get(change.path, change.before)
            if before != change.after:
                yield Change(change.path, before, change.after)


def _show(title: str, sites: int, changes: list[Change], color: bool) -> None:
    files = ", ".join(change.path for change in changes)
    output.write_out(f"{title}: {number(sites, 'call site')}, changes {files}\n")
    for change in changes:
        text = unified_diff(change)
        output.write_out(colored(text) if color else text)


def _ask(result: RunResult) -> str:
    while True:
        output.write_out("Apply this family [y,n,s,q,e,?]? ")
        line = sys.stdin.readline() if sys.stdin is not None else ""
        answer = line.strip().lower()[:1]
        if not line:
            output.write_out("\n")
            return "q"
        if answer in ("y", "n", "s", "q"):
            return answer
        output.write_out(_explanation(result) if answer == "e" else HELP)


def _explanation(result: RunResult) -> str:
    from chat2responses.api.explain import explain

    pages = [explain(note.code) or f"{note.message}\n" for note in result.notes]
    return "\n".join(pages) if pages else "Nothing but the API changes: no accepted difference is known here.\n"

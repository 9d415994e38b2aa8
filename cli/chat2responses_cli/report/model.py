"""What a report shows: frozen data that every output format renders."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from chat2responses.model import RunResult, Site, Verdict


class Region(NamedTuple):
    """Where a finding is shown: counted from 1, ``end_column`` one past the last character."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Report:
    """A result, cut down to what is to be shown, with what is needed to show it.

    ``failing`` are the verdicts that make the command fail. ``accepted`` and ``untouched`` count the call sites that
    aren't among those of ``result``: the baseline holds them, or the change doesn't touch them. ``prefix`` is the
    working folder as seen from ``top``, the folder of its repository; both are empty outside of any. ``moved`` says
    where a finding is shown if not at its call.
    """

    result: RunResult
    failing: frozenset[Verdict] = frozenset()
    accepted: int = 0
    untouched: int = 0
    top: str = ""
    prefix: str = ""
    moved: Mapping[Site, Region] = field(default_factory=dict)

    def fails(self, site: Site) -> bool:
        """Tell whether a call site is among what makes the command fail."""
        return site.verdict in self.failing

    def findings(self) -> list[Site]:
        """Give the call sites that somebody may have to do something about."""
        return [site for site in self.result.sites if site.verdict is not Verdict.SKIP]

    def place(self, site: Site) -> Region:
        """Give where the finding of a call site is shown."""
        at_call = Region(site.path, site.line, site.column, site.end_line, site.end_column)
        return self.moved.get(site, at_call)

    def from_top(self, path: str) -> str:
        """Give a path as seen from the top of the repository; one outside of it stays absolute."""
        folder = self.top.rstrip("/") + "/"
        inside = path[len(folder) :] if self.top and path.startswith(folder) else path
        return posixpath.normpath(inside if inside != path else posixpath.join(self.prefix, path))

    def identities(self) -> dict[Site, str]:
        """Give each finding an identifier that is its own and stays when lines move."""
        from hashlib import sha256

        seen: Counter[tuple[str, ...]] = Counter()
        found: dict[Site, str] = {}
        for site in self.findings():
            key = (self.from_top(site.path), site.fingerprint)
            seen[key] += 1
            text = "\0".join((*key, str(seen[key])))
            found[site] = sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:32]
        return found

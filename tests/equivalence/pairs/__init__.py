"""Programs migrated by hand, and the same migrations done wrong: what the comparison must pass, what it must catch.

A pair is a Markdown file: ``## before`` and ``## after`` each with a Python block, then any number of
``## broken: WHAT`` with a diff block against ``after``: lines to take away (``-``) and to put in (``+``), each run of
them found at exactly one place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
SECTION = re.compile(r"^## (before|after|broken: [^\n]+)\n.*?^```(?:python|diff)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Pair:
    """A program before, after, and after each of the broken migrations by what is wrong with it."""

    name: str
    before: str
    after: str
    broken: Mapping[str, str]


def load_pairs(folder: Path = FOLDER) -> Iterator[Pair]:
    """Yield the pairs, sorted by name. Raises ``ValueError`` for a page that isn't one."""
    for page in sorted(folder.glob("*.md")):
        yield read_pair(page.stem, page.read_text(encoding="utf-8"))


def read_pair(name: str, page: str) -> Pair:
    """Read one page. Raises ``ValueError`` when a section is missing or a diff doesn't apply."""
    sections = dict(SECTION.findall(page))
    headings = re.findall(r"^## (.*)$", page, re.MULTILINE)
    if headings != list(sections) or headings[:2] != ["before", "after"]:
        raise ValueError(f"{name}: expected the sections before, after and broken, found {headings}")
    before, after = sections.pop("before"), sections.pop("after")
    broken = {}
    for heading, diff in sections.items():
        what = heading.removeprefix("broken: ")
        try:
            broken[what] = apply(diff, after)
        except ValueError as error:
            raise ValueError(f"{name}, {what}: {error}") from error
    return Pair(name, before, after, broken)


def apply(diff: str, program: str) -> str:
    """Apply a diff block. Raises ``ValueError`` when the lines to take away aren't found exactly once."""
    for hunk in re.findall(r"(?:^-.*\n)+(?:^\+.*\n)*", diff, re.MULTILINE):
        lines = hunk.splitlines(keepends=True)
        old = "".join(line[1:] for line in lines if line.startswith("-"))
        new = "".join(line[1:] for line in lines if line.startswith("+"))
        if program.count(old) != 1:
            raise ValueError(f"found {program.count(old)} times: {old!r}")
        program = program.replace(old, new)
    return program

"""The programs to start from: every sample, the page beside this file, and the cases that migrate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from chat2responses.model import Options

from tests.caseformat import SAMPLES, load_cases
from tests.equivalence.metamorphic.program import Program, read_program

PAGE = Path(__file__).with_name("seeds.md")
BLOCK = re.compile(r"^## ([^\n]+)\n\n```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def load_seeds() -> list[Program]:
    """Give all seeds, sorted by name."""
    return sorted([*_samples(), *_page()], key=lambda program: program.seed)


def load_migrating_cases() -> list[Program]:
    """Give the cases of one file without options that the tool must change without leaving anything."""
    return [
        read_program(case.name, source.decode())
        for case in load_cases()
        if case.changes and not case.marks and len(case.before) == 1 and case.options == Options()
        for source in case.before.values()
        if not source.startswith(b"\xef\xbb\xbf") and b"\r" not in source
    ]


def _samples() -> Iterator[Program]:
    for path in (SAMPLES / "before").glob("*.py"):
        yield read_program(path.stem, path.read_text(encoding="utf-8"))


def _page() -> Iterator[Program]:
    for name, source in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        yield read_program(name, source)

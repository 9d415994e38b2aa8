"""The programs to start from: every sample, and the pages beside this file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.caseformat import SAMPLES
from tests.equivalence.metamorphic.program import Program, read_program

PAGE = Path(__file__).with_name("seeds.md")
BLOCK = re.compile(r"^## ([^\n]+)\n\n```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def load_seeds() -> list[Program]:
    """Give all seeds, sorted by name."""
    return sorted([*_samples(), *_page()], key=lambda program: program.seed)


def _samples() -> Iterator[Program]:
    for path in (SAMPLES / "before").glob("*.py"):
        yield read_program(path.stem, path.read_text(encoding="utf-8"))


def _page() -> Iterator[Program]:
    for name, source in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        yield read_program(name, source)

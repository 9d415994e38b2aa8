"""Prints a difference side by side."""

from __future__ import annotations

import difflib
import textwrap
from collections.abc import Iterator

from tests.equivalence.compare import Difference

COLUMN = 58
CONTEXT = 3


def render(difference: Difference) -> str:
    """Give a difference as two columns, equal lines far from any difference left out."""
    head = f"--- {difference.what}: {'before':<{COLUMN - len(difference.what) - 6}} | after"
    return "\n".join([head, *_rows(difference.before.splitlines(), difference.after.splitlines())])


def _rows(before: list[str], after: list[str]) -> Iterator[str]:
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for group in matcher.get_grouped_opcodes(CONTEXT):
        for tag, low, high, other_low, other_high in group:
            mark = " " if tag == "equal" else "|"
            yield from _side_by_side(before[low:high], after[other_low:other_high], mark)
        yield ""


def _side_by_side(left: list[str], right: list[str], mark: str) -> Iterator[str]:
    one, other = _wrapped(left), _wrapped(right)
    for index in range(max(len(one), len(other))):
        first = one[index] if index < len(one) else ""
        second = other[index] if index < len(other) else ""
        yield f"{first:<{COLUMN}} {mark} {second}".rstrip()


def _wrapped(lines: list[str]) -> list[str]:
    return [
        piece
        for line in lines
        for piece in textwrap.wrap(line, COLUMN, drop_whitespace=False, replace_whitespace=False) or [""]
    ]

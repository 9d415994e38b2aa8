"""Edits are replacements of character spans; what no edit covers stays as it is, byte for byte."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Span:
    """Characters ``start`` to ``end`` (exclusive) of a file's text, in code points from 0."""

    start: int
    end: int


@dataclass(frozen=True)
class Hole:
    """A span that is rendered with edits of this place beside its own: source that is written more than once.

    ``move`` is the indentation that its lines have and the one that they get; lines that begin in ``fixed``, strings of
    several lines, stay where they are.
    """

    span: Span
    edits: tuple[Edit, ...] = ()
    move: tuple[str, str] = ("", "")
    fixed: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Edit:
    """Replaces a span by parts: text as it stands, or another span inside, rendered with its own edits.

    An edit inside the span of another one takes part only through a part that covers it.
    """

    span: Span
    parts: tuple[str | Span | Hole, ...] = ()


class OverlappingEdits(ValueError):
    """Two edits share characters and neither lies inside the other."""


def splice(text: str, edits: Iterable[Edit]) -> str:
    """Gives ``text`` with the edits applied. Raises OverlappingEdits when two of them cross."""
    return _render(text, Span(0, len(text)), _ordered(edits))


def _ordered(edits: Iterable[Edit]) -> list[Edit]:
    return sorted(
        dict.fromkeys(edits), key=lambda edit: (edit.span.start, edit.span.end != edit.span.start, -edit.span.end)
    )


def _render(text: str, span: Span, edits: list[Edit]) -> str:
    pieces: list[str] = []
    position = span.start
    index = 0
    while index < len(edits):
        edit = edits[index]
        if edit.span.start < position or edit.span.end > span.end:
            raise OverlappingEdits(f"edits cross at {edit.span}")
        inner = index + 1
        while inner < len(edits) and edits[inner].span.start < edit.span.end:
            inner += 1
        pieces.append(text[position : edit.span.start])
        pieces.extend(_part(text, part, edit, edits[index + 1 : inner]) for part in edit.parts)
        position = edit.span.end
        index = inner
    pieces.append(text[position : span.end])
    return "".join(pieces)


def _part(text: str, part: str | Span | Hole, edit: Edit, inner: list[Edit]) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Hole):
        own = _ordered([*(other for other in inner if _inside(other.span, part.span)), *part.edits])
        return _moved(text, part, own)
    return _render(text, part, [other for other in inner if _inside(other.span, part)])


_KEPT_NEWLINE = "\0"


def _moved(text: str, hole: Hole, edits: list[Edit]) -> str:
    old, new = hole.move
    if old == new:
        return _render(text, hole.span, edits)
    for span in hole.fixed:
        kept = text[span.start : span.end].replace("\n", _KEPT_NEWLINE)
        text = text[: span.start] + kept + text[span.end :]
    lines = re.sub(rf"\n{re.escape(old)}(?=[ \t]*\S)", f"\n{new}", _render(text, hole.span, edits))
    return lines.replace(_KEPT_NEWLINE, "\n")


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end

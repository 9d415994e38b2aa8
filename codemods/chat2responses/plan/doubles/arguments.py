"""Keyword arguments of a call written anew: some go, some become several, some are added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import libcst as cst
from chat2responses.infer.unit import File
from chat2responses.rewrite import elements, render
from chat2responses.rewrite.splice import Edit, Span

_WIDTH = 88


@dataclass(frozen=True)
class Piece:
    """One argument as it will stand there."""

    parts: tuple[str | Span, ...]


def keyword(name: str, parts: Sequence[str | Span]) -> Piece:
    """Gives ``name=value``."""
    return Piece((f"{name}=", *parts))


def rebuilt(file: File, call: cst.Call, pieces: Sequence[Piece]) -> list[Edit] | None:
    """Gives the edits that put ``pieces`` between the parentheses of a call; None where a comment would be lost."""
    between = inside(file, call)
    text = file.parsed.text
    if "#" in _gaps(file, call, between):
        return None
    indent = _indent(file, call, between)
    comma = bool(call.args) and text[render.value_end(file, call.args[-1]) : between.end].lstrip().startswith(",")
    if indent is not None and not comma and _fits(file, call, pieces):
        indent = None
    newline = render.newline(file)
    parts: list[str | Span] = []
    on_one_line = indent is not None and not comma and len(pieces) > 1 and _fits_indented(file, indent, pieces)
    comma = comma or (indent is not None and len(pieces) > 1 and not on_one_line)
    separator = ", " if indent is None or on_one_line else "," + newline + indent
    for position, piece in enumerate(pieces):
        parts.extend((separator, *piece.parts) if position else piece.parts)
    if indent is not None and pieces:
        tail = newline + file.parsed.indentation(between.end)
        parts = [newline + indent, *parts, "," + tail if comma else tail]
    column = len(file.parsed.indentation(file.parsed.span(call).start) if indent is None else indent)
    edits = [Edit(between, tuple(parts))]
    for piece in pieces:
        for part in piece.parts:
            if isinstance(part, Span):
                own = len(file.parsed.indentation(part.start))
                edits.extend(elements.shifted_lines(file, part, column - own))
    return edits


def inside(file: File, call: cst.Call) -> Span:
    """Gives what stands between the parentheses of a call."""
    start = file.parsed.text.index("(", file.parsed.span(call.func).end) + 1
    return Span(start, render.inner_span(file, call).end - 1)


def _gaps(file: File, call: cst.Call, between: Span) -> str:
    """Gives the source between the arguments."""
    text = file.parsed.text
    found = ""
    position = between.start
    for arg in call.args:
        found += text[position : file.parsed.span(arg.value).start]
        position = file.parsed.span(arg.value).end
    return found + text[position : between.end]


def _indent(file: File, call: cst.Call, between: Span) -> str | None:
    """Gives what begins the line of each argument, None when they stand on one line with the call."""
    if not call.args:
        return None
    starts = [file.parsed.span(arg).start for arg in call.args]
    lines = [file.parsed.position(start)[0] for start in starts]
    if lines[0] == file.parsed.position(between.start)[0]:
        return None
    return file.parsed.indentation(starts[0])


def _written(file: File, pieces: Sequence[Piece]) -> str:
    text = file.parsed.text
    return ", ".join(
        "".join(text[part.start : part.end] if isinstance(part, Span) else part for part in piece.parts)
        for piece in pieces
    )


def _fits_indented(file: File, indent: str, pieces: Sequence[Piece]) -> bool:
    whole = _written(file, pieces)
    return "\n" not in whole and len(indent) + len(whole) <= _WIDTH


def _fits(file: File, call: cst.Call, pieces: Sequence[Piece]) -> bool:
    text = file.parsed.text
    whole = _written(file, pieces)
    start = file.parsed.span(call.func)
    line = text[file.parsed.line_start(start.end) : start.end]
    behind = text[render.inner_span(file, call).end :].partition("\n")[0]
    return "\n" not in whole and len(line) + len(whole) + 2 + len(behind) <= _WIDTH

"""Keyword arguments of a call, or keys of a dict, written anew: some go, some become several, some are added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import libcst as cst
from chat2responses.infer.unit import File
from chat2responses.rewrite import elements, render
from chat2responses.rewrite.splice import Edit, Span

_WIDTH = 88


@dataclass(frozen=True)
class Group:
    """Items between brackets, which take a line each where they don't fit on one."""

    head: str
    items: tuple[Parts, ...]
    tail: str


Parts = tuple["str | Span | Group", ...]
"""Source: text as it stands, a stretch of the file, brackets with more in them."""


@dataclass(frozen=True)
class Piece:
    """One argument or item as it will stand there."""

    parts: Parts


Written = cst.Call | cst.Dict
"""What has items between brackets."""


def keyword(name: str, parts: Parts) -> Piece:
    """Gives ``name=value``."""
    return Piece((f"{name}=", *parts))


def item(name: str, parts: Parts, quote: str) -> Piece:
    """Gives ``"name": value``."""
    return Piece((f"{quote}{name}{quote}: ", *parts))


def items(node: Written) -> Sequence[cst.Arg | cst.BaseDictElement]:
    """Gives the arguments of a call, the items of a dict."""
    return node.args if isinstance(node, cst.Call) else node.elements


@dataclass(frozen=True)
class Layout:
    """The edit that writes the arguments of a call, and by how many columns stretches of source move with it."""

    edit: Edit
    moves: tuple[tuple[Span, int], ...]


def rebuilt(file: File, call: Written, pieces: Sequence[Piece], shift: int) -> Layout | None:
    """Gives what puts ``pieces`` between the brackets of a call or dict; None where a comment would be lost.

    ``shift`` is by how many columns the lines of the call itself move to the right (left if negative).
    """
    between = inside(file, call)
    text = file.parsed.text
    if "#" in _gaps(file, call, between):
        return None
    indent = _indent(file, call, between, shift)
    known = items(call)
    comma = bool(known) and text[render.value_end(file, known[-1]) : between.end].lstrip().startswith(",")
    whole = Group("", tuple(piece.parts for piece in pieces), "")
    own = _shifted(file, file.parsed.indentation(_head(file, call).start), shift)
    closing = _shifted(file, file.parsed.indentation(between.end), shift)
    if not comma and _fits(file, call, whole, shift):
        indent = None
    elif indent is None and (
        any(isinstance(part, Group) for piece in pieces for part in piece.parts)
        or _width(file, whole) > max(_WIDTH, between.end - between.start)
    ):
        closing = own
        indent = closing + file.parsed.module.default_indent
    newline = render.newline(file)
    placed: list[tuple[str | Span, str]] = []
    if indent is None:
        placed = [(part, own) for part in _inline(whole)]
    elif not comma and len(pieces) > 1 and len(indent) + _width(file, whole) <= _WIDTH:
        parts = [newline + indent, *_inline(whole), newline + closing]
        placed = [(part, indent) for part in parts]
    elif pieces:
        for position, piece in enumerate(pieces):
            placed.append((("," if position else "") + newline + indent, indent))
            placed.extend(_laid_out(file, piece.parts, indent))
        placed.append((("," if comma or len(pieces) > 1 else "") + newline + closing, closing))
    moves = [
        (part, len(at) - len(file.parsed.indentation(part.start))) for part, at in placed if isinstance(part, Span)
    ]
    return Layout(Edit(between, tuple(part for part, _ in placed)), tuple(moves))


def _shifted(file: File, indentation: str, columns: int) -> str:
    return indentation + elements.pad(file) * columns if columns >= 0 else indentation[:columns]


def _laid_out(file: File, parts: Parts, indent: str) -> list[tuple[str | Span, str]]:
    """Gives source for a line that begins with ``indent``: on one line if it fits; each part with its indentation."""
    if len(indent) + sum(_width(file, part) for part in parts) + 1 <= _WIDTH:
        return [(inner, indent) for part in parts for inner in _inline(part)]
    newline = render.newline(file)
    found: list[tuple[str | Span, str]] = []
    for part in parts:
        if not isinstance(part, Group):
            found.append((part, indent))
            continue
        deeper = indent + file.parsed.module.default_indent
        found.append((part.head, indent))
        comma = "," if len(part.items) > 1 else ""
        for item in part.items:
            found.extend(((newline + deeper, deeper), *_laid_out(file, item, deeper), (comma, deeper)))
        found.append((newline + indent + part.tail, indent))
    return found


def requoted(parts: Parts, quote: str) -> Parts:
    """Gives source of ours, written with double quotes, with other ones."""
    return tuple(_requoted(part, quote) for part in parts)


def _requoted(part: str | Span | Group, quote: str) -> str | Span | Group:
    if isinstance(part, str):
        return render.requoted(part, quote)
    if isinstance(part, Group):
        return Group(part.head, tuple(requoted(item, quote) for item in part.items), part.tail)
    return part


def plain(parts: Parts) -> tuple[str | Span, ...]:
    """Gives source on one line."""
    return tuple(inner for part in parts for inner in _inline(part))


def _inline(part: str | Span | Group) -> Iterator[str | Span]:
    if not isinstance(part, Group):
        yield part
        return
    yield part.head
    for position, item in enumerate(part.items):
        if position:
            yield ", "
        for inner in item:
            yield from _inline(inner)
    yield part.tail


def _width(file: File, part: str | Span | Group) -> int:
    """Gives how many characters source takes on one line; far too many where it has several."""
    total = 0
    for inner in _inline(part):
        text = file.parsed.text[inner.start : inner.end] if isinstance(inner, Span) else inner
        total += len(text) + (10 * _WIDTH if "\n" in text else 0)
    return total


def inside(file: File, call: Written) -> Span:
    """Gives what stands between the brackets of a call or dict."""
    start = file.parsed.text.index("(" if isinstance(call, cst.Call) else "{", _head(file, call).end) + 1
    return Span(start, render.inner_span(file, call).end - 1)


def _head(file: File, call: Written) -> Span:
    """Gives what stands before the brackets."""
    if isinstance(call, cst.Call):
        return file.parsed.span(call.func)
    start = render.inner_span(file, call).start
    return Span(start, start)


def _gaps(file: File, call: Written, between: Span) -> str:
    """Gives the source between the items."""
    text = file.parsed.text
    found = ""
    position = between.start
    for arg in items(call):
        found += text[position : file.parsed.span(arg.value).start]
        position = file.parsed.span(arg.value).end
    return found + text[position : between.end]


def _indent(file: File, call: Written, between: Span, shift: int) -> str | None:
    """Gives what begins the line of each item, None when they stand on one line with the call."""
    known = items(call)
    if not known:
        return None
    start = file.parsed.span(known[0]).start
    if file.parsed.position(start)[0] == file.parsed.position(between.start)[0]:
        return None
    return _shifted(file, file.parsed.indentation(start), shift)


def _fits(file: File, call: Written, whole: Group, shift: int) -> bool:
    text = file.parsed.text
    start = _head(file, call)
    line = text[file.parsed.line_start(start.end) : start.end].replace(".chat.completions", ".responses")
    behind = text[render.inner_span(file, call).end :].partition("\n")[0]
    return len(line) + shift + _width(file, whole) + 2 + len(behind) <= _WIDTH

"""Dict displays and ``dict(…)`` calls: their items, the edits that give an item another key or text."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst
from chat2responses.infer.unit import File
from chat2responses.rewrite.splice import Edit, Span


@dataclass(frozen=True)
class Item:
    """One item of a dict display or ``dict(…)`` call under a literal key."""

    key: str
    node: cst.DictElement | cst.Arg
    value: cst.BaseExpression


def items_of(node: cst.CSTNode) -> list[Item] | None:
    """Gives the items of a dict display or ``dict(…)`` call; None when a key isn't literal or something is spread."""
    found: list[Item] = []
    if isinstance(node, cst.Dict):
        for element in node.elements:
            if not isinstance(element, cst.DictElement) or not isinstance(element.key, cst.SimpleString):
                return None
            found.append(Item(_text(element.key), element, element.value))
    elif isinstance(node, cst.Call) and isinstance(node.func, cst.Name) and node.func.value == "dict":
        for arg in node.args:
            if arg.keyword is None or arg.star:
                return None
            found.append(Item(arg.keyword.value, arg, arg.value))
    else:
        return None
    return found if len({item.key for item in found}) == len(found) else None


def _text(node: cst.SimpleString) -> str:
    """Gives the text of a string; without escapes it stands there as it is, which is far quicker to read."""
    return str(node.evaluated_value) if "\\" in node.value or node.prefix else node.raw_value


def item_at(node: cst.CSTNode, key: str) -> Item | None:
    """Gives the item under ``key`` of a dict display or ``dict(…)`` call."""
    return next((item for item in items_of(node) or () if item.key == key), None)


def key_edit(file: File, holder: cst.CSTNode, name: str) -> Edit | None:
    """Gives the edit that writes another key where a dict element, keyword, subscript or method call names one.

    None when the key isn't a literal there.
    """
    if isinstance(holder, cst.Arg) and holder.keyword is not None:
        return Edit(file.parsed.span(holder.keyword), (name,))
    key: cst.CSTNode | None = None
    if isinstance(holder, cst.DictElement):
        key = holder.key
    elif isinstance(holder, cst.Subscript) and len(holder.slice) == 1:
        index = holder.slice[0].slice
        key = index.value if isinstance(index, cst.Index) else None
    elif isinstance(holder, cst.Call) and holder.args:
        key = holder.args[0].value
    return text_edit(file, key, name) if isinstance(key, cst.SimpleString) else None


def text_edit(file: File, node: cst.SimpleString, text: str) -> Edit:
    """Gives the edit that changes a literal string's text and keeps its quotes."""
    return Edit(file.parsed.span(node), (f"{node.prefix}{node.quote}{text}{node.quote}",))


def around(file: File, node: cst.CSTNode, base: cst.CSTNode, before: str, after: str) -> list[Edit]:
    """Gives the edits that write ``base`` between two texts in place of ``node``, which it is or which holds it."""
    span, inner = file.parsed.span(node), file.parsed.span(base)
    if inner != span:
        return [Edit(span, (before, inner, after))]
    edits = [Edit(Span(span.end, span.end), (after,))]
    return [Edit(Span(span.start, span.start), (before,)), *edits] if before else edits


def spread_source(node: cst.BaseExpression) -> tuple[str, str]:
    """Gives what stands before and behind an expression so that it can be spread: ``**`` and parentheses if needed."""
    weak = isinstance(node, cst.IfExp | cst.BooleanOperation | cst.Comparison | cst.Lambda | cst.NamedExpr)
    return ("**(", ")") if weak and not node.lpar else ("**", "")


def shifted_lines(file: File, span: Span, columns: int) -> list[Edit]:
    """Gives edits that move the lines beginning inside a span to the right (left if negative).

    Lines inside a string of several lines stay.
    """
    edits: list[Edit] = []
    for at, indentation in _lines(file, span) if columns else ():
        width = min(max(-columns, 0), indentation)
        edits.append(Edit(Span(at, at + width), (pad(file) * max(columns, 0),)))
    return edits


def _lines(file: File, span: Span) -> Iterator[tuple[int, int]]:
    """Gives start and indentation of each line that begins inside a span and outside strings, empty lines left out."""
    for match in _LINE.finditer(file.parsed.text, span.start):
        if match.start() >= span.end:
            return
        if not inside_string(file, match.start(1)):
            yield match.start(1), len(match.group(1))


_LINE = re.compile(r"\n([ \t]*)(?=\S)")


def pad(file: File) -> str:
    """Gives the character that indents the lines of a file."""
    return "\t" if file.parsed.module.default_indent.startswith("\t") else " "


def least_indentation(file: File, span: Span) -> int | None:
    """Gives the least indentation of the lines beginning inside a span; None if none does."""
    return min((indentation for _, indentation in _lines(file, span)), default=None)


def inside_string(file: File, offset: int) -> bool:
    """Whether an offset lies inside a string of several lines."""
    spans = _strings(file)
    position = bisect_left(spans, offset, key=lambda span: span.start) - 1
    return position >= 0 and offset < spans[position].end


def strings_in(file: File, span: Span) -> tuple[Span, ...]:
    """Gives the strings of several lines that lie in a span."""
    spans = _strings(file)
    first = bisect_left(spans, span.start, key=lambda item: item.start)
    return tuple(itertools.takewhile(lambda item: item.end <= span.end, spans[first:]))


def _strings(file: File) -> list[Span]:
    """Gives the strings of several lines of a file in order, without those inside of another one."""
    spans: list[Span] | None = file.__dict__.get("_strings")
    if spans is None:
        found = [file.parsed.span(node) for node in file.index.nodes(cst.SimpleString, cst.FormattedString)]
        spans = _outermost([span for span in found if "\n" in file.parsed.text[span.start : span.end]])
        file.__dict__["_strings"] = spans
    return spans


def _outermost(spans: list[Span]) -> list[Span]:
    """Gives spans that nest in each other without those inside, in order."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found

"""How an edit is written: parentheses, quotes, arguments and elements that move, nest or go."""

from __future__ import annotations

import re
from collections.abc import Sequence

import libcst as cst
from chat2responses.infer.unit import File, Rewrite
from chat2responses.rewrite.elements import inside_string
from chat2responses.rewrite.splice import Edit, Span


def inner_span(file: File, node: cst.CSTNode) -> Span:
    """Gives the characters of a node inside its own parentheses."""
    span = file.parsed.span(node)
    lpar: Sequence[cst.CSTNode] = getattr(node, "lpar", [])
    rpar: Sequence[cst.CSTNode] = getattr(node, "rpar", [])
    start = file.parsed.span(lpar[-1]).end if lpar else span.start
    end = file.parsed.span(rpar[0]).start if rpar else span.end
    return Span(start, end)


def rewrite_edit(file: File, rewrite: Rewrite) -> Edit:
    """Gives the edit that a record stands for."""
    node = rewrite.node
    small = _attribute_edit(file, rewrite)
    if small is not None:
        return small
    quote = quote_at(file, node)
    parts: list[str | Span] = []
    for part in rewrite.parts:
        parts.append(requoted(part, quote) if isinstance(part, str) else file.parsed.span(part))
    if needs_parentheses(file, node, rewrite.precedence):
        parts = ["(", *parts, ")"]
    return Edit(inner_span(file, node), tuple(parts))


def _attribute_edit(file: File, rewrite: Rewrite) -> Edit | None:
    """``base.old`` that becomes ``base.new`` or ``base`` changes behind the base only: chains keep their lines."""
    node, parts = rewrite.node, rewrite.parts
    base = node.value if isinstance(node, cst.Attribute | cst.Subscript) else None
    if base is None or parts[0] is not base:
        return None
    end = file.parsed.span(base).end
    if len(parts) == 1:
        return Edit(Span(end, inner_span(file, node).end), ("",))
    name = parts[1]
    if len(parts) == 2 and isinstance(name, str) and isinstance(node, cst.Attribute) and name[1:].isidentifier():
        return Edit(file.parsed.span(node.attr), (name[1:],))
    return None


_STRONG = (cst.Attribute, cst.Subscript, cst.BinaryOperation, cst.Await, cst.Call)


def needs_parentheses(file: File, node: cst.CSTNode, precedence: str) -> bool:
    """Whether an expression of a precedence must be put in parentheses to take the place of a node."""
    if precedence == "atom" or getattr(node, "lpar", None):
        return False
    parent = file.index.parent(node)
    if isinstance(parent, cst.Call):
        return parent.func is node
    if isinstance(parent, _STRONG):
        return True
    if isinstance(parent, cst.UnaryOperation):
        return not isinstance(parent.operator, cst.Not) or precedence in ("test", "or")
    if isinstance(parent, cst.Comparison | cst.ComparisonTarget):
        return True
    if isinstance(parent, cst.Match):
        return precedence == "conditional"
    if isinstance(parent, cst.BooleanOperation):
        return precedence == "or" and isinstance(parent.operator, cst.And)
    return False


def quote_at(file: File, node: cst.CSTNode) -> str:
    """Gives the quote for strings written at a node: the file's own, the other one inside an f-string of that quote."""
    for ancestor in file.index.ancestors(node):
        if isinstance(ancestor, cst.FormattedString):
            outer = ancestor.start[-1]
            if len(ancestor.end) == 1:
                return "'" if outer == '"' else '"'
    return file_quote(file)


def file_quote(file: File) -> str:
    """Gives the quote that most strings of a file have."""
    known = file.__dict__.get("_quote")
    if known is None:
        text = file.parsed.text
        single = len(re.findall(r"(?<![\w'\"])'[^'\"\n]*'(?!')", text))
        double = len(re.findall(r"(?<![\w'\"])\"[^'\"\n]*\"(?!\")", text))
        known = file.__dict__["_quote"] = "'" if single > double else '"'
    return str(known)


def requoted(text: str, quote: str) -> str:
    """Gives code of ours, written with double quotes, with the quotes of the place."""
    return text.replace('"', "'") if quote == "'" else text


def value_end(file: File, node: cst.CSTNode) -> int:
    """Gives the offset behind the value of an argument or element, before its comma."""
    value = getattr(node, "value", node)
    return file.parsed.span(value).end


def drop_items(file: File, items: Sequence[cst.CSTNode], dropped: set[int]) -> list[Edit]:
    """Gives the edits that take arguments or elements (by ``id``) out of a list of them.

    A comment behind a dropped item goes with it; one on a line above stays. A trailing comma stays as it was.
    """
    parsed = file.parsed
    kept = [item for item in items if id(item) not in dropped]
    if not kept:
        start, end = parsed.span(items[0]).start, parsed.span(items[-1]).end
        return [Edit(Span(start, end), ("",))]
    edits: list[Edit] = []
    last_kept = max(position for position, item in enumerate(items) if id(item) not in dropped)
    for item in items[:last_kept]:
        if id(item) in dropped:
            edits.append(Edit(parsed.span(item), ("",)))
    if last_kept < len(items) - 1:
        edits.append(_join_tails(file, items[last_kept], items[-1]))
    return edits


def _join_tails(file: File, kept: cst.CSTNode, last: cst.CSTNode) -> Edit:
    text = file.parsed.text
    start = value_end(file, kept)
    end = file.parsed.span(last).end
    own_tail = text[start : file.parsed.span(kept).end]
    last_tail = text[value_end(file, last) : end]
    head = own_tail.rstrip(" \t\r\n")
    if "#" in head:
        space = last_tail[len(last_tail.rstrip(" \t\r\n")) :]
        return Edit(Span(start, end), (head + (space if "\n" in space else own_tail[len(head) :]),))
    comma = "," if last_tail.lstrip().startswith(",") else ""
    space = last_tail[len(last_tail.rstrip(" \t\r\n")) :]
    return Edit(Span(start, end), (comma + space,))


def insert_after(file: File, items: Sequence[cst.CSTNode], text: str) -> Edit:
    """Gives the edit that adds an argument or element behind the last of ``items``, laid out as they are."""
    last = items[-1]
    position = value_end(file, last)
    before = items[-2] if len(items) > 1 else None
    separator = ", "
    first_line = file.parsed.position(file.parsed.span(items[0]).start)[0]
    last_line = file.parsed.position(position)[0]
    begin = file.parsed.span(last).start
    gap = (
        file.parsed.text[value_end(file, before) : begin]
        if before is not None
        else file.parsed.text[position : file.parsed.span(last).end]
    )
    if "\n" in gap and (before is not None or first_line == last_line):
        separator = ",\n" + file.parsed.indentation(file.parsed.span(last).start)
    return Edit(Span(position, position), (separator.replace("\n", newline(file)) + text,))


def newline(file: File) -> str:
    """Gives the line end of a file."""
    return file.parsed.module.default_newline


def dedent_between(file: File, start: int, end: int, columns: int) -> list[Edit]:
    """Gives edits that move the lines beginning inside a stretch to the left, strings of several lines excepted."""
    if columns <= 0:
        return []
    edits: list[Edit] = []
    text = file.parsed.text
    for match in re.finditer(r"\n([ \t]+)", text[start:end]):
        at = start + match.start(1)
        width = min(columns, len(match.group(1)))
        if not inside_string(file, at):
            edits.append(Edit(Span(at, at + width), ("",)))
    return edits

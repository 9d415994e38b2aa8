"""Request parameters by name, wherever they are written: as an argument or under a key of a ``**`` dict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import libcst as cst
from chat2responses.infer.unit import File
from chat2responses.infer.values import Data, Values
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Span


@dataclass(frozen=True)
class Entry:
    """One place where a parameter is given.

    ``holder`` is the argument, dict element, subscript target or ``setdefault`` call that names it; ``data`` the dict
    it is stored in, None for an argument of the call itself. ``call`` is the call for an argument.
    """

    name: str
    file: File
    holder: cst.CSTNode
    value: cst.CSTNode
    values: Values
    data: Data | None = None
    call: cst.Call | None = None

    @property
    def form(self) -> Literal["argument", "element", "subscript", "setdefault", "other"]:
        """How the name is written."""
        if isinstance(self.holder, cst.Arg):
            return "argument"
        if isinstance(self.holder, cst.DictElement):
            return "element"
        if isinstance(self.holder, cst.Subscript):
            return "subscript"
        if isinstance(self.holder, cst.Call):
            return "setdefault"
        return "other"


def renamed(entry: Entry, name: str) -> list[Edit]:
    """Gives the edits that write another name."""
    file = entry.file
    holder = entry.holder
    if isinstance(holder, cst.Arg) and holder.keyword is not None:
        return [Edit(file.parsed.span(holder.keyword), (name,))]
    key: cst.CSTNode | None = None
    if isinstance(holder, cst.DictElement):
        key = holder.key
    elif isinstance(holder, cst.Subscript) and isinstance(holder.slice[0].slice, cst.Index):
        key = holder.slice[0].slice.value
    elif isinstance(holder, cst.Call):
        key = holder.args[0].value
    return [string_edit(file, key, name)] if isinstance(key, cst.SimpleString) else []


def string_edit(file: File, node: cst.SimpleString, text: str) -> Edit:
    """Gives the edit that changes a literal string's text and keeps its quotes."""
    return Edit(file.parsed.span(node), (f"{node.prefix}{node.quote}{text}{node.quote}",))


def wrapped(entry: Entry, before: str, after: str) -> list[Edit]:
    """Gives the edits that put text around the value."""
    span = entry.file.parsed.span(entry.value)
    quote = render.quote_at(entry.file, entry.value)
    return [
        Edit(Span(span.start, span.start), (render.requoted(before, quote),)),
        Edit(Span(span.end, span.end), (render.requoted(after, quote),)),
    ]


def alternative(entry: Entry, fallback: str, absent: frozenset[str] = frozenset({"None"})) -> list[Edit]:
    """Gives the edits that write ``fallback`` (source text) in place of a None that the value can be at run time.

    ``absent`` holds the names of what is replaced where it stands in a conditional expression.
    """
    file, node = entry.file, entry.value
    text = render.requoted(fallback, render.quote_at(file, node))
    if isinstance(node, cst.Name) and node.value == "None":
        return [Edit(file.parsed.span(node), (text,))]
    if isinstance(node, cst.IfExp):
        for arm, other in ((node.body, node.orelse), (node.orelse, node.body)):
            if _last_name(arm) in absent and _is_never_none(file, other):
                return [Edit(file.parsed.span(arm), (text,))]
    if (
        isinstance(node, cst.BooleanOperation)
        and isinstance(node.operator, cst.Or)
        and _last_name(node.right) == "None"
    ):
        return [Edit(file.parsed.span(node.right), (text,))]
    weak = isinstance(node, cst.IfExp | cst.Lambda | cst.NamedExpr) and not node.lpar
    span = file.parsed.span(node)
    before, after = ("(", ") or ") if weak else ("", " or ")
    return [Edit(span, (before, span, after + text))]


def _last_name(node: cst.BaseExpression) -> str:
    name = node.attr if isinstance(node, cst.Attribute) else node
    return name.value if isinstance(name, cst.Name) else ""


_DISPLAYS = (cst.List, cst.Dict, cst.ListComp, cst.SimpleString, cst.FormattedString)


def _is_never_none(file: File, node: cst.BaseExpression) -> bool:
    """Whether an expression is a display, or a name that is only ever bound to one."""
    if isinstance(node, _DISPLAYS):
        return True
    owner = file.index.scope_of(node).owner(node.value) if isinstance(node, cst.Name) else None
    if owner is None or not isinstance(node, cst.Name) or node.value in owner.parameters:
        return False
    holders = [file.index.parent(name) for name in owner.bindings.get(node.value, ())]
    assigns = [file.index.parent(holder) for holder in holders if isinstance(holder, cst.AssignTarget)]
    return len(assigns) == len(holders) > 0 and all(
        isinstance(assign, cst.Assign) and isinstance(assign.value, _DISPLAYS) for assign in assigns
    )


def statement_of(entry: Entry) -> cst.SimpleStatementLine | None:
    """Gives the line that does nothing but store the entry, None when it does more."""
    statement = entry.file.index.statement(entry.holder)
    if not isinstance(statement, cst.SimpleStatementLine) or len(statement.body) != 1:
        return None
    inner = statement.body[0]
    if entry.form == "subscript":
        single = isinstance(inner, cst.Assign) and len(inner.targets) == 1 and inner.targets[0].target is entry.holder
        return statement if single else None
    return None


def removed_statement(file: File, statement: cst.CSTNode) -> Edit | None:
    """Gives the edit that takes a whole line out of its block; None when the block would be empty."""
    parent = file.index.parent(statement)
    body = getattr(parent, "body", None)
    if not isinstance(body, list | tuple) or len(body) < 2:
        return None
    span = file.parsed.span(statement)
    lines = getattr(statement, "leading_lines", ())
    start = file.parsed.span(lines[-1]).end if lines else span.start
    if lines and all(line.comment is None for line in lines) and _begins_with_a_gap(statement, body):
        start = span.start
    return Edit(Span(start, span.end), ("",))


def _begins_with_a_gap(statement: cst.CSTNode, body: Sequence[cst.CSTNode]) -> bool:
    """Whether an empty line follows a statement, so that those before it aren't needed."""
    position = next((at for at, node in enumerate(body) if node is statement), len(body))
    after = body[position + 1] if position + 1 < len(body) else None
    lines: Sequence[cst.EmptyLine] = getattr(after, "leading_lines", ())
    return bool(lines) and lines[0].comment is None

"""What remains of a loop's body, written as one branch per kind of event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import libcst as cst
from chat2responses.infer.unit import File
from chat2responses.plan.streaming.remains import Item, Section
from chat2responses.rewrite import render
from chat2responses.rewrite.elements import strings_in
from chat2responses.rewrite.splice import Edit, Hole, Span

Parts = list[str | Span | Hole]


@dataclass(frozen=True)
class Writer:
    """Writes statements of a file at other indentations. ``unit`` is one level of the place."""

    file: File
    unit: str

    def block(self, items: Sequence[Item], indent: str) -> Parts:
        """Gives the lines of statements, each ended by a newline; ``pass`` if there are none."""
        if not items:
            return [f"{indent}pass{render.newline(self.file)}"]
        parts: Parts = []
        for position, item in enumerate(items):
            parts.extend(self._leading(item, indent, first=position == 0))
            parts.extend(self._item(item, indent))
        return parts

    def comments(self, spans: Sequence[Span], indent: str, first: bool = False) -> Parts:
        """Gives comment lines, without the blank lines that begin a block."""
        texts = [self.file.parsed.text[span.start : span.end] for span in spans]
        lines = [line.strip() for text in texts for line in text.splitlines()]
        while first and lines and not lines[0]:
            del lines[0]
        newline = render.newline(self.file)
        return [f"{indent}{line}{newline}" if line else newline for line in lines]

    def _leading(self, item: Item, indent: str, first: bool) -> Parts:
        return self.comments(item.leading, indent, first) if item.leading else []

    def _item(self, item: Item, indent: str) -> Parts:
        if item.sections:
            return self._compound(item, indent)
        if isinstance(item.node, cst.NamedExpr):
            return self._hoisted(item.node, item, indent)
        return self._small(item, indent)

    def _hoisted(self, node: cst.NamedExpr, item: Item, indent: str) -> Parts:
        span = self.file.parsed.span
        return [
            indent, Hole(span(node.target)), " = ", Hole(span(node.value), item.edits), render.newline(self.file)
        ]  # fmt: skip

    def _small(self, item: Item, indent: str) -> Parts:
        """A simple statement with the comment behind it, if it stands alone on its line."""
        parsed = self.file.parsed
        holder = self.file.index.parent(item.node)
        span = parsed.span(item.node)
        if isinstance(item.node, cst.BaseCompoundStatement):
            lines = getattr(item.node, "leading_lines", ())
            start = parsed.span(lines[-1]).end if lines else span.start
            span = Span(start + len(parsed.indentation(start)), span.end)
            return [indent, self.moved(span, item.edits, indent, span.start)]
        if isinstance(holder, cst.SimpleStatementLine) and len(holder.body) == 1:
            whole = Span(span.start, parsed.span(holder).end)
            return [indent, self.moved(whole, item.edits, indent, span.start), *self._line_end(whole)]
        small = self._without_semicolon(item.node, span)
        return [indent, self.moved(small, item.edits, indent, small.start), render.newline(self.file)]

    def _line_end(self, span: Span) -> Parts:
        """The line end that the last line of a file may lack."""
        text = self.file.parsed.text
        return [render.newline(self.file)] if span.end >= len(text) and not text.endswith("\n") else []

    def _without_semicolon(self, node: cst.CSTNode, span: Span) -> Span:
        semicolon = getattr(node, "semicolon", None)
        if isinstance(semicolon, cst.Semicolon):
            return Span(span.start, self.file.parsed.span(semicolon).start)
        return span

    def _compound(self, item: Item, indent: str, is_elif: bool = False) -> Parts:
        parts: Parts = []
        if isinstance(item.node, cst.If) and not item.sections[0].items and len(item.sections) > 1:
            return self._unless(item, item.node, indent, "elif" if is_elif else "if")
        for position, section in enumerate(item.sections):
            if position and isinstance(section.owner, cst.If | cst.Else) and isinstance(item.node, cst.If):
                parts.extend(self._orelse(section, indent))
            else:
                parts.extend(self._section(section if is_elif else self._begun(section), indent))
        return parts

    def _unless(self, item: Item, node: cst.If, indent: str, keyword: str) -> Parts:
        """An ``if`` of which only the ``else`` remains."""
        first, rest = item.sections[0], item.sections[1]
        test = self.moved(self.file.parsed.span(node.test), first.edits, indent, first.header.start)
        simple = isinstance(node.test, cst.Name | cst.Attribute | cst.Call) or bool(getattr(node.test, "lpar", ()))
        head: Parts = [indent, f"{keyword} not ", *((test,) if simple else ("(", test, ")"))]
        return [*head, f":{render.newline(self.file)}", *self.block(rest.items, indent + self.unit)]

    def _begun(self, section: Section) -> Section:
        """An ``elif`` whose ``if`` went is an ``if``."""
        start = section.header.start
        if not isinstance(section.owner, cst.If) or not self.file.parsed.text.startswith("elif", start):
            return section
        return replace(section, edits=(*section.edits, Edit(Span(start, start + 2), ("",))))

    def _orelse(self, section: Section, indent: str) -> Parts:
        """The ``else`` of an ``if``: gone if it is empty, ``elif`` if it holds nothing but another ``if``."""
        if not section.items:
            return []
        only = section.items[0] if len(section.items) == 1 else None
        if only is not None and only.node is section.owner and only.sections:
            return [*self._leading(only, indent, first=False), *self._compound(only, indent, is_elif=True)]
        if isinstance(section.owner, cst.If):
            return [f"{indent}else:{render.newline(self.file)}", *self.block(section.items, indent + self.unit)]
        return self._section(section, indent)

    def _section(self, section: Section, indent: str) -> Parts:
        header = self.moved(section.header, section.edits, indent, section.header.start)
        if isinstance(section.suite, cst.SimpleStatementSuite):
            whole = [item.node for item in section.items] == list(section.suite.body)
            end = self.file.parsed.span(section.suite).end
            if whole:
                edits = tuple(edit for item in section.items for edit in item.edits)
                rest = Span(section.header.end, end)
                hole = self.moved(rest, edits, indent, section.header.start)
                return [indent, header, hole, *self._line_end(rest)]
            head = self.file.parsed.text[section.header.start : section.header.end].rstrip()
            trimmed = Span(section.header.start, section.header.start + len(head))
            parts: Parts = [indent, self.moved(trimmed, section.edits, indent, trimmed.start)]
            return [*parts, render.newline(self.file), *self.block(section.items, indent + self.unit)]
        footer = self._footer(section.suite)
        inner = indent + self.unit
        body = self.block(section.items, inner)
        return [indent, header, *body, *(self.comments([footer], inner) if footer else [])]

    def _footer(self, suite: cst.BaseSuite) -> Span | None:
        lines: Sequence[cst.EmptyLine] = suite.footer if isinstance(suite, cst.IndentedBlock) else []
        commented = [line for line in lines if line.comment is not None]
        if not commented:
            return None
        return Span(self.file.parsed.span(lines[0]).start, self.file.parsed.span(commented[-1]).end)

    def moved(self, span: Span, edits: Sequence[Edit], indent: str, anchor: int) -> Hole:
        """Gives source of which the lines behind the first go from the indentation at ``anchor`` to another one."""
        move = self.file.parsed.indentation(anchor), indent
        return Hole(span, tuple(edits), move, strings_in(self.file, span))

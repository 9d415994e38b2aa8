"""The source around statements: comments above them, headers of compound ones, parentheses that become idle."""

from __future__ import annotations

import libcst as cst
from chat2responses.infer.unit import File
from chat2responses.rewrite.render import inner_span
from chat2responses.rewrite.splice import Edit, Hole, Span


def comments(file: File, node: cst.CSTNode) -> tuple[Span, ...]:
    """Gives the lines of comments, and empty ones, above a statement."""
    spans = [file.parsed.span(line) for line in getattr(node, "leading_lines", ())]
    return (Span(spans[0].start, spans[-1].end),) if spans else ()


def comment_behind(file: File, suite: cst.BaseSuite) -> tuple[Span, ...]:
    """Gives the comment behind the header of a suite."""
    comment = suite.header.comment if isinstance(suite, cst.IndentedBlock) else None
    return (file.parsed.span(comment),) if comment is not None else ()


def header(file: File, owner: cst.CSTNode, suite: cst.BaseSuite) -> Span:
    """Gives the source from the keyword of a compound statement's part to its suite's first statement."""
    parsed = file.parsed
    lines = getattr(owner, "leading_lines", ())
    start = parsed.span(lines[-1]).end if lines else parsed.span(owner).start
    indent = len(parsed.indentation(start)) if parsed.line_start(start) == start else 0
    return Span(start + indent, parsed.span(suite.body[0]).start)


def without_parentheses(file: File, node: cst.BaseExpression, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """One operand that remains of a test needs no parentheses, unless it goes over several lines."""
    if not getattr(node, "lpar", ()) or len(edits) != 1 or len(edits[0].parts) != 1:
        return edits
    kept = edits[0].parts[0]
    if edits[0].span != inner_span(file, node) or not isinstance(kept, Hole):
        return edits
    if "\n" in file.parsed.text[kept.span.start : kept.span.end]:
        return edits
    return (Edit(file.parsed.span(node), edits[0].parts),)

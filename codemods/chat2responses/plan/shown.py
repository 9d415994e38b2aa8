"""``f"{expression=}"`` prints the source of the expression: where that changes, the text that was printed stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import libcst as cst
from chat2responses.infer.unit import File
from chat2responses.rewrite.splice import Edit, Span

_SHOWING = re.compile(r"=\s*[!:}]")


def kept_texts(file: File, edits: Iterable[Edit]) -> list[Edit]:
    """Gives the edits that write the text of each shown expression that other edits change."""
    if _SHOWING.search(file.parsed.text) is None:
        return []
    changed = [edit.span for edit in edits if not _is_idle(file, edit)]
    return [
        _written_out(file, part, span)
        for part in _shown(file)
        for span in (file.parsed.span(part.expression),)
        if any(span.start <= other.start and other.end <= span.end for other in changed)
    ]


def _is_idle(file: File, edit: Edit) -> bool:
    """Whether an edit by itself leaves the source as it is."""
    text = file.parsed.text
    parts = [text[part.start : part.end] if isinstance(part, Span) else part for part in edit.parts]
    written = "".join(part for part in parts if isinstance(part, str))
    return all(isinstance(part, str) for part in parts) and written == text[edit.span.start : edit.span.end]


def _shown(file: File) -> Iterator[cst.FormattedStringExpression]:
    for node in file.index.nodes(cst.FormattedString):
        for part in node.parts:
            if isinstance(part, cst.FormattedStringExpression) and part.equal is not None:
                yield part


def _written_out(file: File, part: cst.FormattedStringExpression, expression: Span) -> Edit:
    """``{x=}`` becomes ``x={x!r}``, with the conversion or format that it has."""
    whole, text = file.parsed.span(part), file.parsed.text
    behind = text[expression.end : whole.end]
    sign = _SHOWING.search(behind)
    end = expression.end + (sign.end() - 1 if sign is not None else 0)
    label = text[whole.start + 1 : end].replace("{", "{{").replace("}", "}}")
    tail = text[end : whole.end]
    return Edit(whole, (label + "{", expression, "!r}" if tail == "}" else tail))

"""``list(stream)`` and ``yield from stream``: all chunks are kept or handed on whole, in a loop that raises errors."""

from __future__ import annotations

from collections.abc import Iterable

import libcst as cst
from chat2responses.api import streams as table
from chat2responses.plan.streaming.above import SHAPE, Above
from chat2responses.plan.streaming.branches import Parts, Writer
from chat2responses.plan.streaming.chunks import Refused
from chat2responses.plan.streaming.loop import (
    EVENT,
    STREAM_NAMES,
    Place,
    free_name,
    is_used,
    raising,
    without_last_newline,
)
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Hole, Span


def _raising(place: Place, stream: str, event: str, indent: str, unit: str) -> Iterable[str]:
    """Gives the lines that raise what chat raised, none if that isn't wanted."""
    if place.options.stream_errors != "raise":
        return
    raised = [(failure.test, failure.raised) for failure in table.FAILURES]
    for line in raising(place, raised, event, stream, "if", indent, unit):
        yield line + render.newline(place.file)


class Listing(Above):
    """``list(stream)``."""

    def __init__(self, place: Place, node: cst.Call) -> None:
        super().__init__(place, node, node.args[0].value, False)

    def plan(self) -> None:
        """Adds the edits to the family. Raises Refused where the call must stay."""
        self._choose_event("")
        self._write()

    def _body(self, stream: str, name: str, indent: str, unit: str) -> Iterable[str | Span | Hole]:
        yield from _raising(self._place, stream, self._event, indent, unit)
        yield f"{indent}{name}.append({self._event}){render.newline(self._file)}"


def plan_yield_from(place: Place, node: cst.Yield) -> None:
    """``yield from stream`` as a statement. Raises Refused where it isn't one."""
    file = place.file
    statement = file.index.parent(node)
    line = file.index.parent(statement) if statement is not None else None
    scope = file.index.scope_of(node)
    alone = isinstance(line, cst.SimpleStatementLine) and len(line.body) == 1 and isinstance(statement, cst.Expr)
    if not alone or not isinstance(node.value, cst.From) or is_used(scope, EVENT):
        raise Refused(node, SHAPE, "the chunks are handed on in a way that isn't understood")
    parsed, newline = file.parsed, render.newline(file)
    span = parsed.span(node)
    indent, unit = parsed.indentation(span.start), parsed.module.default_indent
    source = node.value.item
    parts: Parts = []
    stream = parsed.code(source)
    if not isinstance(source, cst.Name):
        stream = free_name(place, scope, STREAM_NAMES)
        own = parsed.span(source)
        parts += [f"{stream} = ", Writer(file, unit).moved(own, (), indent, own.start), newline, indent]
    parts.append(f"for {EVENT} in {stream}:{newline}")
    parts.extend(_raising(place, stream, EVENT, indent + unit, unit))
    parts.append(f"{indent}{unit}yield {EVENT}{newline}")
    place.family.edits[file.path].append(Edit(span, tuple(without_last_newline(parts))))

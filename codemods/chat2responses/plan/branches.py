"""Which code runs instead of a call, or when it fails: the other branches, handlers, and what follows a ``return``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import libcst as cst
from chat2responses.infer.unit import File


@dataclass(frozen=True)
class Alternative:
    """Code that takes the place of a call: its nodes, and what decides between them.

    ``test`` is the condition (or the subject of a ``match``); ``handlers`` are those of a ``try`` instead.
    """

    nodes: tuple[cst.CSTNode, ...]
    test: cst.BaseExpression | None = None
    handlers: tuple[cst.ExceptHandler, ...] = ()


def alternatives(file: File, call: cst.CSTNode) -> Iterator[Alternative]:
    """Gives what can run in place of a call, from the inside out to the module."""
    below = call
    for ancestor in file.index.ancestors(call):
        if isinstance(ancestor, cst.If | cst.IfExp) and below is not ancestor.test:
            others = (ancestor.body, ancestor.orelse)
            yield Alternative(tuple(node for node in others if node is not None and node is not below), ancestor.test)
        elif isinstance(ancestor, cst.Try):
            yield from _of_try(ancestor, below)
        elif isinstance(ancestor, cst.Match):
            yield Alternative(tuple(case for case in ancestor.cases if case is not below), ancestor.subject)
        elif isinstance(ancestor, cst.IndentedBlock | cst.Module):
            yield from _of_block(ancestor.body, below)
        below = ancestor


def _of_try(node: cst.Try, below: cst.CSTNode) -> Iterator[Alternative]:
    if below is node.body:
        yield Alternative(tuple(node.handlers), handlers=tuple(node.handlers))
    elif isinstance(below, cst.ExceptHandler):
        yield Alternative((node.body,), handlers=(below,))


def _of_block(body: Sequence[cst.CSTNode], below: cst.CSTNode) -> Iterator[Alternative]:
    position = next(number for number, statement in enumerate(body) if statement is below)
    for statement in body[:position]:
        if isinstance(statement, cst.If):
            yield from _leaving(statement)
        elif isinstance(statement, cst.Try) and (leaves(statement.body) or _leaves_else(statement)):
            yield Alternative((statement.body,), handlers=tuple(statement.handlers))
    if isinstance(below, cst.If):
        current: cst.If | cst.Else | None = below
        while isinstance(current, cst.If):
            if leaves(current.body):
                yield Alternative(tuple(body[position + 1 :]), current.test)
                break
            current = current.orelse


def _leaving(node: cst.If) -> Iterator[Alternative]:
    """``if …: return …`` before a call: the call is the other branch."""
    current: cst.If | cst.Else | None = node
    while isinstance(current, cst.If):
        if leaves(current.body):
            yield Alternative((current.body,), current.test)
        current = current.orelse


def _leaves_else(node: cst.Try) -> bool:
    return node.orelse is not None and leaves(node.orelse.body)


def leaves(suite: cst.CSTNode) -> bool:
    """Whether a suite ends in ``return``, ``raise``, ``break`` or ``continue``."""
    body: Sequence[cst.CSTNode] = getattr(suite, "body", ())
    last = body[-1] if body else None
    if isinstance(last, cst.SimpleStatementLine):
        last = last.body[-1]
    return isinstance(last, cst.Return | cst.Raise | cst.Break | cst.Continue)

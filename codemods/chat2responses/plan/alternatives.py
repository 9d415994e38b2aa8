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


class Alternatives:
    """Gives the alternatives of the calls of one file; each block is looked at once."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._positions: dict[int, dict[int, int]] = {}
        self._leaving: dict[int, list[tuple[int, Alternative]]] = {}

    def of(self, call: cst.CSTNode) -> Iterator[Alternative]:
        """Gives what can run in place of a call, from the inside out to the module."""
        below = call
        for ancestor in self._file.index.ancestors(call):
            if isinstance(ancestor, cst.If | cst.IfExp) and below is not ancestor.test:
                others = (ancestor.body, ancestor.orelse)
                nodes = tuple(node for node in others if node is not None and node is not below)
                yield Alternative(nodes, ancestor.test)
            elif isinstance(ancestor, cst.Try):
                yield from _of_try(ancestor, below)
            elif isinstance(ancestor, cst.Match):
                yield Alternative(tuple(case for case in ancestor.cases if case is not below), ancestor.subject)
            elif isinstance(ancestor, cst.IndentedBlock | cst.Module):
                yield from self._of_block(ancestor, below)
            below = ancestor

    def _of_block(self, block: cst.IndentedBlock | cst.Module, below: cst.CSTNode) -> Iterator[Alternative]:
        positions = self._positions.get(id(block))
        if positions is None:
            positions = self._positions[id(block)] = {id(item): number for number, item in enumerate(block.body)}
            self._leaving[id(block)] = list(_leaving(block.body))
        position = positions[id(below)]
        for number, alternative in self._leaving[id(block)]:
            if number >= position:
                break
            yield alternative
        if isinstance(below, cst.If) and position + 1 < len(block.body):
            test = _leaving_test(below)
            if test is not None:
                yield Alternative(tuple(block.body[position + 1 :]), test)


def _of_try(node: cst.Try, below: cst.CSTNode) -> Iterator[Alternative]:
    if below is node.body:
        yield Alternative(tuple(node.handlers), handlers=tuple(node.handlers))
    elif isinstance(below, cst.ExceptHandler):
        yield Alternative((node.body,), handlers=(below,))


def _leaving(body: Sequence[cst.CSTNode]) -> Iterator[tuple[int, Alternative]]:
    """Gives ``if …: return …`` and the like with their positions: what follows is the other branch."""
    for number, statement in enumerate(body):
        if isinstance(statement, cst.If):
            current: cst.If | cst.Else | None = statement
            while isinstance(current, cst.If):
                if _leaves(current.body):
                    yield number, Alternative((current.body,), current.test)
                current = current.orelse
        elif isinstance(statement, cst.Try) and (_leaves(statement.body) or _leaves_else(statement)):
            yield number, Alternative((statement.body,), handlers=tuple(statement.handlers))


def _leaving_test(node: cst.If) -> cst.BaseExpression | None:
    """Gives the condition of a branch that leaves, if there is one."""
    current: cst.If | cst.Else | None = node
    while isinstance(current, cst.If):
        if _leaves(current.body):
            return current.test
        current = current.orelse
    return None


def _leaves_else(node: cst.Try) -> bool:
    return node.orelse is not None and _leaves(node.orelse.body)


def _leaves(suite: cst.CSTNode) -> bool:
    """Whether a suite ends in ``return``, ``raise``, ``break`` or ``continue``."""
    body: Sequence[cst.CSTNode] = getattr(suite, "body", ())
    last = body[-1] if body else None
    if isinstance(last, cst.SimpleStatementLine):
        last = last.body[-1]
    return isinstance(last, cst.Return | cst.Raise | cst.Break | cst.Continue)

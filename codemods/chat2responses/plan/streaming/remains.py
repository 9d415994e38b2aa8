"""What remains of a loop body for one class of chunk: statements with the source that remains of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import libcst as cst
from chat2responses.infer.index import descendants
from chat2responses.plan.streaming.chunks import Value
from chat2responses.plan.streaming.folding import Edits
from chat2responses.rewrite.splice import Span

Ending = Literal["", "continue", "break", "return", "raise"]


@dataclass(frozen=True)
class Section:
    """One suite of a compound statement: the source of its header with edits, and what remains of its statements.

    ``owner`` is the node that the header introduces.
    """

    owner: cst.CSTNode
    header: Span
    edits: Edits
    items: tuple[Item, ...]
    suite: cst.BaseSuite


@dataclass(frozen=True)
class Item:
    """A statement that remains. ``node`` is a small statement, a compound one, or a walrus whose test was folded.

    ``leading`` are the lines of comments above it; ``operands`` what in it depends on the class; ``raises`` says that
    it would raise on None for this class.
    """

    node: cst.CSTNode
    edits: Edits = ()
    operands: tuple[tuple[int, Value], ...] = ()
    sections: tuple[Section, ...] = ()
    leading: tuple[Span, ...] = ()
    ending: Ending = ""
    is_noop: bool = False
    raises: bool = False
    hoisted: Value | None = None


def leaves(items: Iterable[Item]) -> Iterator[Item]:
    """Gives all statements, compound ones before what they hold."""
    for item in items:
        yield item
        for section in item.sections:
            yield from leaves(section.items)


def assigned(node: cst.CSTNode) -> set[str]:
    """Gives all names that something below a node may bind."""
    found: set[str] = set()
    for inner in descendants(node):
        if isinstance(inner, cst.AssignTarget | cst.AugAssign | cst.AnnAssign | cst.NamedExpr | cst.For | cst.AsName):
            target = inner.name if isinstance(inner, cst.AsName) else inner.target
            found |= {leaf.value for leaf in descendants(target) if isinstance(leaf, cst.Name)}
        elif isinstance(inner, cst.FunctionDef | cst.ClassDef):
            found.add(inner.name.value)
    return found

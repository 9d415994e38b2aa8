"""Whether a text that is made of a whole answer is only shown to people, or goes on to where its shape matters."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import transfer
from chat2responses.infer.index import Index

_MAKING_TEXT = frozenset({"str", "repr", "format", "ascii", "pformat"})
_SHOWING = {name.rpartition(".")[2] for name in transfer.SHOWING_FUNCTIONS} - _MAKING_TEXT
_PARTS = (
    *(cst.FormattedStringExpression, cst.FormattedString, cst.ConcatenatedString, cst.BinaryOperation),
    *(cst.Tuple, cst.Element, cst.IfExp, cst.BooleanOperation),
)


def goes_on(index: Index, node: cst.CSTNode) -> bool:
    """Whether a whole answer at ``node`` becomes part of a text that is more than printed, logged or told in an error.

    A text that has a name is shown where all that reads the name shows it.
    """
    top, is_text = _text_around(index, node)
    if not is_text:
        return False
    holder = index.parent(top)
    target = holder.targets[0].target if isinstance(holder, cst.Assign) and len(holder.targets) == 1 else None
    if isinstance(target, cst.Name):
        scope = index.scope_of(target)
        reads = [read for inner in scope.tree() for read in inner.reads.get(target.value, ())]
        return not all(_is_shown(index, _text_around(index, read)[0]) for read in reads)
    return not _is_shown(index, top)


def _text_around(index: Index, node: cst.CSTNode) -> tuple[cst.CSTNode, bool]:
    """Gives the outermost expression that makes a text of a node, and whether there is one."""
    top, is_text = node, False
    while True:
        parent = index.parent(top)
        call = index.parent(parent) if isinstance(parent, cst.Arg) else None
        if isinstance(parent, _PARTS):
            top, is_text = parent, is_text or isinstance(parent, cst.FormattedString | cst.BinaryOperation)
        elif isinstance(call, cst.Call) and _called(call) in _MAKING_TEXT:
            top, is_text = call, True
        else:
            return top, is_text


def _is_shown(index: Index, node: cst.CSTNode) -> bool:
    parent = index.parent(node)
    call = index.parent(parent) if isinstance(parent, cst.Arg) else None
    if isinstance(call, cst.Call):
        name = _called(call)
        return name in _SHOWING | transfer.LOG_METHODS or any(
            isinstance(ancestor, cst.Raise) for ancestor in index.ancestors(call)
        )
    return isinstance(parent, cst.Expr | cst.Assert | cst.Raise)


def _called(call: cst.Call) -> str:
    name = call.func.attr if isinstance(call.func, cst.Attribute) else call.func
    return name.value if isinstance(name, cst.Name) else ""

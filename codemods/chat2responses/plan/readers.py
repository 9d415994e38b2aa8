"""Uses of request data that changes its shape: each must be understood, or the family stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from chat2responses.api import parameters
from chat2responses.api.parameters import How
from chat2responses.infer.unit import File, Use
from chat2responses.infer.values import Data
from chat2responses.plan import entries
from chat2responses.plan.facts import Facts
from chat2responses.plan.turns import lists_with_turns

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

_HARMLESS = frozenset(
    {"append", "extend", "insert", "spread", "merge", "copy", "truth", "store-index", "clear", "isinstance"}
)
_POSITIONAL = frozenset({"slice", "index", "pop-index", "delete", "len", "reorder", "insert", "store-index"})


def check_readers(family: Family, facts: Facts) -> None:
    """Adds the findings for uses of reshaped data, and edits where a renamed key is read."""
    with_turns = lists_with_turns(facts)
    for data in {item for draft in family.drafts for item in draft.reshaped}:
        for file, use in facts.uses.get(data, ()):
            if data.kind == "dict":
                _keyed(family, file, use, data)
            elif data in with_turns and not family.has_tools:
                if use.operation in ("escape", "display", "compare", "items"):
                    _soft(family, file, use)
            elif use.operation not in _HARMLESS - _POSITIONAL and use.operation not in ("iterate", "index", "len"):
                family.stop("request-data-escapes" if use.operation == "escape" else "history-reader", file, use.node)
            elif data in with_turns and use.operation in _POSITIONAL:
                family.stop("history-reader", file, use.node)


def _soft(family: Family, file: File, use: Use) -> None:
    """A list that holds one plain message where chat had an object may be shown and passed on."""
    if use.operation == "compare":
        family.stop("history-reader", file, use.node)


def _keyed(family: Family, file: File, use: Use, data: Data) -> None:
    if use.operation in ("merge", "copy", "truth", "isinstance"):
        return
    if use.operation in ("get", "contains", "pop", "delete") and use.key is not None:
        row = parameters.CREATE.get(use.key)
        if "role" in data.keys or row is None or row.how is How.SAME or use.key == "stream":
            if use.key in ("role", "model") or (row is not None and row.how is How.SAME) or row is None:
                return
        if row is not None and row.how is How.RENAME and _rename_read(family, file, use, row.target):
            return
    family.stop("request-data-escapes", file, use.node, use.key or use.operation)


def _rename_read(family: Family, file: File, use: Use, target: str) -> bool:
    node = use.node
    key: cst.CSTNode | None = None
    if isinstance(node, cst.Subscript) and isinstance(node.slice[0].slice, cst.Index):
        key = node.slice[0].slice.value
    elif isinstance(node, cst.Call) and node.args:
        key = node.args[0].value
    else:
        parent = file.index.parent(node)
        comparison = file.index.parent(parent) if parent is not None else None
        key = comparison.left if isinstance(comparison, cst.Comparison) else None
    if not isinstance(key, cst.SimpleString):
        return False
    edit = entries.string_edit(file, key, target)
    if edit not in family.edits[file.path]:
        family.edits[file.path].append(edit)
    return True

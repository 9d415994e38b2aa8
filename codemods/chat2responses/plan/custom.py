"""What tells calls from other items, and the calls of functions from those of custom tools."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api import messages as table
from chat2responses.infer.unit import File, Rewrite
from chat2responses.rewrite import elements

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

FUNCTION_TEST = 'item.type == "function_call"'
_CUSTOM_TEST = 'item.type == "custom_tool_call"'
_BOTH_TEST = 'item.type in ("function_call", "custom_tool_call")'
_TYPE = ('"function"',)


def call_test(family: Family) -> str:
    """Gives the condition under which an output item is a call of the family's tools."""
    features: set[str] = set().union(*(draft.features for draft in family.drafts))
    if "custom-tools" not in features:
        return FUNCTION_TEST
    return _BOTH_TEST if features & {"function-tools", "functions"} else _CUSTOM_TEST


def adjust(family: Family) -> None:
    """Compares the types of calls with those of items, and finds calls of custom tools where a family has some."""
    test = call_test(family)
    kept: list[tuple[File, Rewrite]] = []
    for file, rewrite in family.rewrites:
        if isinstance(rewrite.node, cst.Attribute) and rewrite.parts == _TYPE:
            if _compare_type(family, file, rewrite.node):
                continue
            if test == _BOTH_TEST:
                family.stop("result-unknown-attribute", file, rewrite.node, "type of a call")
            elif test == _CUSTOM_TEST:
                rewrite = Rewrite(rewrite.node, ('"custom"',), rewrite.sites)
        elif test != FUNCTION_TEST and any(isinstance(p, str) and FUNCTION_TEST in p for p in rewrite.parts):
            parts = tuple(p.replace(FUNCTION_TEST, test) if isinstance(p, str) else p for p in rewrite.parts)
            rewrite = Rewrite(rewrite.node, parts, rewrite.sites, rewrite.precedence, rewrite.note)
        kept.append((file, rewrite))
    family.rewrites[:] = kept


def _compare_type(family: Family, file: File, node: cst.Attribute) -> bool:
    """``call.type == "function"`` becomes ``call.type == "function_call"``; False for any other use."""
    comparison = file.index.parent(node)
    if not isinstance(comparison, cst.Comparison) or comparison.left is not node or len(comparison.comparisons) != 1:
        return False
    target = comparison.comparisons[0]
    text = target.comparator
    if not isinstance(target.operator, cst.Equal | cst.NotEqual) or not isinstance(text, cst.SimpleString):
        return False
    row = table.CALL_ITEMS.get(str(text.raw_value))
    if row is None:
        return False
    edit = elements.text_edit(file, text, row.item)
    if edit not in family.edits[file.path]:
        family.edits[file.path].append(edit)
    return True

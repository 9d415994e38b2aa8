"""Families with custom tools: their calls are items of another type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.infer.unit import Rewrite

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

FUNCTION_TEST = 'item.type == "function_call"'
_CUSTOM_TEST = 'item.type == "custom_tool_call"'
_BOTH_TEST = 'item.type in ("function_call", "custom_tool_call")'


def call_test(family: Family) -> str:
    """Gives the condition under which an output item is a call of the family's tools."""
    features: set[str] = set().union(*(draft.features for draft in family.drafts))
    if "custom-tools" not in features:
        return FUNCTION_TEST
    return _BOTH_TEST if features & {"function-tools", "functions"} else _CUSTOM_TEST


def adjust(family: Family) -> None:
    """Rewrites what tells calls from other items, where a family has custom tools."""
    test = call_test(family)
    if test == FUNCTION_TEST:
        return
    for position, (file, rewrite) in enumerate(family.rewrites):
        if isinstance(rewrite.node, cst.Attribute) and rewrite.parts == ('"function"',):
            if test == _BOTH_TEST:
                family.stop("result-unknown-attribute", file, rewrite.node, "type of a call")
            family.rewrites[position] = (file, Rewrite(rewrite.node, ('"custom"',), rewrite.sites))
        elif any(isinstance(part, str) and FUNCTION_TEST in part for part in rewrite.parts):
            parts = tuple(p.replace(FUNCTION_TEST, test) if isinstance(p, str) else p for p in rewrite.parts)
            changed = Rewrite(rewrite.node, parts, rewrite.sites, rewrite.precedence, rewrite.note)
            family.rewrites[position] = (file, changed)

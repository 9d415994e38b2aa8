"""Finish reasons that are kept: a name, an attribute or a key goes on holding chat's word, of which only so much is
worked out as the comparisons in sight can tell apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api import results
from chat2responses.infer.sdk import is_pure, template_parts
from chat2responses.infer.unit import File, Rewrite
from chat2responses.infer.values import Sdk, Values
from chat2responses.plan import aliases, custom
from chat2responses.plan.facts import Facts

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

GUARD = "finish-reason"
_ORDER = ("tool_calls", "function_call", "content_filter", "length", "stop")
_ELSE = ("stop", "length", "content_filter")
_CALLS = frozenset({"tool_calls", "function_call"})


def expression(words: Iterable[str], *, test: str, has_tools: bool, legacy: bool) -> str:
    """Gives a template with ``{}`` for the Response whose value is one of chat's words.

    ``words`` are those that must be told from all others; ``test`` tells calls from other items; with ``legacy``
    functions a call is ``function_call``.
    Without words only whether there is a reason at all is asked, and the status is one.
    """
    known = set(words) & results.FINISH_REASONS.keys()
    if known >= _CALLS:
        known.discard("tool_calls" if legacy else "function_call")
    told = [word for word in _ORDER if word in known]
    if not told:
        return results.WHOLE_FINISH_REASON
    calls = "function_call" if legacy else "tool_calls"
    others = (calls, *_ELSE) if has_tools and told == ["stop"] else _ELSE
    rest = next((word for word in others if word not in known), None) or told.pop()
    text = ""
    for word in told:
        condition = results.FINISH_REASONS[word]
        if word == "stop" and has_tools and not _CALLS & known:
            condition = f"{condition} and {results.NO_CALLS}"
        text += f'"{word}" if {condition} else '
    return f'{text}"{rest}"'.replace(custom.FUNCTION_TEST, test)


def has_legacy_functions(family: Family) -> bool:
    """Whether the calls of a family come by the deprecated ``functions``."""
    return any("functions" in draft.features for draft in family.drafts)


def plan(family: Family, facts: Facts) -> None:
    """Rewrites the reads of a family's answers that are kept, and leaves the comparisons of what was kept alone."""
    reads = {id(rewrite.node): file for file, rewrite in family.rewrites if _is_read(rewrite)}
    rewritten = {id(rewrite.node) for _, rewrite in family.rewrites}
    tested = {id(node) for _, node, _, code in facts.guards if code.startswith(f"{GUARD}:")}
    kept = {key for key, file in reads.items() if not _is_direct(facts, file, key, tested - rewritten)}
    if not kept:
        return
    sites = set(family.sites)
    words: set[str] = set()
    gone: set[int] = set()
    for file, node, owners, code in facts.guards:
        if not code.startswith(f"{GUARD}:") or not owners & sites or not isinstance(node, cst.Comparison | cst.Match):
            continue
        told_of = node.left if isinstance(node, cst.Comparison) else node.subject
        if id(told_of) in reads.keys() - kept or _is_deleted(facts, file, told_of):
            continue
        gone.add(id(node))
        words.update(code.removeprefix(f"{GUARD}:").split(","))
    legacy = has_legacy_functions(family)
    template = expression(words, test=custom.call_test(family), has_tools=family.has_tools, legacy=legacy)
    told = bool(words & results.FINISH_REASONS.keys())
    for position, (file, rewrite) in enumerate(family.rewrites):
        if id(rewrite.node) in kept and isinstance(rewrite.node, cst.Attribute):
            base = rewrite.node.value
            if template.count("{}") > 1 and not is_pure(aliases.represented(facts, base)):
                family.stop("impure-base", file, rewrite.node)
            parts = template_parts(template, base)
            family.rewrites[position] = (
                file,
                Rewrite(rewrite.node, parts, rewrite.sites, "conditional" if told else "atom"),
            )
    family.rewrites = [entry for entry in family.rewrites if id(entry[1].node) not in gone]


def _is_read(rewrite: Rewrite) -> bool:
    return (
        isinstance(rewrite.node, cst.Attribute)
        and rewrite.node.attr.value == "finish_reason"
        and rewrite.parts == (rewrite.node.value,)
    )


def _is_direct(facts: Facts, file: File, key: int, unsettled: set[int]) -> bool:
    """Whether a read is tested at once, or bound to a name that goes; ``unsettled`` are comparisons that stay."""
    node = facts.values[key][1]
    parent = file.index.parent(node)
    if aliases.is_tested(file, node):
        return id(parent) not in unsettled
    if isinstance(parent, cst.Assign) and len(parent.targets) == 1:
        target = parent.targets[0].target
        return isinstance(target, cst.Name) and aliases.find(facts, file, target, _values(facts, target)) is not None
    return isinstance(parent, cst.Expr)


def _values(facts: Facts, node: cst.CSTNode) -> Values:
    known = facts.values.get(id(node))
    return known[2] if known is not None else frozenset()


def _is_deleted(facts: Facts, file: File, node: cst.BaseExpression) -> bool:
    """Whether a name is bound once to a finish reason, by a line that goes."""
    if not isinstance(node, cst.Name):
        return False
    scope = file.index.scope_of(node).owner(node.value)
    bindings = scope.bindings.get(node.value, ()) if scope is not None else ()
    if len(bindings) != 1:
        return False
    values = _values(facts, bindings[0])
    kinds = {value.kind for value in values if isinstance(value, Sdk)}
    return results.FINISH_REASON in kinds and aliases.find(facts, file, bindings[0], values) is not None

"""The accepted differences that any migrated call brings: told once per run, with their places."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api import methods, results
from chat2responses.infer.unit import CallRecord
from chat2responses.infer.values import NONE, Data, Sdk, Site, Str
from chat2responses.plan.draft import Remark
from chat2responses.plan.facts import Facts
from chat2responses.plan.storage import given_names

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

_LIMITS = frozenset({"max_tokens", "max_completion_tokens"})


def add(families: Iterable[Family], facts: Facts) -> None:
    """Adds the remarks to each family; those of families that don't migrate are never shown."""
    by_site: dict[Site, Family] = {}
    for family in families:
        by_site.update(dict.fromkeys(family.sites, family))
        for draft in family.drafts:
            file, call = facts.calls[draft.site]
            family.remarks.extend(Remark(code, file, call.node) for code in _of_call(call))
            _phase(family, facts, draft.reached)
        if family.has_tools:
            _empty_texts(family)
    for file, node, sites, code in facts.guards:
        if code in ("text-none-handler", "text-none-broad-handler"):
            for family in {id(by_site[site]): by_site[site] for site in sites if site in by_site}.values():
                family.remarks.append(Remark("empty-text", file, node))


def _of_call(call: CallRecord) -> list[str]:
    names = given_names(call)
    found = []
    if call.method in ("create", "parse") and "stream" not in names:
        found.append("failed-status")
    if methods.METHODS[call.method].note and names & _LIMITS:
        found.append(methods.METHODS[call.method].note)
    if call.method == "create" and _wants_json(call):
        found.append("joined-text")
    return found


def _wants_json(call: CallRecord) -> bool:
    return any(
        argument.node.keyword is not None
        and argument.node.keyword.value == "response_format"
        and argument.values != frozenset((NONE,))
        for argument in call.arguments
    )


def _phase(family: Family, facts: Facts, reached: Iterable[Data]) -> None:
    """An answer's text goes back as a message of its own."""
    for data in reached:
        role = data.keys.get("role")
        if role is None or not any(isinstance(value, Str) and value.text == "assistant" for value in role.values):
            continue
        for file, write in facts.key_writes.get(data, ()):
            if write.key == "content" and any(
                isinstance(value, Sdk) and value.kind == results.TEXT for value in write.values
            ):
                family.remarks.append(Remark("phase", file, write.node))


def _empty_texts(family: Family) -> None:
    """Beside calls, chat's text is None."""
    for file, rewrite in family.rewrites:
        if isinstance(rewrite.node, cst.Attribute) and rewrite.node.attr.value == "content":
            family.remarks.append(Remark("empty-text", file, rewrite.node))

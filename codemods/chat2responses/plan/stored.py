"""Answers that are kept by OpenAI and fetched again by their id: those who make ids and those who use them belong
together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api import methods
from chat2responses.infer.unit import Argument, CallRecord, File
from chat2responses.infer.values import Const, Data, Site, Values
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts, Families

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

_NOTE_OF_IDS = "response-ids"
_KEEPING = "store"


def is_id(call: CallRecord, argument: Argument) -> bool:
    """Whether an argument is the id by its position."""
    return call.method in methods.STORED and bool(call.arguments) and argument is call.arguments[0]


def check_id(draft: Draft, facts: Facts, owner: File, argument: cst.Arg) -> None:
    """An id that isn't read from an answer in sight may be one that chat gave."""
    if not _read_here(facts, argument):
        draft.stop("stored-completions", owner, argument)


def join(facts: Facts, unions: Families) -> None:
    """Joins the calls that fetch or delete answers with those of their project that make the ids."""
    makers = _makers(facts)
    for site, (file, call) in facts.calls.items():
        if call.method in methods.STORED:
            given = {made for argument in call.arguments for made in _read_here(facts, argument.node)}
            unions.join({site, *makers[file.project], *(given & facts.calls.keys())})


def check_listings(facts: Facts, unions: Families, families: dict[Site, Family]) -> None:
    """What lists or updates stored answers stays with chat, and so do the calls that store them for it."""
    for file, node, _, code in facts.resource_uses:
        if code != "method-unsupported":
            continue
        for site, (owner, call) in facts.calls.items():
            if owner.project == file.project and _keeps(call):
                families[unions.find(site)].stop(code, file, node)


def _makers(facts: Facts) -> dict[str, set[Site]]:
    found: dict[str, set[Site]] = defaultdict(set)
    shown = {site for _, rewrite in facts.rewrites if rewrite.note == _NOTE_OF_IDS for site in rewrite.sites}
    for site, (file, call) in facts.calls.items():
        if call.method not in methods.STORED and (site in shown or _keeps(call)):
            found[file.project].add(site)
    return found


def _read_here(facts: Facts, argument: cst.Arg) -> frozenset[Site]:
    """Gives the calls whose answers' ids an argument reads."""
    return frozenset(
        site
        for _, rewrite in facts.rewrites
        if rewrite.note == _NOTE_OF_IDS and rewrite.node is argument.value
        for site in rewrite.sites
    )


def _keeps(call: CallRecord) -> bool:
    """Whether a call may ask for its answer to be stored."""
    return any(_may_be_true(values) for values in _stores(call.arguments))


def _stores(arguments: Iterable[Argument]) -> Iterator[Values]:
    for argument in arguments:
        keyword = argument.node.keyword
        if keyword is not None and keyword.value == _KEEPING:
            yield argument.values
        elif argument.node.star == "**":
            yield from (
                value.keys[_KEEPING].values
                for value in argument.values
                if isinstance(value, Data) and _KEEPING in value.keys
            )


def _may_be_true(values: Values) -> bool:
    return any(not isinstance(value, Const) or bool(value.value) for value in values)

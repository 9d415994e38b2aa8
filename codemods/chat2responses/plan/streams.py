"""Loops over streams: each is specialised by class of chunk and written anew, one branch per kind of event."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api import streams as table
from chat2responses.infer.index import descendants
from chat2responses.infer.unit import CallRecord, File
from chat2responses.infer.values import Sdk, Site
from chat2responses.model import Options
from chat2responses.plan.facts import Facts
from chat2responses.plan.imports import Imports
from chat2responses.plan.streaming.chunk_loop import ChunkLoop, RelayedLoop
from chat2responses.plan.streaming.chunks import Refused
from chat2responses.plan.streaming.comprehension import Comprehension, RelayedComprehension
from chat2responses.plan.streaming.ends import CODE, Ends
from chat2responses.plan.streaming.helper_loop import HelperLoop
from chat2responses.plan.streaming.inlining import Readers
from chat2responses.plan.streaming.listing import Listing, plan_yield_from
from chat2responses.plan.streaming.loop import Place
from chat2responses.plan.streaming.relays import EVERYTHING, Relays
from chat2responses.plan.verdicts import accepted

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family


def plan(
    family: Family, facts: Facts, options: Options, imports: Imports, is_openai: Callable[[CallRecord], bool]
) -> None:
    """Adds the edits of every loop over a stream of the family, and a finding for each that doesn't reduce."""
    sites = set(family.sites)
    loops = _ordered(facts, sites)
    if not loops:
        return
    proven = all(is_openai(facts.calls[site][1]) for site in sites)
    claimed: set[int] = set()
    stopped = False
    relays = Relays()
    readers = Readers(facts)
    relayed = _relayed(facts, sites)
    within = {id(inner) for file, node in (*loops, *relayed) for inner in descendants(_whole(file, node))}
    ends = Ends(family, facts, within, accepted(CODE, options))
    for file, node in (*loops, *relayed):
        if relayed and node is relayed[0][1]:
            relays.incoming = relays.classes
        inside = {id(inner) for inner in descendants(_whole(file, node))}
        claimed |= inside
        if any(finding.file is file and id(finding.node) in inside for finding in family.findings):
            stopped = True
            continue
        try:
            if isinstance(node, cst.For | cst.CompFor | cst.Call | cst.Yield):
                place = Place(family, facts, options, file, node, proven, relays, ends, readers)
                _plan_relayed(place) if (file, node) in relayed else _plan_loop(place)
        except Refused as refused:
            family.stop(refused.code, file, refused.node, refused.detail)
            stopped = stopped or refused.code != "finish-reason-escapes"
    _check_lists(family, facts, sites)
    if not stopped:
        readers.remove(family, imports, within)
        claimed |= readers.claimed()
        _unaccounted(family, facts, claimed)
    if not family.findings:
        for file, node in ends.shown:
            family.stop(CODE, file, node)


def _whole(file: File, node: cst.CSTNode) -> cst.CSTNode:
    """Gives a loop, or the comprehension that a ``for`` belongs to."""
    return (file.index.parent(node) or node) if isinstance(node, cst.CompFor) else node


def _plan_relayed(place: Place) -> None:
    """A loop over chunks that others kept or handed on."""
    if isinstance(place.node, cst.CompFor):
        RelayedComprehension(place).plan()
    elif isinstance(place.node, cst.For):
        RelayedLoop(place).plan()


def _plan_loop(place: Place) -> None:
    if isinstance(place.node, cst.CompFor):
        Comprehension(place).plan()
        return
    if isinstance(place.node, cst.Call | cst.Yield):
        place.relays.hand_on(place.node, EVERYTHING)
        if isinstance(place.node, cst.Call):
            Listing(place, place.node).plan()
        else:
            plan_yield_from(place, place.node)
        return
    assert isinstance(place.node, cst.For)
    known = place.facts.values.get(id(place.node.target))
    kinds = {value.kind for value in known[2] if isinstance(value, Sdk)} if known is not None else set()
    loop = HelperLoop if kinds == {table.HELPER_EVENT} else ChunkLoop
    loop(place).plan()


def decision(facts: Facts, site: Site) -> tuple[File, cst.CSTNode]:
    """Gives the place where it is decided whether a call streams: its argument, or the call."""
    file, call = facts.calls[site]
    for argument in call.arguments:
        arg = argument.node
        if arg.keyword is not None and arg.keyword.value == "stream" and file.index.parent(arg) is not None:
            return file, arg
    return file, call.node


def _ordered(facts: Facts, sites: set[Site]) -> list[tuple[File, cst.CSTNode]]:
    found = [(file, node) for file, node, owners in facts.streams if owners & sites]
    return sorted(found, key=lambda loop: (loop[0].path, loop[0].parsed.span(loop[1]).start))


def _relayed(facts: Facts, sites: set[Site]) -> list[tuple[File, cst.CSTNode]]:
    """Gives the loops over chunks that are kept in lists, or come from generators."""
    found = [(file, node) for file, node, owners in facts.relayed if owners & sites]
    return sorted(found, key=lambda loop: (loop[0].path, loop[0].parsed.span(loop[1]).start))


_COLLECTING = frozenset({"append", "iterate", "truth", "clear", "spread"})
"""What may be done with a list of chunks: nothing that counts them."""


def _check_lists(family: Family, facts: Facts, sites: set[Site]) -> None:
    """Refuses uses that count the chunks in a list, or take single ones."""
    for data, uses in facts.uses.items():
        held = data.elements.values.union(*(slot.values for slot in data.keys.values()))
        kept = [value for value in held if isinstance(value, Sdk) and value.kind == table.CHUNK]
        if any(value.site in sites for value in kept):
            for file, use in uses:
                if use.operation not in _COLLECTING or data.kind != "list":
                    family.stop("stream-shape", file, use.node, "chunks are counted or taken one by one")


def _unaccounted(family: Family, facts: Facts, claimed: set[int]) -> None:
    """Refuses the parts of chunks that no loop accounts for: read behind it, kept, or handed to a function."""
    sites = set(family.sites)
    told: set[int] = set()
    for key, (file, node, values) in sorted(facts.values.items(), key=lambda item: _place(item[1])):
        parts = [value for value in values if isinstance(value, Sdk) and value.kind in table.PARTS]
        if key in claimed or all(part.kind == table.FINISH for part in parts):
            continue
        if any(part.site in sites for part in parts):
            statement = id(file.index.statement(node))
            if statement in told:
                continue
            told.add(statement)
            family.stop("stream-shape", file, node, "a chunk is read outside of a loop over its stream")


def _place(entry: tuple[File, cst.CSTNode, object]) -> tuple[str, int]:
    return entry[0].path, entry[0].parsed.span(entry[1]).start

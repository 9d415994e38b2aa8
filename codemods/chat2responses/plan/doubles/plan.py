"""The stand-ins of a family: what they stand for, what of them changes, and what stops the family."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from chat2responses.api import doubles as table
from chat2responses.api import results, streams
from chat2responses.infer import inheritance
from chat2responses.infer.unit import Link
from chat2responses.infer.values import (
    NONE,
    OPAQUE,
    Box,
    Built,
    Class,
    Const,
    Data,
    External,
    Function,
    Instance,
    Resource,
    Str,
    Value,
    Values,
)
from chat2responses.plan.doubles import events, patches
from chat2responses.plan.doubles.bench import CODE
from chat2responses.plan.doubles.roles import Roles, in_order
from chat2responses.plan.doubles.stand_ins import StandIns
from chat2responses.plan.doubles.writer import Writer
from chat2responses.plan.facts import Facts
from chat2responses.rewrite.splice import Edit, Hole, Span

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

Handled = Mapping[str, list[Span]]
"""Path -> the stretches of source that the stand-ins of a family take up."""

_OF_LAST = re.compile(r"[\w\])]\.response\.(\w+)")
_READ = re.compile(r"\.(output|status|incomplete_details)\b")


def plan(family: Family, facts: Facts, stand_ins: StandIns) -> Handled:
    """Adds the edits for the stand-ins of a family's calls, or the findings."""
    links = [link for site in sorted(family.sites, key=lambda site: site.index) for link in stand_ins.of(site)]
    if not links:
        return {}
    roles = Roles()
    for site in family.sites:
        _, call = facts.calls[site]
        for resource in call.resources:
            _on_the_way(facts, roles, resource)
    sequences: list[list[Value]] = []
    for link in links:
        if not link.met:
            _answers(family, facts, roles, link, sequences)
    for link in sorted((link for link in links if link.met), key=_depth_of):
        _met(family, facts, roles, link)
    writer = Writer(family, facts, roles, _needs(family), sequences)
    writer.plan()
    patches.plan(family, facts, writer, {link.callee for link in links})
    return writer.handled


def _on_the_way(facts: Facts, roles: Roles, resource: Resource) -> None:
    step: object = resource
    while isinstance(step, Resource):
        for hop in facts.hops.get(id(step.node), ()):
            kind = table.RESOURCE_PATHS.get(hop.path.rpartition(".")[0], table.RESOURCE)
            roles.give(hop.owner, kind)
        step = step.base


def _answers(family: Family, facts: Facts, roles: Roles, link: Link, sequences: list[list[Value]]) -> None:
    file, call = facts.calls[link.site]
    for value in in_order(link.values):
        if isinstance(value, Const | Str) or (isinstance(value, External) and _is_exception(value.name)):
            continue
        if link.kinds <= table.WHOLE and len(link.kinds) == 1 and isinstance(value, Built | Instance):
            roles.give(value, *link.kinds)
            roles.roots.add(value)
        elif link.kinds == {streams.STREAM} and (chunks := _chunks(value)) is not None:
            sequences.append(chunks)
            for chunk in chunks:
                roles.give(chunk, streams.CHUNK)
        elif _is_unused(value) or _is_for_others(value, link.kinds):
            continue
        else:
            place = _place(value)
            if place is not None:
                family.stop(CODE, place.unit.file, place.node, _what(link.kinds))
            else:
                family.stop(CODE, file, call.node, _what(link.kinds))


def _depth_of(link: Link) -> int:
    """Gives how deep in an answer what a test hands over lies."""
    order = [results.COMPLETION, results.CHOICES, results.CHOICE, results.MESSAGE]
    return next((order.index(kind) for kind in link.kinds if kind in order), len(order))


def _met(family: Family, facts: Facts, roles: Roles, link: Link) -> None:
    """What a test hands to a reader of answers stands for one, unless it is a part of what does."""
    for kind in link.kinds:
        for value in link.values:
            if roles.of(value) == kind:
                continue
            if isinstance(value, Built | Instance) and not roles.of(value):
                roles.give(value, kind)
                roles.roots.add(value)
                continue
            place = _place(value)
            file, call = facts.calls[link.site]
            family.stop(CODE, place.unit.file if place else file, place.node if place else call.node, f"a {kind}")


def _is_unused(value: Value) -> bool:
    return isinstance(value, Built) and not value.attributes and not value.children


def _is_for_others(value: Value, kinds: frozenset[str]) -> bool:
    """Whether a call can't be given a stand-in because it couldn't do anything with it."""
    if kinds == {results.COMPLETION}:
        return isinstance(value, Box) or (isinstance(value, Data) and value.kind == "list") or _only_iterates(value)
    return kinds == {streams.STREAM} and isinstance(value, Built) and value.style in ("namespace", "model", "literal")


def _only_iterates(value: Value) -> bool:
    """Whether an object of a test's class hands out chunks, and has nothing of an answer."""
    if not isinstance(value, Instance) or _chunks(value) is None:
        return False
    names = {
        name for cls in inheritance.settled_lineage(value.cls) if isinstance(cls, Class) for name in cls.attributes
    }
    return not names & results.NAMES


def _chunks(value: Value) -> list[Value] | None:
    """Gives the chunks of what stands in for a stream; None where they aren't in sight."""
    if isinstance(value, Data):
        held = value.elements.values.union(*(slot.values for slot in value.keys.values()))
    elif isinstance(value, Box) and value.kind == "iterator":
        held = value.content.values
    elif isinstance(value, Built) and value.is_mock:
        makers = [value.children.get(name) for name in ("__iter__", "__aiter__")]
        slots = [maker.attributes.get("return_value") for maker in makers if maker is not None]
        inner = [_chunks(item) for slot in slots if slot is not None for item in slot.values]
        known = [found for found in inner if found is not None]
        return [chunk for found in known for chunk in found] if len(known) == len(inner) > 0 else None
    elif isinstance(value, Instance):
        held = _given_by_methods(value)
    else:
        return None
    return in_order(held) if held and all(isinstance(item, Built | Instance) for item in held) else None


def _given_by_methods(stream: Instance) -> Values:
    """Gives what an object hands out that is its own iterator, or has one."""
    found: set[Value] = set()
    for name in ("__iter__", "__aiter__", "__next__", "__anext__"):
        for cls in inheritance.settled_lineage(stream.cls):
            slot = cls.attributes.get(name) if isinstance(cls, Class) else None
            for value in slot.values if slot is not None else ():
                if isinstance(value, Function):
                    found |= value.unit.yields.values | value.unit.returns.values
    iterators = [value for value in found if isinstance(value, Box | Data)]
    chunks = [_chunks(value) or [OPAQUE] for value in iterators]
    rest = found.difference(iterators, (stream, NONE))
    return frozenset(rest).union(*(frozenset(held) for held in chunks))


def _place(value: Value) -> Built | Data | None:
    if isinstance(value, Built):
        while value.parent is not None:
            value = value.parent
    return value if isinstance(value, Built | Data) else None


def _what(kinds: Iterable[str]) -> str:
    if not frozenset(kinds).isdisjoint({streams.MANAGER, streams.HELPER}):
        return "what the stream helper gives"
    return "a stream" if streams.STREAM in kinds else ""


def _is_exception(name: str) -> bool:
    return name.rpartition(".")[2].endswith(("Error", "Exception", "Timeout"))


def _needs(family: Family) -> frozenset[str]:
    """Gives the attributes that the migrated program reads of an answer beside its text; ``output?`` for a test."""
    found: set[str] = set()
    for _, rewrite in family.rewrites:
        for part in rewrite.parts:
            if isinstance(part, str):
                found.update(_READ.findall(part))
        if rewrite.parts and rewrite.parts[-1] == ".output":
            found.add("output?")
    for edits in family.edits.values():
        for edit in edits:
            for text in _texts(edit):
                found |= _of_events(text)
    return frozenset(found)


def _texts(edit: Edit) -> Iterator[str]:
    """Gives the text that an edit writes, and that of edits inside its holes; other source stands there as ``_``."""
    yield "".join(part if isinstance(part, str) else "_" for part in edit.parts)
    for part in edit.parts:
        for inner in part.edits if isinstance(part, Hole) else ():
            yield from _texts(inner)


def _of_events(text: str) -> set[str]:
    """Gives what a piece of a loop over events reads of the last one."""
    found = {events.OF_LAST + name for name in _OF_LAST.findall(text) if name not in ("request", "error")}
    if text.endswith(".response"):
        found.add(events.OF_LAST + "usage")
    if streams.COMPLETED in text or streams.INCOMPLETE in text:
        found.add(events.LAST)
    return found

"""The stand-ins of a family: what they stand for, what of them changes, and what stops the family."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from chat2responses.api import doubles as table
from chat2responses.api import results, streams
from chat2responses.infer.unit import Link
from chat2responses.infer.values import Built, Const, Data, External, Instance, Resource, Str, Value
from chat2responses.plan.doubles import patches
from chat2responses.plan.doubles.roles import Roles
from chat2responses.plan.doubles.stand_ins import StandIns
from chat2responses.plan.doubles.writer import CODE, Writer
from chat2responses.plan.facts import Facts
from chat2responses.rewrite.splice import Span

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

Handled = Mapping[str, list[Span]]
"""Path -> the stretches of source that the stand-ins of a family take up."""

_READ = re.compile(r"\.(output|status|incomplete_details)\b")


def plan(family: Family, facts: Facts, stand_ins: StandIns) -> Handled:
    """Adds the edits for the stand-ins of a family's calls, or the findings."""
    links = [link for site in family.sites for link in stand_ins.of(site)]
    if not links:
        return {}
    roles = Roles()
    for site in family.sites:
        _, call = facts.calls[site]
        for resource in call.resources:
            _on_the_way(facts, roles, resource)
    for link in links:
        _answers(family, facts, roles, link)
    writer = Writer(family, facts, roles, _needs(family))
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


def _answers(family: Family, facts: Facts, roles: Roles, link: Link) -> None:
    file, call = facts.calls[link.site]
    for value in link.values:
        if isinstance(value, Const | Str) or (isinstance(value, External) and _is_exception(value.name)):
            continue
        if link.kinds == {results.COMPLETION} and isinstance(value, Built | Instance):
            roles.give(value, results.COMPLETION)
        elif isinstance(value, Built) and not value.attributes and not value.children:
            continue
        else:
            place = _place(value)
            if place is not None:
                family.stop(CODE, place.unit.file, place.node, _what(link.kinds))
            else:
                family.stop(CODE, file, call.node, _what(link.kinds))


def _place(value: Value) -> Built | Data | None:
    if isinstance(value, Built):
        while value.parent is not None:
            value = value.parent
    return value if isinstance(value, Built | Data) else None


def _what(kinds: Iterable[str]) -> str:
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
    return frozenset(found)

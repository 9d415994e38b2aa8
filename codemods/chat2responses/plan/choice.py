"""Which families the user chose: whole, with all that must change together with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from chat2responses.model import Options
from chat2responses.plan.plan import Family, edits_of


def is_named(options: Options, identity: str, codes: Iterable[str]) -> bool:
    """Whether the options name a family, by its id and the codes of its findings and remarks."""
    if options.families is not None and identity not in options.families:
        return False
    return not options.select or not options.select.isdisjoint(codes)


def codes_of(family: Family) -> set[str]:
    """Gives the codes of everything that is said about a family."""
    return {finding.code for finding in family.findings} | {remark.code for remark in family.remarks}


def completed(named: Sequence[Family], migrating: Sequence[Family]) -> list[Family]:
    """Adds to ``named`` those of ``migrating`` that can't stay behind, in the order of ``migrating``.

    These are families that run in each other's place on one client (a later run would take what is left for a
    deliberate use of both APIs), and families that rewrite the same place.
    """
    bound: dict[int, list[Family]] = defaultdict(list)
    places: dict[tuple[str, int, int], Family] = {}
    for family in migrating:
        bound[id(family)].extend(family.partners)
        for path, edits in edits_of(family).items():
            for edit in edits:
                other = places.setdefault((path, edit.span.start, edit.span.end), family)
                if other is not family:
                    bound[id(family)].append(other)
                    bound[id(other)].append(family)
    found: set[int] = set()
    queue = list(named)
    while queue:
        family = queue.pop()
        if id(family) not in found:
            found.add(id(family))
            queue.extend(bound[id(family)])
    return [family for family in migrating if id(family) in found]

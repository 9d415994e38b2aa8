"""What makes the diff one that a person would have written: names, aliases, imports."""

from __future__ import annotations

from collections.abc import Mapping

from chat2responses.plan.facts import Facts
from chat2responses.plan.plan import Family
from chat2responses.rewrite.splice import Edit


def plan(facts: Facts, families: list[Family], edits: Mapping[str, list[Edit]]) -> dict[str, list[Edit]]:
    """Gives the edits of each file, made more beautiful."""
    return {path: list(found) for path, found in edits.items()}

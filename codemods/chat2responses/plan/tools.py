"""Tool definitions and tool choices of a call."""

from __future__ import annotations

from chat2responses.infer.unit import CallRecord
from chat2responses.infer.values import NONE
from chat2responses.plan.draft import Draft
from chat2responses.plan.entries import Entry
from chat2responses.plan.facts import Facts


def plan_tools(draft: Draft, facts: Facts, call: CallRecord, entry: Entry) -> None:
    """Reshapes the tools of a call where they are built."""
    draft.stop("tools-unresolved", entry.file, entry.value)


def plan_choice(draft: Draft, facts: Facts, entry: Entry) -> None:
    """Reshapes the choice of a tool."""
    if entry.values != frozenset((NONE,)):
        draft.stop("tool-choice-unresolved", entry.file, entry.value)

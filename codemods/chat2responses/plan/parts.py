"""Content parts: text, images and files in the content list of a message."""

from __future__ import annotations

from chat2responses.infer.values import Data
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts
from chat2responses.plan.plainness import Plainness


def plan(draft: Draft, facts: Facts, plainness: Plainness, message: Data, content: Data, roles: set[str]) -> None:
    """Reshapes the parts of one content list."""
    draft.stop("message-part", content.unit.file, content.node)

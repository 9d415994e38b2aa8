"""Chunks that are kept or handed on whole: which classes of them come where a later loop takes them."""

from __future__ import annotations

from dataclasses import dataclass, field

import libcst as cst
from chat2responses.plan.streaming import chunks
from chat2responses.plan.streaming.chunks import Class, Refused


@dataclass
class Relays:
    """What the loops of a family hand on. ``classes`` are the same for all of them; None before the first one."""

    classes: frozenset[Class] | None = None
    incoming: frozenset[Class] | None = field(default=None)

    def comes(self, cls: Class) -> bool:
        """Whether chunks of a class come to the loops that are planned now."""
        return self.incoming is None or cls in self.incoming

    def hand_on(self, node: cst.CSTNode, given: frozenset[Class]) -> None:
        """Notes what a loop hands on. Raises Refused where another one hands on something else."""
        if self.classes is not None and self.classes != given:
            raise Refused(node, "stream-shape", "other loops hand on other chunks")
        self.classes = given


EVERYTHING = frozenset(
    {chunks.START, chunks.TEXT, chunks.REFUSAL, chunks.CALL_BEGIN, chunks.CALL_MORE, chunks.END, chunks.USAGE}
)
ONLY_TEXT = frozenset({chunks.TEXT})

"""What a reason means for the verdict, given what the user accepts."""

from __future__ import annotations

from chat2responses.api.reasons import REASONS
from chat2responses.model import Options, Verdict


def verdict_of(code: str) -> Verdict:
    """Gives the verdict of a reason code."""
    row = REASONS.get(code)
    return row.verdict if row is not None else Verdict.MANUAL


def accepted(code: str, options: Options) -> bool:
    """Whether the user takes the risk that a reason names."""
    return verdict_of(code) is Verdict.UNSAFE and (code in options.unsafe or "all" in options.unsafe)

"""The exit codes, and which one wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chat2responses.model import RunResult

DONE = 0
LEFT = 1
USAGE = 2
FAILED = 3
INTERRUPTED = 130


def preview(result: RunResult, *, exit_zero: bool) -> int:
    """Give the code of ``check`` and ``diff``: whether anything would change or is left to a human."""
    from chat2responses.model import Verdict

    return _code(result, any(site.verdict is not Verdict.SKIP for site in result.sites), exit_zero)


def written(result: RunResult, *, exit_zero: bool) -> int:
    """Give the code of ``fix``: whether anything is left."""
    from chat2responses.model import Verdict

    left = any(site.verdict in (Verdict.UNSAFE, Verdict.MANUAL) for site in result.sites)
    return _code(result, left, exit_zero)


def _code(result: RunResult, left: bool, exit_zero: bool) -> int:
    if result.errors:
        return FAILED
    return LEFT if left and not exit_zero else DONE

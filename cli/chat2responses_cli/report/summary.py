"""Counts, and what each option would free."""

from __future__ import annotations

import re
from collections import Counter

from chat2responses.model import Reason, RunResult, Site, Verdict

_CLIENT = re.compile(r"(.+?)\s*\.\s*(?:beta\s*\.\s*)?chat\s*\.\s*completions\b", re.DOTALL)


def count(result: RunResult) -> dict[str, int]:
    """Count files looked at, call sites, each verdict, and errors."""
    verdicts = Counter(site.verdict for site in result.sites)
    return {
        "files": result.files,
        "sites": len(result.sites),
        **{verdict.value: verdicts[verdict] for verdict in Verdict},
        "errors": len(result.errors),
    }


def freed_by_option(result: RunResult) -> list[tuple[str, int]]:
    """Count the call sites that one option alone would free, most first."""
    freed: Counter[str] = Counter()
    for site in result.sites:
        options = {_option(reason, site) for reason in site.reasons}
        if len(options) == 1 and site.verdict is not Verdict.MIGRATE:
            freed.update(option for option in options if option)
    return sorted(freed.items(), key=lambda item: (-item[1], item[0]))


def _option(reason: Reason, site: Site) -> str:
    from chat2responses.api.reasons import REASONS

    row = REASONS.get(reason.code)
    if row is None:
        return ""
    if row.option.startswith("--client"):
        match = _CLIENT.match(site.callee)
        return f"--client {match.group(1)}" if match else row.option
    if not row.option and row.verdict is Verdict.UNSAFE:
        return f"--unsafe {reason.code}"
    return row.option

"""Counts, and what each option would free."""

from __future__ import annotations

import re
from collections import Counter

from chat2responses.model import Reason, RunResult, Site, Verdict

_HOST = re.compile(r"--responses-host ([^\s,;]*[^\s,;.])")
_CLIENT = re.compile(r"(.+?)\s*\.\s*(?:beta\s*\.\s*)?chat\s*\.\s*completions\b", re.DOTALL)
_DOT = re.compile(r"\s*\.\s*")


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
    freed = Counter(_option(site) for site in result.sites if site.verdict is not Verdict.MIGRATE)
    del freed[""]
    return sorted(freed.items(), key=lambda item: (-item[1], item[0]))


def _option(site: Site) -> str:
    """Give the option that answers all reasons of a call site, or nothing."""
    options = {_option_against(reason, site) for reason in site.reasons}
    if len(options) == 1:
        return options.pop()
    if options and all(option.startswith("--unsafe ") for option in options):
        return "--unsafe all"
    return ""


def _option_against(reason: Reason, site: Site) -> str:
    from chat2responses.api.reasons import REASONS

    row = REASONS.get(reason.code)
    if row is None:
        return ""
    if row.option.startswith("--client"):
        match = _CLIENT.match(site.callee)
        return f"--client {_DOT.sub('.', match.group(1))}" if match else row.option
    if row.option.startswith("--responses-host"):
        named = _HOST.search(reason.hint)
        return f"--responses-host {named.group(1)}" if named else row.option
    return row.option

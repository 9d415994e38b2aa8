"""Counts, and what each option would free."""

from __future__ import annotations

import re
from collections import Counter

from chat2responses.model import Reason, RunResult, Site, Verdict

from chat2responses_cli.report.headline import nothing_found, number
from chat2responses_cli.report.model import Report

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


def headlines(report: Report) -> list[str]:
    """Give the lines that say what was found, and what of it isn't shown."""
    counts = count(report.result)
    head = nothing_found(report.result.files)
    if counts["sites"]:
        head = f"{number(report.result.files, 'file')}, {number(counts['sites'], 'call site')}: "
        head += ", ".join(f"{counts[verdict.value]} {verdict.value}" for verdict in Verdict)
    lines = [head]
    if report.result.not_chosen:
        lines.append(f"{number(report.result.not_chosen, 'more call site')} not chosen")
    if report.accepted:
        lines.append(f"{number(report.accepted, 'more call site')} in the baseline")
    if report.untouched:
        lines.append(f"{number(report.untouched, 'more call site')} on lines that the change doesn't touch")
    return lines


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
    if row.option == "--bump-openai":
        return row.option if row.option in reason.hint else f"--unsafe {row.code}"
    if row.option == "--azure-v1":
        return row.option if row.option in reason.hint else ""
    if row.option.startswith("--client"):
        match = _CLIENT.match(site.callee)
        return f"--client {_DOT.sub('.', match.group(1))}" if match else row.option
    if row.option.startswith("--responses-host"):
        named = _HOST.search(reason.hint)
        return f"--responses-host {named.group(1)}" if named else row.option
    return row.option

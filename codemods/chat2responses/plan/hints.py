"""What a finding advises, with the option's value filled in."""

from __future__ import annotations

import re

from chat2responses.api.reasons import REASONS
from chat2responses.plan.draft import Finding

_NAME = re.compile(r"[A-Za-z_][\w.]*")


def of(finding: Finding) -> str:
    """Gives the hint of a finding; empty for a code without a row."""
    row = REASONS.get(finding.code)
    if row is None:
        return ""
    if not finding.subject:
        return row.hint
    if row.option == "--client EXPR":
        if _NAME.fullmatch(finding.subject) is None:
            return row.hint.replace("vouch for the expression", "bind it to a name and vouch for that").replace(
                "EXPR", "NAME"
            )
        return row.hint.replace("EXPR", finding.subject)
    return row.hint.replace("HOST", finding.subject)

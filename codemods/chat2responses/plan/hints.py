"""What a finding advises, with the option's value filled in."""

from __future__ import annotations

import re

import libcst as cst
from chat2responses.api.reasons import REASONS
from chat2responses.plan.draft import Finding
from chat2responses.plan.dual import client_text

_NAME = re.compile(r"[A-Za-z_][\w.]*")


def of(finding: Finding) -> str:
    """Gives the hint of a finding; empty for a code without a row."""
    row = REASONS.get(finding.code)
    if row is None:
        return ""
    if finding.code == "openai-too-old" and finding.subject:
        return f"It can't be raised by this tool ({finding.subject}): raise it by hand, then run again."
    if finding.code == "azure-api-version" and finding.subject:
        return f"{row.hint.removesuffix('.')}, or pass {finding.subject}."
    subject = finding.subject
    if not subject and row.option == "--client EXPR" and isinstance(finding.node, cst.Call):
        subject = client_text(finding.file, finding.node)
    if not subject:
        return row.hint
    if row.option == "--client EXPR":
        if _NAME.fullmatch(subject) is None:
            return row.hint.replace("vouch for the expression", "bind it to a name and vouch for that").replace(
                "EXPR", "NAME"
            )
        return row.hint.replace("EXPR", subject)
    return row.hint.replace("HOST", subject)

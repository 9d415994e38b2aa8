"""The search on bytes that decides which files are worth parsing.

What ``may_hold_call_site`` rejects holds no call site: words are looked for alone, so that chains broken over lines,
``getattr(client.chat, "completions")`` and URLs of the REST endpoint pass as well.
"""

from __future__ import annotations

import re

_NEEDLES = (b"completions", b"Completion", b"assistants", b"threads")

_GAP = rb"(?:[\s\\()]|#[^\n]*)*"

_HIT = re.compile(
    rb"(?<![A-Za-z0-9_])(?:"
    rb"completions(?![A-Za-z0-9_])"
    rb"|(?:Chat)?Completion(?![A-Za-z0-9_])(?=[\s\S]*create)"
    rb"|beta" + _GAP + rb"\." + _GAP + rb"(?:assistants|threads)(?![A-Za-z0-9_])"
    rb")"
)


def may_hold_call_site(source: bytes) -> bool:
    """Tell whether ``source``, the undecoded bytes of a file, may hold anything that the engine reports.

    That is a call of Chat Completions in any spelling, of the SDK before 1.0, of the Assistants API, or a literal URL
    of the REST endpoint. A ``True`` may be wrong, a ``False`` isn't.
    """
    return any(needle in source for needle in _NEEDLES) and _HIT.search(source) is not None

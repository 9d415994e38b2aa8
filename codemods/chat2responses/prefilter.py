"""The search on bytes that decides which files are worth parsing.

What ``may_hold_call_site`` rejects holds no call site: words are looked for alone, so that chains broken over lines,
``getattr(client.chat, "completions")`` and URLs of the REST endpoint pass as well.
"""

from __future__ import annotations

import re

# Each pattern begins with its literal, which is what makes the search fast; what stands before comes after.
_CHAT = re.compile(rb"completions(?<![A-Za-z0-9_]completions)(?![A-Za-z0-9_])")

_LEGACY = re.compile(
    rb"Completion(?![A-Za-z0-9_])"
    rb"(?:(?<![A-Za-z0-9_]Completion)|(?<=ChatCompletion)(?<![A-Za-z0-9_]ChatCompletion))"
)

_BETA = re.compile(rb"beta(?<![A-Za-z0-9_]beta)(?![A-Za-z0-9_])")

_ASSISTANTS = re.compile(rb"\.[\s\\]{0,99}(?:assistants|threads)(?![A-Za-z0-9_])")


def may_hold_call_site(source: bytes) -> bool:
    """Tell whether ``source``, the undecoded bytes of a file, may hold anything that the engine reports.

    That is a call of Chat Completions in any spelling, of the SDK before 1.0, of the Assistants API, or a literal URL
    of the REST endpoint. A ``True`` may be wrong, a ``False`` isn't.
    """
    if b"ompletion" in source and (
        _CHAT.search(source) is not None or (b"create" in source and _LEGACY.search(source) is not None)
    ):
        return True
    return b"beta" in source and _BETA.search(source) is not None and _ASSISTANTS.search(source) is not None

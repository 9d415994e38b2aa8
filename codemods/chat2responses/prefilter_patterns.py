"""The patterns of the prefilter, for files that hold one of its words."""

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


def matches(source: bytes) -> bool:
    """Tell whether the bytes of a file hold what a call site can't be written without."""
    if b"ompletion" in source and (
        _CHAT.search(source) is not None or (b"create" in source and _LEGACY.search(source) is not None)
    ):
        return True
    return b"beta" in source and _BETA.search(source) is not None and _ASSISTANTS.search(source) is not None

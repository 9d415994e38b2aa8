"""The search on bytes that decides which files are worth parsing.

What ``may_hold_call_site`` rejects holds no call site: words are looked for alone, so that chains broken over lines,
``getattr(client.chat, "completions")`` and URLs of the REST endpoint pass as well. Most files hold none of the words,
and nothing is imported for them.
"""

from __future__ import annotations


def may_hold_call_site(source: bytes) -> bool:
    """Tell whether ``source``, the undecoded bytes of a file, may hold anything that the engine reports.

    That is a call of Chat Completions in any spelling, of the SDK before 1.0, of the Assistants API, or a literal URL
    of the REST endpoint. A ``True`` may be wrong, a ``False`` isn't.
    """
    if b"ompletion" not in source and b"beta" not in source:
        return False
    from chat2responses.prefilter_patterns import matches

    return matches(source)

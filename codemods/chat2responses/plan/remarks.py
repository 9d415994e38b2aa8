"""Hints about text that no rewrite touches: code in strings and comments, comments for type checkers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import libcst as cst
from chat2responses.infer.unit import File
from chat2responses.rewrite.splice import Edit

_CALL = re.compile(r"\bchat\.completions\.(?:create|parse|stream)\s*\(")
_IGNORE = re.compile(r"#\s*(?:type|pyright|mypy):\s*ignore\b")


def code_in_strings(file: File, sites: int) -> Iterator[int]:
    """Gives the lines of calls that stand in a string or comment, where there are more than the ``sites`` known."""
    found = [match.start() for match in _CALL.finditer(file.parsed.text)]
    if len(found) <= sites:
        return
    live = [file.parsed.span(node) for node in file.index.nodes(cst.Attribute) if node.attr.value == "completions"]
    ends = {span.end for span in live}
    for start in found:
        if start + len("chat.completions") not in ends:
            yield file.parsed.position(start)[0]


def stale_ignores(file: File, edits: Iterable[Edit]) -> Iterator[int]:
    """Gives the lines that are rewritten and silence a type checker."""
    if _IGNORE.search(file.parsed.text) is None:
        return
    lines = file.parsed.text.splitlines()
    touched: set[int] = set()
    for edit in edits:
        first = file.parsed.position(edit.span.start)[0]
        touched.update(range(first, file.parsed.position(edit.span.end)[0] + 1))
    for line in sorted(touched):
        if line <= len(lines) and _IGNORE.search(lines[line - 1]):
            yield line

"""A unified diff in bytes, as ``git apply`` takes it: lines end at ``\\n`` alone, whatever else they hold."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from chat2responses.model import Change

_CONTEXT = 3

_COMPARABLE = 4_000_000
"""Above this product of two line counts without any anchor a block is replaced whole."""


class _Block(NamedTuple):
    """Lines ``a_start`` to ``a_end`` of the old file that become lines ``b_start`` to ``b_end`` of the new one."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


def unified_diff(change: Change) -> bytes:
    """Give the difference of a change; the paths are those of the change, below ``a/`` and ``b/``."""
    old, new = _lines(change.before), _lines(change.after)
    parts = [b"--- ", _name("a/", change.path), b"\n+++ ", _name("b/", change.path), b"\n"]
    blocks = list(_differences(old, new))
    for hunk in _hunks(blocks):
        parts.extend(_render(hunk, old, new))
    return b"".join(parts) if blocks else b""


def moved_lines(change: Change) -> Callable[[int], int]:
    """Give a function from the lines of the old file to those of the new one, both from 1.

    A line that is replaced is where what replaces it begins, at the same distance as far as there are lines.
    """
    blocks = list(_differences(_lines(change.before), _lines(change.after)))

    def moved(line: int) -> int:
        shift = 0
        for block in blocks:
            if line <= block.a_start:
                break
            if line <= block.a_end:
                return block.b_start + min(line - block.a_start, max(1, block.b_end - block.b_start))
            shift = block.b_end - block.a_end
        return line + shift

    return moved


_BOLD, _RED, _GREEN, _CYAN = b"1", b"31", b"32", b"36"


def colored(diff: bytes) -> bytes:
    """Give a diff with its lines in the colours that git uses; the code in them is not looked at."""
    parts: list[bytes] = []
    for number, line in enumerate(_lines(diff)):
        color = _BOLD if number < 2 else _LINE_COLORS.get(line[:1])
        body = line.removesuffix(b"\n")
        parts.append(b"\x1b[" + color + b"m" + body + b"\x1b[0m" + line[len(body) :] if color else line)
    return b"".join(parts)


_LINE_COLORS = {b"-": _RED, b"+": _GREEN, b"@": _CYAN}


def _lines(data: bytes) -> list[bytes]:
    lines = data.split(b"\n")
    last = lines.pop()
    return [line + b"\n" for line in lines] + ([last] if last else [])


def _name(prefix: str, path: str) -> bytes:
    raw = os.fsencode(prefix + path)
    if any(byte < 0x20 or byte == 0x7F or byte in b'"\\' for byte in raw):
        escaped = "".join(chr(b) if 0x20 <= b < 0x7F and b not in b'"\\' else f"\\{b:03o}" for b in raw)
        return b'"' + escaped.encode("ascii") + b'"'
    return raw + b"\t" if b" " in raw else raw


def _differences(old: Sequence[bytes], new: Sequence[bytes]) -> Iterator[_Block]:
    """Find what differs: between anchors, which are lines that both sides hold exactly once, in the same order."""
    pending = [_Block(0, len(old), 0, len(new))]
    while pending:
        block = _trimmed(pending.pop(), old, new)
        if block.a_start == block.a_end or block.b_start == block.b_end:
            if block.a_start != block.a_end or block.b_start != block.b_end:
                yield block
            continue
        anchors = _anchors(block, old, new)
        if anchors:
            pending.extend(reversed(_between(block, anchors)))
        else:
            yield from _compared(block, old, new)


def _trimmed(block: _Block, old: Sequence[bytes], new: Sequence[bytes]) -> _Block:
    a_start, a_end, b_start, b_end = block
    while a_start < a_end and b_start < b_end and old[a_start] == new[b_start]:
        a_start, b_start = a_start + 1, b_start + 1
    while a_start < a_end and b_start < b_end and old[a_end - 1] == new[b_end - 1]:
        a_end, b_end = a_end - 1, b_end - 1
    return _Block(a_start, a_end, b_start, b_end)


def _anchors(block: _Block, old: Sequence[bytes], new: Sequence[bytes]) -> list[tuple[int, int]]:
    old_counts = Counter(old[block.a_start : block.a_end])
    new_counts = Counter(new[block.b_start : block.b_end])
    places = {
        new[index]: index
        for index in range(block.b_start, block.b_end)
        if new_counts[new[index]] == 1 and old_counts.get(new[index]) == 1
    }
    pairs = [(index, places[old[index]]) for index in range(block.a_start, block.a_end) if old[index] in places]
    return _longest_increasing(pairs)


def _longest_increasing(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the longest part of ``pairs`` whose second members increase, as their first ones do."""
    tails: list[int] = []
    tail_pairs: list[int] = []
    before: list[int] = []
    for number, (_, value) in enumerate(pairs):
        at = bisect_left(tails, value)
        before.append(tail_pairs[at - 1] if at else -1)
        if at == len(tails):
            tails.append(value)
            tail_pairs.append(number)
        else:
            tails[at], tail_pairs[at] = value, number
    chain: list[tuple[int, int]] = []
    number = tail_pairs[-1] if tail_pairs else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _between(block: _Block, anchors: Sequence[tuple[int, int]]) -> list[_Block]:
    gaps: list[_Block] = []
    a_start, b_start = block.a_start, block.b_start
    for a_anchor, b_anchor in (*anchors, (block.a_end, block.b_end)):
        gaps.append(_Block(a_start, a_anchor, b_start, b_anchor))
        a_start, b_start = a_anchor + 1, b_anchor + 1
    return gaps


def _compared(block: _Block, old: Sequence[bytes], new: Sequence[bytes]) -> Iterator[_Block]:
    a_start, a_end, b_start, b_end = block
    if (a_end - a_start) * (b_end - b_start) > _COMPARABLE:
        yield block
        return
    matcher = SequenceMatcher(None, old[a_start:a_end], new[b_start:b_end], autojunk=False)
    for tag, a_low, a_high, b_low, b_high in matcher.get_opcodes():
        if tag != "equal":
            yield _Block(a_start + a_low, a_start + a_high, b_start + b_low, b_start + b_high)


def _hunks(blocks: Sequence[_Block]) -> Iterator[list[_Block]]:
    hunk: list[_Block] = []
    for block in blocks:
        if hunk and block.a_start - hunk[-1].a_end > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(block)
    if hunk:
        yield hunk


def _render(hunk: Sequence[_Block], old: Sequence[bytes], new: Sequence[bytes]) -> Iterator[bytes]:
    before = min(_CONTEXT, hunk[0].a_start)
    a_start, b_start = hunk[0].a_start - before, hunk[0].b_start - before
    after = min(_CONTEXT, len(old) - hunk[-1].a_end)
    a_end, b_end = hunk[-1].a_end + after, hunk[-1].b_end + after
    yield f"@@ -{_range(a_start, a_end)} +{_range(b_start, b_end)} @@\n".encode("ascii")
    position = a_start
    for block in hunk:
        yield from _prefixed(b" ", old[position : block.a_start])
        yield from _prefixed(b"-", old[block.a_start : block.a_end])
        yield from _prefixed(b"+", new[block.b_start : block.b_end])
        position = block.a_end
    yield from _prefixed(b" ", old[position:a_end])


def _range(start: int, end: int) -> str:
    length = end - start
    return f"{start + 1 if length else start}" + ("" if length == 1 else f",{length}")


def _prefixed(mark: bytes, lines: Sequence[bytes]) -> Iterator[bytes]:
    for line in lines:
        yield mark + line if line.endswith(b"\n") else mark + line + b"\n\\ No newline at end of file\n"

"""Compares what a program did before and after its migration."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.equivalence.divergences import Divergence
from tests.equivalence.runner import Outcome


class InvalidProgram(Exception):
    """The program as it was can't be compared with: it lacks a module, ran out of time, or sent what no API takes."""


@dataclass(frozen=True)
class Difference:
    """Something that isn't the same, as text. ``what`` names it: ``stdout``, ``request 2``, ``file notes.txt`` …"""

    what: str
    before: str
    after: str


def compare(
    before: Outcome, after: Outcome, accepted: Sequence[Divergence], *, unordered: bool = False
) -> tuple[Difference, ...]:
    """Give every difference that no accepted divergence explains. Raises ``InvalidProgram``."""
    check_valid(before)
    end = _end(after, accepted)
    found = list(_requests(before, after, end, unordered))
    if end is None:
        found += _ends(before, after, accepted)
        found += _texts(before, after, accepted)
    return tuple(found)


def check_valid(before: Outcome) -> None:
    """Raise ``InvalidProgram`` when a program isn't fit to be compared with."""
    if before.timed_out:
        raise InvalidProgram("the program as it was ran out of time")
    if before.exception is not None and before.exception[0] == "ModuleNotFoundError":
        raise InvalidProgram(before.exception[1])
    for exchange in before.exchanges:
        if exchange.error is not None and exchange.operation == "unknown":
            raise InvalidProgram(f"the program as it was got {exchange.status}: {exchange.error.message}")


def _end(after: Outcome, accepted: Sequence[Divergence]) -> int | None:
    """The number of requests that are compared, when the outcome from there on isn't."""
    for index, exchange in enumerate(after.exchanges):
        if any(entry.ends is not None and entry.ends(exchange) for entry in accepted):
            return index
    return None


def requests(outcome: Outcome, *, unordered: bool) -> list[str]:
    """What a program sent, each request as indented JSON in its canonical form with the status that it got."""
    sent = [
        json.dumps({**exchange.as_json(), "status": exchange.status}, indent=1, sort_keys=True, ensure_ascii=False)
        for exchange in outcome.exchanges
    ]
    return sorted(sent) if unordered else sent


def _requests(before: Outcome, after: Outcome, end: int | None, unordered: bool) -> Iterator[Difference]:
    old = requests(before, unordered=unordered)[:end]
    new = requests(after, unordered=unordered)[:end]
    for index in range(max(len(old), len(new))):
        one = old[index] if index < len(old) else ""
        other = new[index] if index < len(new) else ""
        if one != other:
            yield Difference(f"request {index + 1}", one, other)


def _ends(before: Outcome, after: Outcome, accepted: Sequence[Divergence]) -> Iterator[Difference]:
    if before.code != after.code:
        yield Difference("exit code", str(before.code), "out of time" if after.timed_out else str(after.code))
    old, new = before.exception, after.exception
    if old and new and any({old[0], new[0]} <= entry.classes for entry in accepted):
        return
    shown = [
        f"{kind}: {normalise(message, outcome, accepted)}" if (kind, message) != ("", "") else "none"
        for outcome, (kind, message) in ((before, old or ("", "")), (after, new or ("", "")))
    ]
    if shown[0] != shown[1]:
        yield Difference("exception", *shown)


def _texts(before: Outcome, after: Outcome, accepted: Sequence[Divergence]) -> Iterator[Difference]:
    pairs = [("stdout", before.stdout, after.stdout), ("stderr", before.stderr, after.stderr)]
    for name in sorted(before.files.keys() | after.files.keys()):
        pairs.append((f"file {name}", _content(before.files.get(name)), _content(after.files.get(name))))
    for what, old, new in pairs:
        one = normalise(old, before, accepted)
        other = normalise(new, after, accepted)
        if one != other and not any(entry.lines is not None and entry.lines(one, other) for entry in accepted):
            yield Difference(what, one, other)


def normalise(text: str, outcome: Outcome, accepted: Sequence[Divergence]) -> str:
    """Take out of a text what the accepted divergences allow to differ."""
    for entry in accepted:
        if entry.text is not None:
            text = entry.text(text, outcome)
    return text


def _content(content: bytes | None) -> str:
    return "(not there)" if content is None else content.decode("utf-8", "backslashreplace")

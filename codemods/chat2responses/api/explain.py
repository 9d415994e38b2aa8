"""Pages for ``chat2responses explain``: a row of the table, a reason, a note, or the text of an error."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from . import methods, results, streams, types
from .errors import ERRORS, ErrorText
from .parameters import CREATE, Parameter
from .reasons import NOTES, REASONS, NoteRow, ReasonRow
from .results import ATTRIBUTES, Row
from .table import CHAT_BASES, chat_expression, mapping_table, parameter_target, response_expression
from .versions import FIRST, show

__all__ = ["explain", "mapping_table", "names"]

_SHORTEST_ERROR = 12
"""Fewer letters than these don't make an error text."""


def explain(name: str) -> str | None:
    """The page for ``name``, ending with a line end, or None when nothing is known of it.

    ``name`` is a reason or note code, a parameter, an attribute (``content``, ``message.content``,
    ``choices[0].message.content``), an event type, a type name, a method, or the text of an error as the API or Python
    words it. When several rows have the name all of them are shown.
    """
    wanted = name.strip()
    pages = [*_pages(wanted)] or [*_error_pages(wanted)]
    return "\n\n".join(pages) + "\n" if pages else None


def names() -> list[str]:
    """Every name that has a page, sorted: codes, parameters, ``kind.attribute``, events, types and methods."""
    found = {*REASONS, *NOTES, *CREATE, *methods.METHODS, *streams.HELPER_EVENTS, *_event_types()}
    found |= {f"{row.kind}.{row.name}" for row in ATTRIBUTES.values() if row.name not in results.DUMPING_METHODS}
    found |= {source.rpartition(".")[2] for source in types.TYPES}
    return sorted(found)


def _event_types() -> set[str]:
    return {name for row in streams.EVENTS for name in row.types}


def _pages(wanted: str) -> Iterator[str]:
    if wanted in REASONS:
        yield _reason(REASONS[wanted])
    if wanted in NOTES:
        yield _note(NOTES[wanted])
    if wanted in CREATE:
        yield _parameter(CREATE[wanted])
    yield from _attributes(wanted)
    yield from _events(wanted)
    yield from _type_names(wanted)
    method = methods.METHODS.get(wanted.rpartition(".")[2])
    if method and (wanted == method.name or "completions" in wanted):
        target = f"client.responses.{method.target}" if method.target else "no counterpart"
        yield _page(f"client.chat.completions.{method.name}", f"Responses: {target}", _see(method.code))


def _attributes(wanted: str) -> Iterator[str]:
    path = re.sub(r"\[[^\]]*\]", "", wanted).split(".")
    name, before = path[-1], path[-2] if len(path) > 1 else ""
    if name in results.DUMPING_METHODS:
        yield _page(name, "The whole shape of an answer or of a part of it.", _see("result-dumped"))
        return
    for row in ATTRIBUTES.values():
        written = CHAT_BASES[row.kind].rpartition(".")[2].partition("[")[0]
        if row.name == name and before in ("", row.kind, written):
            yield _attribute(row)


def _attribute(row: Row) -> str:
    target = response_expression(row)
    return _page(
        chat_expression(row),
        f"Responses: {target}" if target else "",
        row.remark and f"Remark: {row.remark}",
        "Depends on how it is used." if row.contextual else _see(row.code),
        f"Since openai {show(row.since)}" if row.since > FIRST else "",
        f"Source: {row.source}",
    )


def _events(wanted: str) -> Iterator[str]:
    for row in streams.EVENTS:
        if wanted in row.types:
            yield _page(
                wanted,
                f"Stands for a chat chunk of class {row.chunk.value}.",
                _block("Reads", [f"{chat}: {code.replace('{}', 'event')}" for chat, code in row.templates.items()]),
            )
    if wanted in streams.HELPER_EVENTS:
        event = streams.HELPER_EVENTS[wanted]
        yield _page(
            wanted,
            f"Responses: {event.target}" if event.target else _see(event.code),
            _block("Fields", [f"{chat}: {target}" for chat, target in event.fields.items()]),
        )


def _type_names(wanted: str) -> Iterator[str]:
    rows = [row for row in types.TYPES.values() if wanted in (row.source, row.source.rpartition(".")[2])]
    for row in rows[:1]:
        yield _page(
            row.source,
            f"Responses: {row.module}.{row.name}" if row.name else _see(row.code),
            row.container and f"In a list: {types.RESPONSES}.{row.container}",
            "For annotations only: the target is no class." if row.union else "",
            f"Since openai {show(row.since)}" if row.since > FIRST else "",
        )


def _parameter(row: Parameter) -> str:
    neutral = ", ".join(repr(value) for value in row.neutral)
    return _page(
        f"{row.name} (request parameter)",
        f"Responses: {parameter_target(row) or 'no counterpart'}",
        row.note and f"Remark: {row.note}",
        neutral and f"Dropped when it is: {neutral}",
        _see(row.code),
        f"Since openai {show(row.since)}" if row.since > FIRST else "",
        f"Source: {row.source}",
    )


def _reason(row: ReasonRow) -> str:
    return _page(
        f"{row.code} ({row.verdict.value})",
        f"{row.title}.",
        f"Why: {row.why}",
        f"By hand: {row.hint}",
        _block("Found", row.before.splitlines()),
        _block("Written by hand", row.after.splitlines()),
        row.option and f"Option: {row.option}",
        _block("Errors that people meet", row.errors),
        f"Source: {row.source}",
    )


def _note(row: NoteRow) -> str:
    kind = "hint" if row.hint else "note"
    option = row.option and f"Policy: {row.option}"
    return _page(f"{row.code} ({kind})", f"{row.title}.", row.text, option, f"Source: {row.source}")


def _error_pages(wanted: str) -> list[str]:
    text = _stable(wanted)
    found = [(_match(text, [row.text]), _error(row)) for row in ERRORS]
    found += [(_match(text, row.errors), _reason(row)) for row in REASONS.values()]
    best = max(length for length, _ in found)
    return [page for length, page in found if length == best >= _SHORTEST_ERROR]


def _match(text: str, known: Iterable[str]) -> int:
    """How many letters ``text`` has in common with the best of the ``known`` texts that it contains or is part of."""
    stable = (_stable(error) for error in known)
    return max((min(len(text), len(error)) for error in stable if error in text or text in error), default=0)


def _stable(text: str) -> str:
    """``text`` without what varies between two occurrences of an error: positions, ids, case, spaces, the last dot."""
    text = re.sub(r"\b(?:call|fc|rs|msg|resp)_\w+", "ID", text)
    text = re.sub(r"\[\d+\]", "[0]", text)
    return " ".join(text.lower().split()).rstrip(".")


def _error(row: ErrorText) -> str:
    return _page(f"{row.text} (error)", f"Why: {row.why}", f"Fix: {row.fix}", _block("Code", row.example.splitlines()))


def _see(code: str) -> str:
    return f"See: chat2responses explain {code}" if code else ""


def _block(title: str, lines: Iterable[str]) -> str:
    body = "\n".join(f"    {line}" for line in lines)
    return f"{title}:\n{body}" if body else ""


def _page(title: str, *parts: str) -> str:
    return "\n".join([title, "-" * len(title), *(part for part in parts if part)])

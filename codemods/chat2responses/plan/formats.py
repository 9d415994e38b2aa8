"""``response_format`` and ``verbosity``: together they become one ``text={…}``, a class becomes ``text_format``."""

from __future__ import annotations

import libcst as cst

from chat2responses.api import parameters
from chat2responses.infer.unit import CallRecord
from chat2responses.infer.values import NONE, Class, Data, External, Str, Value
from chat2responses.plan import entries, hoist
from chat2responses.plan.draft import Draft
from chat2responses.plan.entries import Entry
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Span


def plan(draft: Draft, call: CallRecord, by_name: dict[str, list[Entry]], dropped: list[Entry]) -> None:
    """Adds the edits for both parameters of a call; entries that go are added to ``dropped``."""
    formats = [entry for entry in by_name.get("response_format", ()) if not _is_neutral(entry)]
    neutral = [entry for entry in by_name.get("response_format", ()) if _is_neutral(entry)]
    dropped.extend(entry for entry in neutral if entry not in dropped)
    verbosities = by_name.get("verbosity", [])
    shapes = {shape for entry in formats for shape in _shapes(draft, call, entry)}
    if shapes == {"class"}:
        for entry in formats:
            _edit_all(draft, entry, entries.renamed(entry, parameters.TEXT_FORMAT))
        for entry in verbosities:
            _edit_all(draft, entry, [*entries.renamed(entry, "text"), *entries.wrapped(entry, '{"verbosity": ', "}")])
        return
    if len(shapes) > 1:
        draft.stop("response-format-unresolved", formats[0].file, formats[0].value)
        return
    if formats and verbosities:
        _merge(draft, formats, verbosities, dropped)
        return
    for entry in formats:
        _edit_all(draft, entry, [*entries.renamed(entry, "text"), *entries.wrapped(entry, '{"format": ', "}")])
    for entry in verbosities:
        _edit_all(draft, entry, [*entries.renamed(entry, "text"), *entries.wrapped(entry, '{"verbosity": ', "}")])


def _edit_all(draft: Draft, entry: Entry, edits: list[Edit]) -> None:
    for edit in edits:
        draft.edit(entry.file, edit)


def _merge(draft: Draft, formats: list[Entry], verbosities: list[Entry], dropped: list[Entry]) -> None:
    """Writes both under one argument, at the place of the format."""
    first, second = formats[0], verbosities[0]
    simple = isinstance(second.value, cst.SimpleString | cst.Name) and first.call is second.call is not None
    if len(formats) + len(verbosities) > 2 or not simple:
        draft.stop("kwargs-unresolved", second.file, second.holder, "verbosity and response_format meet in text")
        return
    text = second.file.parsed.code(second.value)
    after = f', "verbosity": {text}}}' if isinstance(second.value, cst.Name) else ""
    span = first.file.parsed.span(first.value)
    quote = render.quote_at(first.file, first.value)
    tail = render.requoted(', "verbosity": ', quote) + text + "}" if not after else render.requoted(after, quote)
    _edit_all(draft, first, entries.renamed(first, "text"))
    draft.edit(first.file, Edit(Span(span.start, span.start), (render.requoted('{"format": ', quote),)))
    draft.edit(first.file, Edit(Span(span.end, span.end), (tail,)))
    dropped.append(second)


def _is_neutral(entry: Entry) -> bool:
    return bool(entry.values) and all(value is NONE or _type_of(value) == "text" for value in entry.values)


def _type_of(value: Value) -> str:
    if isinstance(value, Data) and value.kind == "dict" and "type" in value.keys:
        types = [item.text for item in value.keys["type"].values if isinstance(item, Str)]
        if len(types) == 1 and types[0] is not None:
            return types[0]
    return ""


def _shapes(draft: Draft, call: CallRecord, entry: Entry) -> set[str]:
    found: set[str] = set()
    for value in entry.values:
        kind = _type_of(value)
        if value is NONE or kind == "text":
            draft.stop("response-format-unresolved", entry.file, entry.value, "may be absent")
        elif kind == "json_object" and isinstance(value, Data) and not value.open:
            found.add("dict")
        elif kind == "json_schema" and isinstance(value, Data) and not value.open:
            found.add("dict")
            hoist.schema(draft, value)
        elif call.method in ("parse", "stream") and _is_class(value):
            found.add("class")
        else:
            draft.stop("response-format-unresolved", entry.file, entry.value)
    return found


def _is_class(value: Value) -> bool:
    return isinstance(value, Class) or (isinstance(value, External) and not value.made)

"""``response_format`` and ``verbosity``: together they become one ``text={…}``, a class becomes ``text_format``."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import parameters
from chat2responses.api import tools as tool_table
from chat2responses.infer.index import all_parameters
from chat2responses.infer.unit import CallRecord
from chat2responses.infer.values import NONE, OPAQUE, Class, Data, External, Value
from chat2responses.plan import entries, hoist, shapes
from chat2responses.plan.draft import Draft
from chat2responses.plan.entries import Entry
from chat2responses.plan.facts import Facts
from chat2responses.plan.tools import is_not_given
from chat2responses.rewrite import elements, render
from chat2responses.rewrite.splice import Edit, Span

CODE = "response-format-unresolved"
TEXT = '{"type": "text"}'
"""What stands for a None that a format can be at run time: the default."""
_ABSENT = frozenset({"None", *(name.rpartition(".")[2] for name in tool_table.NOT_GIVEN)})
_KEYS = {"response_format": "format", "verbosity": "verbosity"}


def plan(draft: Draft, facts: Facts, call: CallRecord, by_name: dict[str, list[Entry]], dropped: list[Entry]) -> None:
    """Adds the edits for both parameters of a call; entries that go are added to ``dropped``."""
    formats = by_name.get("response_format", [])
    verbosities = by_name.get("verbosity", [])
    if all(_is_neutral(entry) for entry in formats):
        dropped.extend(entry for entry in formats if entry not in dropped)
        formats = []
    formats = [entry for entry in formats if entry not in dropped]
    kinds = {kind for entry in formats for kind in _kinds(draft, facts, call, entry)}
    if len(kinds) > 1:
        draft.stop(CODE, formats[0].file, formats[0].value, "a class in one place and a dict in another")
    elif kinds == {"class"}:
        for entry in formats:
            _edit(draft, entry, entries.renamed(entry, parameters.TEXT_FORMAT))
        for entry in verbosities:
            _simple(draft, entry)
    elif formats and verbosities:
        _merge(draft, formats, verbosities, dropped)
    else:
        for entry in (*formats, *verbosities):
            _simple(draft, entry)


def _edit(draft: Draft, entry: Entry, edits: list[Edit]) -> None:
    if not edits:
        draft.stop("kwargs-unresolved", entry.file, entry.holder)
    for edit in edits:
        draft.edit(entry.file, edit)


def _simple(draft: Draft, entry: Entry) -> None:
    _edit(draft, entry, entries.renamed(entry, "text"))
    _wrap(draft, entry)


def _wrap(draft: Draft, entry: Entry, more: str = "") -> None:
    """Puts ``{"format": …}`` around the value, over several lines where the value has several."""
    file = entry.file
    _alternative(draft, entry)
    quote = render.quote_at(file, entry.value)
    columns = _columns(entry)
    span = file.parsed.span(entry.value)
    key = _KEYS[entry.name]
    if columns:
        newline = render.newline(file)
        indent = file.parsed.indentation(file.parsed.span(entry.holder).start)
        inner = newline + indent + elements.pad(file) * columns
        before = f'{{{inner}"{key}": '
        after = f",{inner}{more},{newline}{indent}}}" if more else f",{newline}{indent}}}"
        if not _is_hoisted(draft, entry):
            for edit in elements.shifted_lines(file, span, columns):
                draft.edit(file, edit)
    else:
        before, after = f'{{"{key}": ', f", {more}}}" if more else "}"
    draft.edit(file, Edit(Span(span.start, span.start), (render.requoted(before, quote),)))
    draft.edit(file, Edit(Span(span.end, span.end), (render.requoted(after, quote),)))


def _columns(entry: Entry) -> int:
    """Gives by how many columns the lines of a value move when it is wrapped: none for a value on one line."""
    several = "\n" in entry.file.parsed.code(entry.value)
    if not several or not isinstance(entry.value, cst.Dict | cst.Call):
        return 0
    return len(entry.file.parsed.module.default_indent)


def _is_hoisted(draft: Draft, entry: Entry) -> bool:
    return any(
        isinstance(value, Data) and value.node is entry.value and value in draft.shapes for value in entry.values
    )


def _alternative(draft: Draft, entry: Entry) -> None:
    if entry.name == "response_format" and any(value is NONE or is_not_given(value) for value in entry.values):
        _edit(draft, entry, entries.alternative(entry, TEXT, _ABSENT))


def _merge(draft: Draft, formats: list[Entry], verbosities: list[Entry], dropped: list[Entry]) -> None:
    """Writes both under one argument, at the place of the format, or both below one key of the same dict."""
    first, second = formats[0], verbosities[0]
    if len(formats) == len(verbosities) == 1 and _holder(first) is not None and _holder(first) is _holder(second):
        value = second.value
        if not isinstance(value, cst.SimpleString | cst.Name) and not _is_constant(value):
            draft.stop("kwargs-unresolved", second.file, second.holder, "evaluated before what stands between")
            return
        _edit(draft, first, entries.renamed(first, "text"))
        _wrap(draft, first, f'"verbosity": {second.file.parsed.code(value)}')
        dropped.append(second)
    elif first.data is None or {entry.data for entry in (*formats, *verbosities)} != {first.data}:
        draft.stop("kwargs-unresolved", second.file, second.holder, "verbosity and response_format meet in text")
    else:
        for entry in (*formats, *verbosities):
            _below(draft, entry)


def _holder(entry: Entry) -> cst.CSTNode | None:
    """Gives the call or dict display in which an entry is written."""
    return entry.file.index.parent(entry.holder) if entry.form in ("argument", "element") else None


def _is_constant(node: cst.CSTNode) -> bool:
    while isinstance(node, cst.Attribute):
        node = node.value
    return isinstance(node, cst.Name)


def _below(draft: Draft, entry: Entry) -> None:
    """``params["verbosity"] = v`` becomes ``params.setdefault("text", {})["verbosity"] = v``."""
    file, holder = entry.file, entry.holder
    quote = render.quote_at(file, holder)
    text = render.requoted('.setdefault("text", {})', quote)
    if entry.form == "element" and isinstance(_holder(entry), cst.Dict):
        _simple(draft, entry)
        return
    base: cst.BaseExpression
    if isinstance(holder, cst.Subscript):
        base = holder.value
    elif isinstance(holder, cst.Call) and isinstance(holder.func, cst.Attribute):
        base = holder.func.value
    else:
        draft.stop("kwargs-unresolved", file, holder, "verbosity and response_format meet in text")
        return
    _alternative(draft, entry)
    end = file.parsed.span(base).end
    edit = elements.key_edit(file, holder, _KEYS[entry.name])
    _edit(draft, entry, [Edit(Span(end, end), (text,)), *([edit] if edit is not None else [])])
    if edit is None:
        draft.stop("kwargs-unresolved", file, holder)


def _is_neutral(entry: Entry) -> bool:
    return bool(entry.values) and all(value is NONE or _type_of(value) == "text" for value in entry.values)


def _type_of(value: Value) -> str:
    """Gives the type of a format; one that is ``text`` or ``json_object`` counts as the latter."""
    types = shapes.texts(value, "type") if isinstance(value, Data) and value.kind == "dict" else None
    if types == {"text", "json_object"}:
        return "json_object"
    return next(iter(types)) if types and len(types) == 1 else ""


def _kinds(draft: Draft, facts: Facts, call: CallRecord, entry: Entry) -> set[str]:
    found: set[str] = set()
    parses = call.method in ("parse", "stream")
    for value in entry.values:
        kind = _type_of(value)
        if value is NONE or is_not_given(value):
            continue
        if isinstance(value, Data) and kind in parameters.RESPONSE_FORMAT_TYPES:
            found.add("dict")
            _dict(draft, facts, entry, value, kind)
        elif parses and (_is_class(value) or (value is OPAQUE and _is_annotated_as_class(entry))):
            found.add("class")
        else:
            draft.stop(CODE, entry.file, entry.value)
    if "class" in found and any(value is NONE for value in entry.values):
        draft.stop(CODE, entry.file, entry.value, "may be None")
    return found


def _dict(draft: Draft, facts: Facts, entry: Entry, data: Data, kind: str) -> None:
    if kind == "json_schema":
        shift = _columns(entry) if data.node is entry.value else 0
        hoist.schema(draft, facts, data, shift)
    elif shapes.is_whole(draft, facts, data, CODE) and set(data.keys) != {"type"}:
        draft.stop(CODE, data.unit.file, data.node)


def _is_class(value: Value) -> bool:
    if isinstance(value, External):
        name = value.name.rpartition(".")[2]
        return not value.made and name[:1].isupper() and name != name.upper()
    return isinstance(value, Class)


def _is_annotated_as_class(entry: Entry) -> bool:
    """Whether a value is a parameter that is declared as ``type[…]``."""
    node = entry.value
    if not isinstance(node, cst.Name):
        return False
    owner = entry.file.index.scope_of(node).owner(node.value)
    function = owner.node if owner is not None else None
    if owner is None or not isinstance(function, cst.FunctionDef) or node.value in owner.bindings:
        return False
    for param in all_parameters(function.params):
        if param.name.value == node.value and param.annotation is not None:
            declared = param.annotation.annotation
            base = declared.value if isinstance(declared, cst.Subscript) else declared
            name = base.attr if isinstance(base, cst.Attribute) else base
            return isinstance(name, cst.Name) and name.value in ("type", "Type")
    return False

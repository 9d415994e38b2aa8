"""``web_search_options={…}``: the hosted tool with the same settings, and a choice that makes the search certain."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import tools as table
from chat2responses.infer.values import Data
from chat2responses.plan import entries, shapes
from chat2responses.plan.draft import Draft
from chat2responses.plan.entries import Entry
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import elements, relayout, render
from chat2responses.rewrite.relayout import Change
from chat2responses.rewrite.splice import Edit, Span

CODE = "search-model"
_TYPE = f'"{table.WEB_SEARCH_TOOL}"'
_LOCATION = "user_location"
_PLACES = frozenset({"argument", "element"})


def plan(draft: Draft, facts: Facts, entry: Entry, has_tools: bool) -> None:
    """Writes the tool in the place of the options; ``has_tools`` says that the call gives tools or a choice too."""
    if has_tools or entry.form not in _PLACES or not entry.values:
        draft.stop(CODE, entry.file, entry.holder, "tools are given too" if has_tools else "")
        return
    in_place = False
    for value in entry.values:
        if not isinstance(value, Data) or value.kind != "dict":
            draft.stop(CODE, entry.file, entry.value)
            return
        in_place = value.node is entry.value
        if not _options(draft, facts, value, in_place):
            return
    draft.features.add("web_search")
    _wrap(draft, entry, in_place)


def _options(draft: Draft, facts: Facts, data: Data, in_place: bool) -> bool:
    """Reshapes the options of one display; ``type`` joins them there where that is the argument itself."""
    file = data.unit.file
    is_empty = isinstance(data.node, cst.Dict) and not data.node.elements and not data.open and not data.keys
    if is_empty:
        if in_place:
            text = render.requoted(f'{{"type": {_TYPE}}}', render.quote_at(file, data.node))
            draft.edit(file, Edit(file.parsed.span(data.node), (text,)))
        return True
    if not shapes.is_whole(draft, facts, data, CODE):
        return False
    items = elements.items_of(data.node) or []
    if set(data.keys) - set(table.WEB_SEARCH_KEYS) or shapes.stores(facts, data):
        draft.stop(CODE, file, data.node)
        return False
    shapes.give(draft, data, shapes.SEARCH)
    if _LOCATION in data.keys and not _location(draft, facts, data):
        draft.stop(CODE, file, data.node, _LOCATION)
        return False
    if in_place:
        _write(draft, data, {items[0].key: Change(before=(("type", _TYPE),))})
    return True


def _location(draft: Draft, facts: Facts, data: Data) -> bool:
    """``{"type": "approximate", "approximate": {…}}`` loses its inner dict."""
    nested = table.WEB_SEARCH_LOCATION_NESTED
    for place in data.keys[_LOCATION].values:
        if not isinstance(place, Data) or not shapes.is_whole(draft, facts, place, CODE):
            return False
        found = shapes.inner(place, nested)
        if found is None or set(place.keys) != {"type", nested} or shapes.stores(facts, place):
            return False
        shapes.give(draft, place, shapes.SEARCH)
        shapes.give(draft, found[1], shapes.SEARCH)
        _write(draft, place, {nested: Change(hoisted=True)})
    return True


def _write(draft: Draft, data: Data, changes: dict[str, Change]) -> None:
    edits = relayout.changed(data.unit.file, data.node, changes)
    if edits is None:
        draft.stop(CODE, data.unit.file, data.node)
    for edit in edits or ():
        draft.edit(data.unit.file, edit)


def _wrap(draft: Draft, entry: Entry, in_place: bool) -> None:
    file = entry.file
    for edit in entries.renamed(entry, "tools"):
        draft.edit(file, edit)
    quote = render.quote_at(file, entry.value)
    before, after = ("[", "]") if in_place else (f'[{{"type": {_TYPE}, **', "}]")
    span = file.parsed.span(entry.value)
    key = "tool_choice=" if entry.form == "argument" else '"tool_choice": '
    holder = file.index.parent(entry.holder)
    siblings = holder.args if isinstance(holder, cst.Call) else holder.elements if isinstance(holder, cst.Dict) else ()
    upto = [item for item in siblings if file.parsed.span(item).start <= file.parsed.span(entry.holder).start]
    choice = render.insert_after(file, upto, render.requoted(key + table.WEB_SEARCH_CHOICE, quote))
    draft.edit(file, Edit(Span(span.start, span.start), (render.requoted(before, quote),)))
    draft.edit(file, Edit(choice.span, (render.requoted(after, quote), *choice.parts)))

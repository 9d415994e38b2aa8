"""Tool choices of a call."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import tools as table
from chat2responses.infer.unit import File
from chat2responses.infer.values import NONE, Data, Str, Value
from chat2responses.plan import shapes
from chat2responses.plan.draft import Draft
from chat2responses.plan.entries import Entry, alternative, renamed
from chat2responses.plan.facts import Facts
from chat2responses.plan.tools import is_not_given
from chat2responses.rewrite import elements, relayout, render
from chat2responses.rewrite.relayout import Change
from chat2responses.rewrite.splice import Edit

CODE = "tool-choice-unresolved"
DEFAULT = '"auto"'
"""What stands for a None that a choice can be at run time: the default of Responses, with or without tools."""


def plan(draft: Draft, facts: Facts, entry: Entry) -> None:
    """Reshapes a tool choice; ``entry`` is ``tool_choice`` or the deprecated ``function_call``."""
    legacy = entry.name == "function_call"
    if legacy:
        for edit in renamed(entry, "tool_choice"):
            draft.edit(entry.file, edit)
    known = [value for value in entry.values if value is not NONE and not is_not_given(value)]
    if not entry.values:
        draft.stop(CODE, entry.file, entry.value)
    for value in known:
        _choice(draft, facts, entry, value, legacy)
    if NONE in entry.values:
        for edit in alternative(entry, DEFAULT):
            draft.edit(entry.file, edit)


def _choice(draft: Draft, facts: Facts, entry: Entry, value: Value, legacy: bool) -> None:
    words = table.LEGACY_CHOICE_WORDS if legacy else table.CHOICE_WORDS
    if isinstance(value, Str):
        if value.text is None or value.text in table.FORCING_WORDS:
            draft.forced_tool = True
        elif value.text not in words:
            draft.stop(CODE, entry.file, entry.value, value.text)
        return
    file = value.unit.file if isinstance(value, Data) else entry.file
    node = value.node if isinstance(value, Data) else entry.value
    if not isinstance(value, Data) or value.open or shapes.stores(facts, value) or facts.merges.get(value):
        draft.stop(CODE, file, node)
    elif legacy:
        draft.forced_tool = True
        shapes.give(draft, value, shapes.CHOICE_BODY)
        _write(draft, file, node, {"name": Change(before=(("type", '"function"'),))}, set(value.keys) == {"name"})
    else:
        _dict(draft, file, value)


def _dict(draft: Draft, file: File, data: Data) -> None:
    types = shapes.texts(data, "type")
    kind = next(iter(types)) if types and len(types) == 1 else ""
    if kind in table.CHOICE_WORDS and set(data.keys) == {"type"} and isinstance(data.node, cst.Dict):
        draft.forced_tool = draft.forced_tool or kind in table.FORCING_WORDS
        shapes.give(draft, data, shapes.REMOVED)
        quote = render.quote_at(file, data.node)
        draft.edit(file, Edit(render.inner_span(file, data.node), (render.requoted(f'"{kind}"', quote),)))
        return
    nested, keys = table.CHOICE_TYPES.get(kind, ("", ()))
    found = shapes.inner(data, nested)
    if found is None or set(data.keys) != {"type", nested} or set(found[1].keys) - set(keys):
        draft.stop(CODE, file, data.node)
        return
    draft.forced_tool = True
    shapes.give(draft, data, shapes.CHOICE)
    shapes.give(draft, found[1], shapes.CHOICE_BODY)
    if kind == "allowed_tools":
        _allowed(draft, file, found[1])
    _write(draft, file, data.node, {nested: Change(hoisted=True)}, True)


def _allowed(draft: Draft, file: File, body: Data) -> None:
    """The tools that are allowed are named as choices are."""
    item = elements.item_at(body.node, "tools")
    if item is None or not isinstance(item.value, cst.List):
        draft.stop(CODE, file, body.node)
        return
    for element in item.value.elements:
        kind = elements.item_at(element.value, "type")
        name = kind.value.raw_value if kind and isinstance(kind.value, cst.SimpleString) else ""
        nested = table.CHOICE_TYPES.get(name, ("", ()))[0]
        _write(draft, file, element.value, {nested: Change(hoisted=True)}, bool(nested))


def _write(draft: Draft, file: File, node: cst.CSTNode, changes: dict[str, Change], known: bool) -> None:
    edits = relayout.changed(file, node, changes) if known else None
    if edits is None:
        draft.stop(CODE, file, node)
    for edit in edits or ():
        draft.edit(file, edit)

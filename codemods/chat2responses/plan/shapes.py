"""Request data that has another shape on Responses: what becomes of reading its keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import libcst as cst
from chat2responses.api import methods, parameters
from chat2responses.infer.unit import File, KeyWrite
from chat2responses.infer.values import Data, Str
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import elements
from chat2responses.rewrite.elements import Item

ESCAPES = "request-data-escapes"
READER = "history-reader"


@dataclass(frozen=True)
class Shape:
    """How a kind of dict is read after it was reshaped.

    ``hop`` is the key of the inner dict, which is no more: reading it gives the outer dict itself. ``keys`` maps the
    keys that may be read to their new names; any other read has ``code`` as its reason. ``texts`` maps values of
    ``type`` to those that stand there now.
    """

    name: str
    hop: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    code: str = ESCAPES


_SAME = {key: key for key in ("name", "description", "parameters", "format")}

TOOL = Shape("tool", "function", {"type": "type"})
FUNCTION = Shape("function of a tool", keys=_SAME)
CUSTOM_TOOL = Shape("custom tool", "custom", {"type": "type"})
LEGACY_FUNCTION = Shape("legacy function", keys=_SAME)
CHOICE = Shape("tool choice", "function", {"type": "type"})
CHOICE_BODY = Shape("name of a tool choice", keys={"name": "name"})
REMOVED = Shape("dict that goes")
FORMAT = Shape("format", "json_schema", {"type": "type"})
SCHEMA = Shape("schema of a format", keys={key: key for key in parameters.JSON_SCHEMA_KEYS})

SEARCH = Shape("options of a web search")

REPLY = Shape("reply of a tool", keys={"content": "output", "tool_call_id": "call_id"}, code=READER)
TURN = Shape("turn with calls", code=READER)
CALL = Shape("call of a turn", "function", {"id": "call_id"}, code=READER)
CALL_BODY = Shape("function of a call", keys={"name": "name", "arguments": "arguments"}, code=READER)


def escape_code(file: File, node: cst.CSTNode) -> str:
    """Gives the reason why data must not change at a place where it goes out of sight."""
    parent = file.index.parent(node)
    call = file.index.parent(parent) if isinstance(parent, cst.Arg) else None
    names: list[str] = []
    func = call.func if isinstance(call, cst.Call) else None
    while isinstance(func, cst.Attribute):
        names.append(func.attr.value)
        func = func.value
    is_call = bool(names) and names[0] in methods.CALL_SITES and names[1:3] == ["completions", "chat"]
    return "shared-with-unmigrated-call" if is_call else ESCAPES


def stop_at_escape(draft: Draft, facts: Facts, data: Data) -> bool:
    """Adds the reason where a list or dict goes to code that can change it; False if it goes nowhere."""
    found = [(file, use) for file, use in facts.uses.get(data, ()) if use.operation == "escape"]
    for file, use in found:
        draft.stop(escape_code(file, use.node), file, use.node)
    return bool(found)


def is_whole(draft: Draft, facts: Facts, data: Data, code: str) -> bool:
    """Whether all keys of a dict are written where it is made or stored by name; adds the reason if they aren't."""
    if not data.open and not facts.merges.get(data) and elements.items_of(data.node):
        return True
    if not (data.open and stop_at_escape(draft, facts, data)):
        draft.stop(code, data.unit.file, data.node)
    return False


def give(draft: Draft, data: Data, shape: Shape) -> bool:
    """Notes the shape of a dict; False (and a finding) when it has another one already."""
    known = draft.shapes.setdefault(data, shape)
    draft.reshaped.add(data)
    draft.reached.add(data)
    if known != shape:
        draft.stop(ESCAPES, data.unit.file, data.node, f"used as a {known.name} and as a {shape.name}")
        return False
    return True


def texts(data: Data, key: str) -> set[str] | None:
    """Gives the literal strings under a key; None when it can be something else, an empty set when it is absent."""
    slot = data.keys.get(key)
    if slot is None:
        return set()
    found = {value.text for value in slot.values if isinstance(value, Str)}
    if len(found) != len(slot.values) or None in found:
        return None
    return {text for text in found if text is not None}


def stores(facts: Facts, data: Data) -> list[tuple[File, KeyWrite]]:
    """Gives the writes of keys outside the dict's own display."""
    own = {id(item.node) for item in elements.items_of(data.node) or ()}
    return [(file, write) for file, write in facts.key_writes.get(data, ()) if id(write.node) not in own]


def inner(data: Data, key: str) -> tuple[Item, Data] | None:
    """Gives the item under ``key`` with the dict that is written in its place; None if another one is or can be."""
    item = elements.item_at(data.node, key)
    slot = data.keys.get(key)
    if item is None or slot is None or len(slot.values) != 1:
        return None
    value = next(iter(slot.values))
    in_place = isinstance(value, Data) and value.kind == "dict" and value.node is item.value
    return (item, value) if in_place and isinstance(value, Data) else None


def rename_store(draft: Draft, file: File, write: KeyWrite, shape: Shape) -> bool:
    """Adds the edit for a key that is stored later; False when it has no counterpart."""
    name = shape.keys.get(write.key)
    if name is None or not isinstance(write.node, cst.Subscript | cst.Arg):
        return False
    if name != write.key:
        edit = elements.key_edit(file, write.node, name)
        if edit is None:
            return False
        draft.edit(file, edit)
    return True

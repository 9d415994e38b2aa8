"""Request data that has another shape on Responses: what becomes of reading its keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import libcst as cst
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
    keys that may be read to their new names; any other read has ``code`` as its reason, and so has an escape when
    ``escapes`` is empty. ``texts`` maps values of ``type`` to those that stand there now.
    """

    name: str
    hop: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    code: str = ESCAPES


_SAME = {key: key for key in ("name", "description", "parameters", "schema", "format")}

TOOL = Shape("tool", "function", {"type": "type"})
FUNCTION = Shape("function of a tool", keys=_SAME)
CUSTOM_TOOL = Shape("custom tool", "custom", {"type": "type"})
LEGACY_FUNCTION = Shape("legacy function", keys=_SAME)
CHOICE = Shape("tool choice", "function", {"type": "type"})
CHOICE_BODY = Shape("name of a tool choice", keys={"name": "name"})
REMOVED = Shape("dict that goes")
FORMAT = Shape("format", "json_schema", {"type": "type"})
SCHEMA = Shape("schema of a format", keys=_SAME)

REPLY = Shape("reply of a tool", keys={"content": "output", "tool_call_id": "call_id"}, code=READER)
TURN = Shape("turn with calls", code=READER)
CALL = Shape("call of a turn", code=READER)


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

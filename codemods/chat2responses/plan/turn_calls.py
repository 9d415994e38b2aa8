"""The calls of a turn where they are dicts put together elsewhere: pieces of a stream, or copies under a name.

Each such dict becomes the item itself, where it is made; what reads it on the way follows (``plan.readers``).
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst
from chat2responses.api import messages as table
from chat2responses.infer.values import NONE, Data, Value, Values
from chat2responses.plan import shapes
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import elements, relayout
from chat2responses.rewrite.relayout import Change

CODE = "messages-unresolved"
ROW = table.CALL_ITEMS["function"]
_KEYS = frozenset({"id", "type", ROW.chat_type})
_BODY = frozenset({"name", "arguments"})


def are_dicts(values: Values) -> bool:
    """Whether values are lists of calls that are dicts in sight, perhaps None too."""
    lists = list(_lists(values))
    return bool(lists) and len(lists) == len(values - {NONE}) and all(_holds_calls(data) for data in lists)


def unlisted(node: cst.BaseExpression) -> cst.BaseExpression:
    """Gives ``x`` of ``list(x)``."""
    is_list = isinstance(node, cst.Call) and isinstance(node.func, cst.Name) and node.func.value == "list"
    return node.args[0].value if isinstance(node, cst.Call) and is_list and len(node.args) == 1 else node


def _lists(values: Values) -> Iterator[Data]:
    return (value for value in values if isinstance(value, Data) and value.kind in ("list", "tuple"))


def _held(data: Data) -> set[Value]:
    return set(data.elements.values).union(*(slot.values for slot in data.keys.values()))


def _holds_calls(data: Data) -> bool:
    return all(
        isinstance(value, Data) and value.kind == "dict" and {"id", ROW.chat_type} <= set(value.keys) <= _KEYS
        for value in _held(data)
    )


def plan(draft: Draft, facts: Facts, values: Values) -> None:
    """Reshapes all calls that are in the lists among values."""
    for data in _lists(values):
        draft.reached.add(data)
        for value in sorted(_held(data), key=_place):
            assert isinstance(value, Data)
            _call(draft, facts, value)


def _place(value: Value) -> tuple[str, int]:
    assert isinstance(value, Data)
    return value.unit.file.path, value.unit.file.parsed.span(value.node).start


def _call(draft: Draft, facts: Facts, data: Data) -> None:
    """``{"id": i, "type": "function", "function": {"name": n, "arguments": a}}`` becomes the item."""
    if data in draft.shapes:
        return
    file = data.unit.file
    if not shapes.is_whole(draft, facts, data, CODE) or not shapes.give(draft, data, shapes.CALL):
        return
    for owner, write in shapes.stores(facts, data):
        if not shapes.rename_store(draft, owner, write, shapes.CALL):
            draft.stop(CODE, owner, write.node)
    items = {item.key: item for item in elements.items_of(data.node) or ()}
    found = shapes.inner(data, ROW.chat_type)
    key = elements.key_edit(file, items["id"].node, ROW.moved["id"]) if "id" in items else None
    bodies = [value for value in data.keys[ROW.chat_type].values if isinstance(value, Data) and value.kind == "dict"]
    if ROW.chat_type not in items or len(bodies) != len(data.keys[ROW.chat_type].values) or not bodies:
        draft.stop(CODE, file, data.node)
        return
    for body in bodies:
        _body(draft, facts, body)
    kind = (("type", f'"{ROW.item}"'),)
    changes = {ROW.chat_type: Change(hoisted=found is not None, spread=found is None)}
    if "type" in items and isinstance(items["type"].value, cst.SimpleString):
        draft.edit(file, elements.text_edit(file, items["type"].value, ROW.item))
    elif "type" in items:
        changes["type"] = Change(replaced=kind)
    else:
        first = next(iter(items))
        known = changes.get(first, Change())
        changes[first] = Change(known.hoisted, known.spread, before=kind)
    edits = relayout.changed(file, data.node, changes)
    if edits is None or (key is None and "id" in items):
        draft.stop(CODE, file, data.node)
        return
    for edit in (*edits, *((key,) if key is not None else ())):
        draft.edit(file, edit)


def _body(draft: Draft, facts: Facts, body: Data) -> None:
    """The dict of name and arguments, which goes into the item or is spread into it."""
    if body in draft.shapes:
        return
    if set(body.keys) == _BODY and shapes.is_whole(draft, facts, body, CODE):
        shapes.give(draft, body, shapes.CALL_BODY)
        for owner, write in shapes.stores(facts, body):
            if not isinstance(write.node, cst.Subscript | cst.Arg):
                draft.stop(CODE, owner, write.node)
    else:
        draft.stop(CODE, body.unit.file, body.node)

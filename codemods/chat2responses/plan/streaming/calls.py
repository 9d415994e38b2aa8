"""Calls in a loop body whose answer a class of chunk decides: ``hasattr``, ``getattr``, ``len``, ``bool`` …"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api.streams import CALLS, CHOICES
from chat2responses.plan.streaming import chunks
from chat2responses.plan.streaming.chunks import Known, Length, Part, Raising, Read, Refused, Unknown, Value, tainted
from chat2responses.plan.streaming.numbering import is_fresh
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Hole

if TYPE_CHECKING:
    from chat2responses.plan.streaming.folding import Env, Folded, Folder


def call(folder: Folder, node: cst.Call, env: Env) -> Folded:
    """``hasattr``, ``getattr``, ``len`` and ``bool`` of what is known; all other calls use their arguments."""
    name = node.func.value if isinstance(node.func, cst.Name) else ""
    builtin = _BUILTINS.get(name)
    plain = all(not arg.star and arg.keyword is None for arg in node.args)
    if builtin is not None and plain and node.args and folder.file.index.scope_of(node).owner(name) is None:
        found = builtin(folder, node, env)
        if found is not None:
            return found
    if isinstance(node.func, cst.Attribute) and node.func.attr.value in _COLLECTING:
        found = _COLLECTING[node.func.attr.value](folder, node, env)
        if found is not None:
            return found
    if isinstance(node.func, cst.Attribute) and node.func.attr.value in _STRING_METHODS:
        base, _ = folder.fold(node.func.value, env)
        if base == chunks.EMPTY:
            _, edits = folder.rest(node, env)
            return chunks.EMPTY, edits
    read = folder.setting.readers.call(folder, node, env)
    return read if read is not None else folder.rest(node, env)


def getattr_(folder: Folder, node: cst.Call, env: Env) -> Folded | None:
    """``getattr(object, "name", default)``."""
    base, name = _named(folder, node, env)
    if not isinstance(base, Part) or name is None:
        return None
    known = _has(folder, base, name)
    if known is None or (not known and len(node.args) < 3):
        raise Refused(node, "result-unknown-attribute", name)
    if known:
        return folder.read(node, base, name)
    value, edits = folder.fold(node.args[2].value, env)
    return tainted(value, base), folder.instead(node, node.args[2].value, edits)


def hasattr_(folder: Folder, node: cst.Call, env: Env) -> Folded | None:
    """``hasattr(object, "name")``."""
    base, name = _named(folder, node, env)
    if not isinstance(base, Part) or name is None:
        return None
    known = _has(folder, base, name)
    if known is None:
        raise Refused(node, "result-unknown-attribute", name)
    result = Known(known, own=True)
    return result, folder.written(node, result)


def _has(folder: Folder, base: Part, name: str) -> bool | None:
    known = chunks.has(base.kind, name)
    return None if known is False and not folder.setting.proven else known


def _named(folder: Folder, node: cst.Call, env: Env) -> tuple[Value, str | None]:
    base, _ = folder.fold(node.args[0].value, env)
    if len(node.args) < 2:
        return base, None
    name, _ = folder.fold(node.args[1].value, env)
    return base, name.value if isinstance(name, Known) and isinstance(name.value, str) else None


def len_(folder: Folder, node: cst.Call, env: Env) -> Folded | None:
    """``len(object)``."""
    value, _ = folder.fold(node.args[0].value, env)
    if isinstance(value, Part) and value.kind in (CHOICES, CALLS):
        result = Known(1, own=True)
        return result, folder.written(node, result)
    if isinstance(value, Known) and value.own:
        if value.value is None:
            raise Raising(node, "len(None)")
        if isinstance(value.value, str | tuple):
            result = Known(len(value.value), own=True)
            return result, folder.written(node, result)
    if isinstance(value, Read) and value.is_text:
        _, edits = folder.rest(node, env)
        return Length(), edits
    return None


def bool_(folder: Folder, node: cst.Call, env: Env) -> Folded | None:
    """``bool(object)``."""
    value, _ = folder.fold(node.args[0].value, env)
    known = chunks.truth(value)
    if known is None or not chunks.is_own(value):
        return None
    result = Known(known, own=True)
    return result, folder.written(node, result)


def isinstance_(folder: Folder, node: cst.Call, env: Env) -> Folded | None:
    """``isinstance(text, str)``."""
    value, _ = folder.fold(node.args[0].value, env)
    kind = node.args[1].value if len(node.args) == 2 else None
    if not (isinstance(kind, cst.Name) and kind.value == "str" and chunks.is_own(value)):
        return None
    if isinstance(value, Known) or (isinstance(value, Read) and value.is_text):
        result = Known(not isinstance(value, Known) or isinstance(value.value, str), own=True)
        return result, folder.written(node, result)
    return None


def append(folder: Folder, node: cst.Call, env: Env) -> Folded | None:
    """``calls.append(call)`` to a list that holds the calls by their number."""
    lists = folder.setting.facts.used_at.get(id(node), set())
    if not lists or not lists <= folder.setting.lists:
        return None
    if folder.sort is not chunks.CALL_BEGIN or lists & folder.appended.keys() or len(node.args) != 1:
        raise Refused(node, "stream-shape", "the calls' numbers aren't 0, 1, 2 … on the Responses side")
    folder.appended.update(dict.fromkeys(lists, node))
    argument = node.args[0].value
    _, edits = folder.real(argument, env)
    parsed = folder.file.parsed
    assert isinstance(node.func, cst.Attribute)
    base, value = parsed.span(node.func.value), parsed.span(argument)
    parts = (Hole(base), f"[{folder.event}.output_index] = ", Hole(value))
    return Unknown(own=True), (Edit(render.inner_span(folder.file, node), parts), *edits)


def setdefault(folder: Folder, node: cst.Call, env: Env) -> Folded | None:
    """``calls.setdefault(index, call)``: only the first piece of a call stores it."""
    key, edits = folder.fold(node.args[0].value, env) if node.args else (Unknown(), ())
    found = folder.setting.facts.used_at.get(id(node), set())
    is_number = isinstance(key, Read) and key.is_number and folder.setting.assumes_filled and len(node.args) == 2
    if not is_number or not found or not all(is_fresh(folder.file, folder.setting.loop, data) for data in found):
        return None
    folder.assumed |= found
    folder.numbered |= found
    if folder.sort is not chunks.CALL_MORE:
        return None
    parsed = folder.file.parsed
    assert isinstance(node.func, cst.Attribute)
    parts = (Hole(parsed.span(node.func.value)), "[", Hole(parsed.span(node.args[0].value), edits), "]")
    return Unknown(own=True), (Edit(render.inner_span(folder.file, node), parts),)


_COLLECTING: dict[str, Callable[[Folder, cst.Call, Env], Folded | None]] = {"append": append, "setdefault": setdefault}
_STRING_METHODS = frozenset({"strip", "lstrip", "rstrip", "lower", "upper", "replace", "title", "capitalize"})
_BUILTINS: dict[str, Callable[[Folder, cst.Call, Env], Folded | None]] = {
    "getattr": getattr_,
    "hasattr": hasattr_,
    "len": len_,
    "bool": bool_,
    "isinstance": isinstance_,
}

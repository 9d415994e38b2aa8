"""Messages that become other input items: the replies of tools, and assistant turns with calls."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import messages as table
from chat2responses.infer.unit import File, KeyWrite
from chat2responses.infer.values import NONE, Data, Sdk, Values
from chat2responses.plan import aliases, entries, parts, shapes
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import elements, render
from chat2responses.rewrite.elements import Item
from chat2responses.rewrite.splice import Edit

CODE = "messages-unresolved"


def plan(draft: Draft, facts: Facts, data: Data, roles: set[str]) -> None:
    """Reshapes one message that answers a call or makes some."""
    file = data.unit.file
    if not shapes.is_whole(draft, facts, data, CODE):
        return
    items = elements.items_of(data.node) or []
    if roles == {"tool"}:
        _reply(draft, facts, data, items)
    elif roles == {"function"}:
        _legacy_reply(draft, facts, data, items)
    elif roles == {"assistant"} and "function_call" not in data.keys:
        shapes.give(draft, data, shapes.TURN)
        draft.handmade.append(data)
    else:
        draft.stop(CODE, file, data.node, "a turn with tool calls")


def _reply(draft: Draft, facts: Facts, data: Data, items: list[Item]) -> None:
    file = data.unit.file
    role = next((item for item in items if item.key == "role"), None)
    written = {item.key for item in items}
    if (
        role is None
        or not isinstance(role.value, cst.SimpleString | cst.Name | cst.Attribute)
        or not {"tool_call_id", "content"} <= set(data.keys)
    ):
        draft.stop(CODE, file, data.node, "the reply of a tool")
        return
    if not shapes.give(draft, data, shapes.REPLY):
        return
    draft.replies.append((file, role.value))
    dropped: list[tuple[File, KeyWrite]] = []
    for owner, write in facts.key_writes.get(data, ()):
        row = table.KEYS.get(("tool", write.key))
        if row is None or row.fate is table.KeyFate.REFUSE:
            draft.stop("message-key", owner, write.node, write.key)
        elif row.fate is table.KeyFate.DROP:
            dropped.append((owner, write))
        else:
            _rename(draft, owner, write, row.target)
    for owner, write in dropped:
        drop_key(draft, owner, write)
    content = next((item for item in items if item.key == "content"), None)
    if content is not None and "content" in written:
        _output(draft, facts, data, content)


def _rename(draft: Draft, file: File, write: KeyWrite, target: str) -> None:
    edit = elements.key_edit(file, write.node, target)
    if edit is None:
        draft.stop(CODE, file, write.node, write.key)
    else:
        draft.edit(file, edit)


def _output(draft: Draft, facts: Facts, data: Data, item: Item) -> None:
    """The content of a reply: text, or text parts; None becomes an empty text."""
    file = data.unit.file
    values = data.keys["content"].values
    for value in values:
        if isinstance(value, Data) and value.kind != "dict":
            parts.plan(draft, facts, data, value, {"tool"})
        elif isinstance(value, Data):
            draft.stop(parts.CODE, value.unit.file, value.node)
        elif isinstance(value, Sdk) and value.kind not in ("text", "scalar", "refusal"):
            draft.stop("result-escapes", file, item.value)
    if NONE in values:
        quote = render.quote_at(file, item.value)
        span = file.parsed.span(item.value)
        weak = isinstance(item.value, cst.IfExp | cst.Lambda | cst.NamedExpr) and not item.value.lpar
        before, after = ("(", ") or ") if weak else ("", " or ")
        edit = Edit(span, (before, span, after + quote * 2)) if len(values) > 1 else Edit(span, (quote * 2,))
        draft.edit(file, edit)


def _legacy_reply(draft: Draft, facts: Facts, data: Data, items: list[Item]) -> None:
    """``{"role": "function", "name": call.name, …}``: the call that is named gives its id."""
    file = data.unit.file
    by_key = {item.key: item for item in items}
    role, name = by_key.get("role"), by_key.get("name")
    base = _named_call(facts, name.value) if name is not None else None
    call = _call_named_before(facts, file, name.value) if name is not None and base is None else None
    known = set(by_key) == {"role", "name", "content"} == set(data.keys)
    if (
        (base is None and call is None)
        or role is None
        or name is None
        or not known
        or not isinstance(role.value, cst.SimpleString)
    ):
        draft.stop(CODE, file, data.node, "which call the reply of a function belongs to isn't in sight")
        return
    if not shapes.give(draft, data, shapes.REPLY):
        return
    draft.replies.append((file, role.value))
    for key, target in (("role", "type"), ("name", "call_id"), ("content", "output")):
        edit = elements.key_edit(file, by_key[key].node, target)
        if edit is not None:
            draft.edit(file, edit)
    if base is not None:
        draft.edit(file, Edit(render.inner_span(file, name.value), (file.parsed.span(base), ".call_id")))
    elif isinstance(call, cst.Name):
        draft.edit(file, Edit(render.inner_span(file, name.value), (f"{call.value}.call_id",)))
    elif isinstance(call, cst.Attribute) and isinstance(name.value, cst.Name):
        draft.named.append((file, name.value, call))
    _output(draft, facts, data, by_key["content"])


def _named_call(facts: Facts, node: cst.BaseExpression) -> cst.BaseExpression | None:
    """Gives ``call`` of ``call.name`` where that is the deprecated function call of an answer."""
    if not isinstance(node, cst.Attribute) or node.attr.value != "name":
        return None
    known = facts.values.get(id(node.value))
    values: Values = known[2] if known is not None else frozenset()
    is_call = bool(values) and all(
        isinstance(value, Sdk) and value.kind == "function_call" for value in values - {NONE}
    )
    return node.value if is_call else None


def _call_named_before(facts: Facts, file: File, node: cst.BaseExpression) -> cst.BaseExpression | None:
    """Gives ``call`` of a name that ``name = call.name`` bound, where the call is surely the same one still."""
    if not isinstance(node, cst.Name):
        return None
    scope = file.index.scope_of(node)
    bound = scope.bindings.get(node.value, ())
    if len(bound) != 1 or node.value in scope.parameters or scope.owner(node.value) is not scope:
        return None
    target = file.index.parent(bound[0])
    assign = file.index.parent(target) if isinstance(target, cst.AssignTarget) else None
    call = _named_call(facts, assign.value) if isinstance(assign, cst.Assign) else None
    if call is None or any(node.value in inner.nonlocals | inner.globals for inner in scope.tree()):
        return None
    block = file.index.parent(file.index.statement(bound[0]))
    for ancestor in file.index.ancestors(node):
        if ancestor is block:
            break
        if isinstance(ancestor, cst.For | cst.While | cst.CompFor | cst.FunctionDef | cst.Lambda | cst.Module):
            return None
    base = aliases.represented(facts, call.value) if isinstance(call, cst.Attribute) else call
    if not isinstance(base, cst.Name) or (isinstance(call, cst.Attribute) and NONE in _values(facts, base)):
        return None
    begin, end = file.parsed.span(bound[0]).start, file.parsed.span(node).start
    bindings = scope.bindings.get(base.value, ()) if scope.owner(base.value) is scope else ()
    stays = bool(bindings) or base.value in scope.parameters
    if not stays or end < begin or any(begin <= file.parsed.span(other).start < end for other in bindings):
        return None
    return call


def _values(facts: Facts, node: cst.CSTNode) -> Values:
    known = facts.values.get(id(node))
    return known[2] if known is not None else frozenset()


def drop_key(draft: Draft, file: File, write: KeyWrite) -> None:
    """Takes one key out of a message, where it is written in a dict display."""
    parent = file.index.parent(write.node)
    if isinstance(write.node, cst.DictElement) and isinstance(parent, cst.Dict):
        for edit in render.drop_items(file, parent.elements, {id(write.node)}):
            draft.edit(file, edit)
    elif isinstance(write.node, cst.Arg) and isinstance(parent, cst.Call):
        for edit in render.drop_items(file, parent.args, {id(write.node)}):
            draft.edit(file, edit)
    else:
        statement = file.index.statement(write.node)
        edit2 = entries.removed_statement(file, statement) if isinstance(write.node, cst.Subscript) else None
        if edit2 is None:
            draft.stop("message-key", file, write.node, write.key)
        else:
            draft.edit(file, edit2)

"""Assistant turns with calls that are written by hand: few-shot turns, copies of an answer, a copy of one call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import libcst as cst
from chat2responses.api import messages as table
from chat2responses.infer.unit import File, KeyWrite
from chat2responses.infer.values import NONE, Data, Site, Str, Values
from chat2responses.plan import assembled, copies, repeats, shapes, turn_calls
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import elements, relayout, render
from chat2responses.rewrite.elements import Item
from chat2responses.rewrite.relayout import Change
from chat2responses.rewrite.splice import Edit, Span

CODE = "messages-unresolved"
REPEATED = "put back once per call: its items would be sent repeatedly"


def plan(draft: Draft, facts: Facts, data: Data) -> None:
    """Reshapes one turn where it is written and where it is put."""
    named = any(write.value is not data.node for _, write in facts.held.get(data, ()))
    copied = assembled.plan(draft, facts, data) if named else None
    turn = _read(facts, data)
    if copied is not None:
        if repeats.repeated(facts, data.unit.file, copied[1].node, {copied[0]}):
            draft.stop(CODE, data.unit.file, copied[1].node, REPEATED)
    elif named and assembled.plan_pieces(draft, facts, data):
        return
    elif turn is not None:
        _Writer(draft, facts, turn).plan()
    else:
        draft.stop(CODE, data.unit.file, data.node, "a turn with tool calls")


@dataclass(frozen=True)
class _Turn:
    """A turn: its dict, its calls, its text (None for none), and the answer of which it is a copy."""

    data: Data
    calls: cst.BaseExpression
    call_values: Values
    text: cst.BaseExpression | None
    text_values: Values
    copy_of: tuple[cst.BaseExpression, Site] | None

    @property
    def file(self) -> File:
        """The file in which it is written."""
        return self.data.unit.file


def _read(facts: Facts, data: Data) -> _Turn | None:
    items = {item.key: item for item in elements.items_of(data.node) or ()}
    if not {"role", "tool_calls"} <= set(items) or set(data.keys) - {"role", "content", "tool_calls"}:
        return None
    if shapes.stores(facts, data):
        return None
    calls = items["tool_calls"].value
    content = items.get("content")
    values: Values = data.keys["content"].values - {NONE} if "content" in data.keys else frozenset()
    is_empty = all(isinstance(value, Str) and value.text == "" for value in values)
    text = content.value if content is not None and not is_empty else None
    return _Turn(data, calls, data.keys["tool_calls"].values, text, values, copies.of(facts, calls, text))


class _Writer:
    def __init__(self, draft: Draft, facts: Facts, turn: _Turn) -> None:
        self.draft = draft
        self.facts = facts
        self.turn = turn
        self.file = turn.file
        self.node = turn.data.node

    def plan(self) -> None:
        """Adds the edits, or the reason why there are none."""
        places = self.facts.held.get(self.turn.data, [])
        here = [write for _, write in places if write.value is self.node]
        placed = here[0] if len(places) == len(here) == 1 else None
        if self.turn.copy_of is not None and placed is not None:
            self._copy(placed)
            return
        calls = self._written_calls()
        if calls is None and placed is not None and turn_calls.are_dicts(self.turn.call_values):
            self._elsewhere(placed)
        elif calls is None:
            self._stop()
        elif len(calls) == 1 and self.turn.text is None and isinstance(self.turn.calls, cst.List):
            self._replace((self._span(calls[0]),), self._calls(calls, self._span(calls[0]).start))
        elif placed is None:
            self._stop()
        elif placed.key == "<append>":
            self._append(placed, calls)
        elif placed.key == "" and isinstance(self.file.index.parent(self.node), cst.Element):
            self._element(calls)
        else:
            self._stop()

    def _stop(self) -> None:
        self.draft.stop(CODE, self.file, self.node, "a turn with tool calls")

    def _span(self, node: cst.CSTNode) -> Span:
        return self.file.parsed.span(node)

    def _copy(self, placed: KeyWrite) -> None:
        from chat2responses.plan import turns

        assert self.turn.copy_of is not None
        base, site = self.turn.copy_of
        if repeats.repeated(self.facts, self.file, self.node, {site}):
            self.draft.stop(CODE, self.file, self.node, REPEATED)
        elif not turns.put_items(self.draft, self.file, placed, base):
            self._stop()
        else:
            self.draft.vanished.append(self.node)

    def _written_calls(self) -> list[cst.BaseExpression] | None:
        """Gives the dicts of the calls; None if one isn't written out."""
        node = self.turn.calls
        if isinstance(node, cst.List):
            found = [element.value for element in node.elements if isinstance(element, cst.Element)]
            whole = len(found) == len(node.elements) > 0
        else:
            found = [node.elt] if isinstance(node, cst.ListComp) else []
            whole = bool(found)
        return found if whole and all(_item_of(call) is not None for call in found) else None

    def _replace(self, parts: Sequence[str | Span], edits: list[Edit] | None) -> None:
        if edits is None or "#" in self._comments():
            self._stop()
            return
        self.draft.edit(self.file, Edit(render.inner_span(self.file, self.node), tuple(parts)))
        for edit in edits:
            self.draft.edit(self.file, edit)

    def _comments(self) -> str:
        """Gives the source of the turn outside its calls, in which a comment would be lost."""
        whole, calls = self._span(self.node), self._span(self.turn.calls)
        text = self.file.parsed.text
        return text[whole.start : calls.start] + text[calls.end : whole.end]

    def _columns(self, start: int) -> int:
        """Gives by how many columns lines move when what begins at ``start`` takes the place of the turn."""
        parsed = self.file.parsed
        return len(parsed.indentation(self._span(self.node).start)) - len(parsed.indentation(start))

    def _calls(self, calls: list[cst.BaseExpression], start: int) -> list[Edit] | None:
        """Gives the edits that turn the dicts of calls into items."""
        columns = self._columns(start)
        edits: list[Edit] = []
        for call in calls:
            found = _call_edits(self.file, call, columns)
            if found is None:
                return None
            edits.extend(found)
        whole = self._span(self.turn.calls)
        starts = [*(self._span(call).start for call in calls), whole.end]
        ends = [whole.start, *(self._span(call).end for call in calls)]
        for begin, end in zip(ends, starts, strict=True):
            edits.extend(elements.shifted_lines(self.file, Span(begin, end), columns))
        return edits

    def _elsewhere(self, placed: KeyWrite) -> None:
        """Calls that are put together elsewhere: the list of them is what is added."""
        turn_calls.plan(self.draft, self.facts, self.turn.call_values)
        calls = turn_calls.unlisted(_or_left(self.turn.calls))
        self.draft.put.append(calls)
        hole: tuple[str | Span, ...] = (self._span(calls),)
        if _or_left(self.turn.calls) is self.turn.calls and NONE in self.turn.call_values:
            hole = (*hole, " or []")
        if placed.key == "<append>" and isinstance(placed.node, cst.Call):
            self._extend(placed.node, hole)
        elif placed.key == "" and isinstance(self.file.index.parent(self.node), cst.Element):
            self._element_with(hole)
        else:
            self._stop()

    def _extend(self, call: cst.Call, hole: tuple[str | Span, ...]) -> None:
        if not isinstance(call.func, cst.Attribute) or (self.turn.text is not None and not self._text_before(call)):
            self._stop()
            return
        self._replace(hole, [])
        self.draft.edit(self.file, Edit(self._span(call.func.attr), ("extend",)))

    def _element_with(self, hole: tuple[str | Span, ...]) -> None:
        head = self._text_element()
        weak = isinstance(self.turn.calls, cst.IfExp | cst.BooleanOperation) and not self.turn.calls.lpar
        if head is None:
            self._stop()
        else:
            self._replace((*head, "*(", *hole, ")") if weak or len(hole) > 1 else (*head, "*", *hole), [])

    def _append(self, placed: KeyWrite, calls: list[cst.BaseExpression]) -> None:
        call = placed.node
        assert isinstance(call, cst.Call) and isinstance(call.func, cst.Attribute)
        single = len(calls) == 1 and isinstance(self.turn.calls, cst.List)
        hole = self._span(calls[0]) if single else self._span(self.turn.calls)
        edits = self._calls(calls, hole.start)
        if self.turn.text is not None and not self._text_before(call):
            self._stop()
            return
        self._replace((hole,), edits)
        if not single:
            self.draft.edit(self.file, Edit(self._span(call.func.attr), ("extend",)))

    def _text_before(self, call: cst.Call) -> bool:
        """The text goes into a message of its own, by a statement before the one that appends the turn."""
        file = self.file
        text = _or_left(self.turn.text) if self.turn.text is not None else None
        statement = file.index.statement(call)
        expression = file.index.parent(call)
        alone = isinstance(statement, cst.SimpleStatementLine) and len(statement.body) == 1
        if not alone or not isinstance(expression, cst.Expr) or text is None:
            return False
        pure = isinstance(text, cst.Name | cst.Attribute | cst.SimpleString)
        if not pure or any(isinstance(value, Data) for value in self.turn.text_values):
            return False
        quote = render.quote_at(file, self.node)
        indent = file.parsed.indentation(self._span(call).start)
        newline = render.newline(file)
        head = render.requoted('({"role": "assistant", "content": ', quote)
        message = (file.parsed.code(call.func) + head, self._span(text), "})" + newline + indent)
        unit = file.parsed.module.default_indent
        test: tuple[str | Span, ...] = ()
        if not isinstance(text, cst.SimpleString):
            test = ("if ", self._span(text), ":" + newline + indent + unit)
        whole = self._span(expression)
        tail = Span(self._span(call.func).start, whole.end)
        self.draft.edit(file, Edit(whole, (*test, *message, tail)))
        return True

    def _element(self, calls: list[cst.BaseExpression]) -> None:
        if isinstance(self.turn.calls, cst.ListComp):
            if self.turn.text is not None:
                self._stop()
                return
            hole = self._span(self.turn.calls)
            self._replace(("*", hole), self._calls(calls, hole.start))
            return
        hole = Span(self._span(calls[0]).start, self._span(calls[-1]).end)
        head = self._text_element()
        if head is None:
            self._stop()
        else:
            self._replace((*head, hole), self._calls(calls, hole.start))

    def _text_element(self) -> tuple[str | Span, ...] | None:
        """Gives the message of the text, as an element before the calls; None where it could be empty."""
        if self.turn.text is None:
            return ()
        if not isinstance(self.turn.text, cst.SimpleString):
            return None
        quote = render.quote_at(self.file, self.node)
        start = render.requoted('{"role": "assistant", "content": ', quote)
        return start, self._span(self.turn.text), "}", self._separator()

    def _separator(self) -> str:
        parsed = self.file.parsed
        start = self._span(self.node).start
        own_line = not parsed.text[parsed.line_start(start) : start].strip()
        return "," + render.newline(self.file) + parsed.indentation(start) if own_line else ", "


def _or_left(node: cst.BaseExpression) -> cst.BaseExpression:
    """Gives ``x`` of ``x or None``, ``x or ""``, ``x or []`` and ``x if x else None``."""
    if isinstance(node, cst.BooleanOperation) and isinstance(node.operator, cst.Or):
        return node.left if _is_nothing(node.right) else node
    if isinstance(node, cst.IfExp) and _is_nothing(node.orelse) and node.body.deep_equals(node.test):
        return node.body
    return node


def _is_nothing(node: cst.BaseExpression) -> bool:
    if isinstance(node, cst.SimpleString):
        return node.evaluated_value == ""
    return (isinstance(node, cst.Name) and node.value == "None") or (isinstance(node, cst.List) and not node.elements)


def _item_of(node: cst.BaseExpression) -> tuple[table.CallItem, dict[str, Item]] | None:
    """Gives the row and the items of a call that is written out."""
    items = {item.key: item for item in elements.items_of(node) or ()}
    kind = items["type"].value if "type" in items else None
    if not isinstance(kind, cst.SimpleString | cst.Attribute):
        return None
    name = str(kind.raw_value) if isinstance(kind, cst.SimpleString) else "function"
    row = table.CALL_ITEMS.get(name)
    if row is None or set(items) != {"id", "type", name}:
        return None
    moved = {f"{name}.{item.key}" for item in elements.items_of(items[name].value) or ()} | {"id"}
    return (row, items) if moved == set(row.moved) else None


def _call_edits(file: File, node: cst.BaseExpression, shift: int) -> list[Edit] | None:
    found = _item_of(node)
    if found is None:
        return None
    row, items = found
    kind = items["type"].value
    quote = render.quote_at(file, kind)
    edits = [Edit(render.inner_span(file, kind), (f"{quote}{row.item}{quote}",))]
    if isinstance(kind, cst.SimpleString):
        edits = [elements.text_edit(file, kind, row.item)]
    key = elements.key_edit(file, items["id"].node, row.moved["id"])
    changed = relayout.changed(file, node, {row.chat_type: Change(hoisted=True)}, shift)
    if key is None or changed is None:
        return None
    return [*edits, key, *changed]

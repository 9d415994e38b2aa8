"""Tool definitions of a call: reshaped where each is built."""

from __future__ import annotations

from collections.abc import Iterable

import libcst as cst
from chat2responses.api import tools as table
from chat2responses.infer.unit import CallRecord, File
from chat2responses.infer.values import NONE, Const, Data, External, Value, Values
from chat2responses.plan import shapes
from chat2responses.plan.draft import Draft
from chat2responses.plan.entries import Entry, alternative, renamed
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import elements, relayout, render
from chat2responses.rewrite.elements import Item
from chat2responses.rewrite.relayout import Change
from chat2responses.rewrite.splice import Edit

CODE = "tools-unresolved"
LEGACY = "functions"
NO_TOOLS = "[]"
"""What stands for a None that tools can be at run time."""


def plan(draft: Draft, facts: Facts, call: CallRecord, entry: Entry) -> None:
    """Reshapes the tools of a call where they are built; ``entry`` is ``tools`` or the deprecated ``functions``."""
    if entry.name == LEGACY:
        draft.features.add(LEGACY)
        for edit in renamed(entry, "tools"):
            draft.edit(entry.file, edit)
    _Walk(draft, facts, call.method == "create", entry.name == LEGACY).given(entry)


def is_not_given(value: Value) -> bool:
    """Whether a value is one of the SDK's marks for an argument that isn't sent."""
    return isinstance(value, External) and value.name in table.NOT_GIVEN


class _Walk:
    def __init__(self, draft: Draft, facts: Facts, flattens: bool, legacy: bool) -> None:
        self.draft = draft
        self.facts = facts
        self.flattens = flattens
        self.legacy = legacy
        self.seen: set[Data] = set()

    def given(self, entry: Entry) -> None:
        """Walks over what the argument can be."""
        known = [value for value in entry.values if value is not NONE and not is_not_given(value)]
        if not entry.values:
            self.draft.stop(CODE, entry.file, entry.value)
        for value in known:
            if isinstance(value, Data) and value.kind != "dict":
                self._list(value)
            else:
                self.draft.stop(CODE, entry.file, entry.value)
        if NONE in entry.values:
            for edit in alternative(entry, NO_TOOLS):
                self.draft.edit(entry.file, edit)

    def _list(self, data: Data) -> None:
        if data in self.seen:
            return
        covered: set[Value] = set()
        for source in self.facts.sources(data):
            self.seen.add(source)
            self.draft.reached.add(source)
            if source.kind == "dict":
                continue
            for file, write in self.facts.key_writes.get(source, ()):
                covered |= write.values
                self._element(file, write.value, write.values)
        held = data.elements.values.union(*(slot.values for slot in data.keys.values()))
        if not held:
            self.draft.stop(CODE, data.unit.file, data.node, "nothing is ever put into the list")
        for value in held - covered:
            if isinstance(value, Data) and value.kind == "dict":
                self._tool(value)
            elif value is not NONE and not any(
                shapes.stop_at_escape(self.draft, self.facts, source) for source in self.facts.sources(data)
            ):
                file, node = self._origin(data)
                self.draft.stop(CODE, file, node)

    def _origin(self, data: Data) -> tuple[File, cst.CSTNode]:
        """Gives where something out of sight was put into a list."""
        for file, use in self.facts.uses.get(data, ()):
            if use.operation == "extend":
                return file, use.node
        return data.unit.file, data.node

    def _element(self, file: File, node: cst.CSTNode, values: Values) -> None:
        for value in values:
            if isinstance(value, Data) and value.kind == "dict":
                self._tool(value)
            else:
                self.draft.stop(CODE, file, node)

    def _of_a_model(self, data: Data) -> None:
        """``pydantic_function_tool(M)`` stays for ``parse``; for ``create`` its inner dict is spread."""
        file, node = data.unit.file, data.node
        bodies = [value for value in data.keys["function"].values if isinstance(value, Data)]
        self.draft.reached.update((data, *bodies))
        self.draft.placed[id(node)] = ("flat" if self.flattens else "as it is", file, node)
        if self.legacy or self.facts.key_writes.get(data):
            self.draft.stop(CODE, file, node)
        elif self.flattens:
            shapes.give(self.draft, data, shapes.TOOL)
            for body in bodies:
                shapes.give(self.draft, body, shapes.FUNCTION)
            quote = render.quote_at(file, node)
            before = render.requoted('{"type": "function", **', quote)
            span = file.parsed.span(node)
            after = render.requoted('["function"]}', quote)
            self.draft.edit(file, Edit(span, (before, span, after)))

    def _tool(self, data: Data) -> None:
        if data in self.seen:
            return
        self.seen.add(data)
        if data.maker == table.PYDANTIC_TOOL:
            self._of_a_model(data)
            return
        if not shapes.is_whole(self.draft, self.facts, data, CODE):
            return
        items = elements.items_of(data.node) or []
        if self.legacy:
            self._legacy(data, items)
        else:
            self._nested(data, items)

    def _legacy(self, data: Data, items: list[Item]) -> None:
        first = items[0].key
        shapes.give(self.draft, data, shapes.LEGACY_FUNCTION)
        if set(data.keys) - set(table.LEGACY_FUNCTION_KEYS) or shapes.stores(self.facts, data):
            self.draft.stop(CODE, data.unit.file, data.node)
            return
        last = items[-1].key
        added = self._added(data, items)
        changes = {last: Change(added=added)}
        changes[first] = Change(before=(("type", '"function"'),), added=added if first == last else ())
        self._write(data, changes)

    def _nested(self, data: Data, items: list[Item]) -> None:
        file = data.unit.file
        types = shapes.texts(data, "type")
        row = table.TOOL_TYPES.get(next(iter(types))) if types and len(types) == 1 else None
        if row is None or {item.key for item in items} != {"type", row.nested}:
            self.draft.stop(CODE, file, data.node)
            return
        for owner, write in shapes.stores(self.facts, data):
            self.draft.stop(CODE, owner, write.node)
        self.draft.features.add(f"{row.type}-tools")
        shapes.give(self.draft, data, shapes.TOOL if row.type == "function" else shapes.CUSTOM_TOOL)
        found = shapes.inner(data, row.nested)
        if found is None:
            self._spread(data, row)
            return
        item, body = found
        if not shapes.is_whole(self.draft, self.facts, body, CODE):
            return
        parts = elements.items_of(item.value) or []
        if set(body.keys) - set(row.keys):
            self.draft.stop(CODE, file, item.value)
            return
        shapes.give(self.draft, body, shapes.FUNCTION)
        for owner, write in shapes.stores(self.facts, body):
            strict = write.key == "strict" and isinstance(write.node, cst.Subscript) and NONE not in write.values
            if not strict and not shapes.rename_store(self.draft, owner, write, shapes.FUNCTION):
                self.draft.stop(CODE, owner, write.node)
        added: tuple[tuple[str, str], ...] = ()
        if row.type == "function":
            added = self._added(body, parts)
        else:
            self._grammar(body, parts)
        self._write(data, {row.nested: Change(hoisted=True, added=added)})

    def _added(self, body: Data, parts: Iterable[Item]) -> tuple[tuple[str, str], ...]:
        """Gives the keys that are written where absent, and edits a ``strict`` that is or can be None."""
        row = table.TOOL_TYPES["function"]
        written = {part.key: part for part in parts}
        found: list[tuple[str, str]] = []
        strict = written.get("strict")
        if "parameters" not in written:
            always = _is_always_true(body)
            if always is None:
                self.draft.stop(CODE, body.unit.file, body.node, "strict is decided at run time")
            found.append(("parameters", table.EMPTY_STRICT_PARAMETERS if always else row.added["parameters"]))
        if strict is None:
            found.append(("strict", row.added["strict"]))
        elif not all(isinstance(value, Const) and value is not NONE for value in body.keys["strict"].values):
            self._nullable_strict(body.unit.file, strict.value)
        return tuple(found)

    def _nullable_strict(self, file: File, node: cst.BaseExpression) -> None:
        span = file.parsed.span(node)
        if isinstance(node, cst.Name) and node.value == "None":
            self.draft.edit(file, Edit(span, ("False",)))
        else:
            weak = isinstance(node, cst.IfExp | cst.Lambda | cst.NamedExpr) and not node.lpar
            before, after = ("(", ") or False") if weak else ("", " or False")
            self.draft.edit(file, Edit(span, (before, span, after)))

    def _grammar(self, body: Data, parts: Iterable[Item]) -> None:
        """The definition and syntax of a grammar move beside its type."""
        part = next((part for part in parts if part.key == "format"), None)
        if part is None:
            return
        for value in body.keys["format"].values:
            types = shapes.texts(value, "type") if isinstance(value, Data) else None
            if not isinstance(value, Data) or types is None or len(types) != 1:
                self.draft.stop(CODE, body.unit.file, part.value)
                return
            nested = table.CUSTOM_FORMATS.get(types.pop(), ("?", ()))[0]
            if nested and shapes.inner(value, nested) is None:
                self.draft.stop(CODE, body.unit.file, part.value)
            elif nested:
                shapes.give(self.draft, value, shapes.REMOVED)
                self._write(value, {nested: Change(hoisted=True)})

    def _spread(self, data: Data, row: table.ToolType) -> None:
        """The inner dict is built elsewhere and stays as it is: it is spread beside ``type``."""
        file = data.unit.file
        item = elements.item_at(data.node, row.nested)
        assert item is not None
        bodies = [value for value in data.keys[row.nested].values if isinstance(value, Data) and value.kind == "dict"]
        whole = len(bodies) == len(data.keys[row.nested].values) and bodies
        if not whole or any(body.open or set(body.keys) - set(row.keys) for body in bodies) or row.type != "function":
            self.draft.stop(CODE, file, item.value)
            return
        self.draft.reached.update(bodies)
        sure = {key for key in row.keys if all(_always_written(self.facts, body, key) for body in bodies)}
        possible = {key for body in bodies for key in body.keys}
        if "strict" in possible and any(NONE in b.keys["strict"].values for b in bodies if "strict" in b.keys):
            self.draft.stop(CODE, file, item.value, "strict can be None")
        texts = dict(row.added)
        lacking = [body for body in bodies if elements.item_at(body.node, "parameters") is None]
        always = {_is_always_true(body) for body in lacking}
        if always == {True}:
            texts["parameters"] = table.EMPTY_STRICT_PARAMETERS
        elif always - {False}:
            self.draft.stop(CODE, file, item.value, "strict is decided at run time")
            return
        missing = [key for key in ("parameters", "strict") if key not in sure]
        before = tuple((key, texts[key]) for key in missing if key in possible)
        added = tuple((key, texts[key]) for key in missing if key not in possible)
        self._write(data, {row.nested: Change(spread=True, before=before, added=added)})

    def _write(self, data: Data, changes: dict[str, Change]) -> None:
        edits = relayout.changed(data.unit.file, data.node, changes)
        if edits is None:
            self.draft.stop(CODE, data.unit.file, data.node)
        for edit in edits or ():
            self.draft.edit(data.unit.file, edit)


def _is_always_true(body: Data) -> bool | None:
    """Whether ``strict`` of an inner dict is True from the start (False: never); None if that can change."""
    slot = body.keys.get("strict")
    found = {isinstance(value, Const) and value.value is True for value in slot.values} if slot is not None else {False}
    settled = slot is None or elements.item_at(body.node, "strict") is not None or found == {False}
    known = slot is None or all(isinstance(value, Const) for value in slot.values)
    return found.pop() if len(found) == 1 and settled and known else None


def _always_written(facts: Facts, data: Data, key: str) -> bool:
    """Whether a key is in a dict from the start."""
    return elements.item_at(data.node, key) is not None

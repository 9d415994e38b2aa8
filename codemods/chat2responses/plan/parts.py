"""Content parts: text, images and files in the content list of a message."""

from __future__ import annotations

from collections.abc import Callable

import libcst as cst
from chat2responses.api import messages as table
from chat2responses.api.messages import Part
from chat2responses.infer.unit import File
from chat2responses.infer.values import OPAQUE, UNKNOWN, Data, Str, Value, Values
from chat2responses.plan import shapes
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts
from chat2responses.plan.shapes import Shape
from chat2responses.rewrite import elements, relayout, render
from chat2responses.rewrite.relayout import Change
from chat2responses.rewrite.splice import Edit

CODE = "message-part"
ASSISTANT = "assistant-parts"


def plan(draft: Draft, facts: Facts, message: Data, content: Data, roles: set[str]) -> None:
    """Reshapes the parts of one content list of a message that has one of ``roles`` (``?`` for one out of sight)."""
    if roles == {"assistant"}:
        _assistant(draft, facts, message, content)
    elif roles & {"assistant", "?"}:
        draft.stop(CODE, content.unit.file, content.node, "the same parts may go into an assistant message")
    else:
        _each(draft, facts, content, _Reshape(draft, facts).part)


def _each(draft: Draft, facts: Facts, content: Data, use: Callable[[Data], None]) -> None:
    """Calls ``use`` with every part that a list can hold; what isn't a dict in sight stops the draft."""
    covered: set[Value] = set()
    for source in facts.sources(content):
        draft.reached.add(source)
        for file, write in facts.key_writes.get(source, ()) if source.kind != "dict" else ():
            covered |= write.values
            _all(draft, file, write.value, write.values, use)
    held = content.elements.values.union(*(slot.values for slot in content.keys.values()))
    left = held - covered
    if OPAQUE in left and any(shapes.stop_at_escape(draft, facts, source) for source in facts.sources(content)):
        left -= UNKNOWN
    _all(draft, content.unit.file, content.node, left, use)


def _all(draft: Draft, file: File, node: cst.CSTNode, values: Values, use: Callable[[Data], None]) -> None:
    for value in sorted(values, key=lambda item: isinstance(item, Data)):
        if isinstance(value, Data) and value.kind == "dict":
            use(value)
        else:
            draft.stop(CODE, file, node)


class _Reshape:
    """Reshapes the parts of user, system, developer and tool messages."""

    def __init__(self, draft: Draft, facts: Facts) -> None:
        self.draft = draft
        self.facts = facts

    def part(self, data: Data) -> None:
        """Reshapes one part."""
        file = data.unit.file
        types = shapes.texts(data, "type")
        row = table.PARTS.get(next(iter(types))) if types and len(types) == 1 else None
        if not shapes.is_whole(self.draft, self.facts, data, CODE):
            return
        if row is None:
            self.draft.stop(CODE, file, data.node)
        elif not row.target:
            item = elements.item_at(data.node, "type")
            self.draft.stop(row.code if row.code == "audio" else CODE, file, item.node if item else data.node)
        else:
            self._known(data, row)

    def _known(self, data: Data, row: Part) -> None:
        nested = {outer for outer, dot, _ in (key.partition(".") for key in row.moved) if dot}
        plain = {key for key in row.moved if "." not in key}
        unknown = set(data.keys) - plain - nested - {"type"}
        if unknown or not self._write_type(data, row):
            self.draft.stop(CODE, data.unit.file, data.node, ", ".join(sorted(unknown)))
            return
        hop = next(iter(nested), "")
        if hop and shapes.inner(data, hop) is None:
            plain |= {hop} if row.type == "image_url" and shapes.texts(data, hop) is not None else set()
            hop = ""
        shape = Shape(f"{row.type} part", hop, {key: key for key in plain}, {row.type: row.target})
        if not shapes.give(self.draft, data, shape):
            return
        for owner, write in shapes.stores(self.facts, data):
            if not shapes.rename_store(self.draft, owner, write, shape):
                self.draft.stop(CODE, owner, write.node, write.key)
        if nested:
            self._hoist(data, row, next(iter(nested)))

    def _write_type(self, data: Data, row: Part) -> bool:
        item = elements.item_at(data.node, "type")
        if item is None or not isinstance(item.value, cst.SimpleString):
            return False
        self.draft.edit(data.unit.file, elements.text_edit(data.unit.file, item.value, row.target))
        return True

    def _hoist(self, data: Data, row: Part, hop: str) -> None:
        file = data.unit.file
        keys = {key.partition(".")[2]: new for key, new in row.moved.items() if key.startswith(f"{hop}.")}
        found = shapes.inner(data, hop)
        item = elements.item_at(data.node, hop)
        if item is None:
            self.draft.stop(CODE, file, data.node, f"without {hop}")
        elif found is None:
            self._named(data, row, item.value, data.keys[hop].values, keys)
        else:
            body = found[1]
            if not shapes.is_whole(self.draft, self.facts, body, CODE):
                return
            parts = elements.items_of(item.value) or []
            if set(body.keys) - set(keys):
                self.draft.stop(CODE, file, item.value)
                return
            shape = Shape(f"{hop} of a part", keys={key: keys[key] for key in {part.key for part in parts}})
            shapes.give(self.draft, body, shape)
            for part in parts:
                self._rename(file, part.node, part.key, keys)
            for owner, write in shapes.stores(self.facts, body):
                if not shapes.rename_store(self.draft, owner, write, Shape("", keys=keys)):
                    self.draft.stop(CODE, owner, write.node, write.key)
            added = tuple((new, text) for new, text in row.added.items() if new not in {keys[p.key] for p in parts})
            self._write(data, {hop: Change(hoisted=True, added=added, renamed=keys)})

    def _rename(self, file: File, node: cst.CSTNode, key: str, keys: dict[str, str]) -> None:
        edit = elements.key_edit(file, node, keys[key]) if keys[key] != key else None
        if edit is not None:
            self.draft.edit(file, edit)

    def _named(self, data: Data, row: Part, node: cst.BaseExpression, values: Values, keys: dict[str, str]) -> None:
        """The inner dict stands under a name: its values are read one by one. An image may also be a plain URL."""
        file = data.unit.file
        if row.type == "image_url" and values and all(isinstance(value, Str) for value in values):
            added = tuple(row.added.items())
            self._write(data, {"image_url": Change(added=added)})
            return
        bodies = [value for value in values if isinstance(value, Data) and value.kind == "dict" and not value.open]
        sure = {key for key in keys if all(elements.item_at(body.node, key) for body in bodies)}
        possible = {key for body in bodies for key in body.keys}
        optional = possible - sure
        known = possible <= set(keys) and optional <= {key for key in keys if keys[key] in row.added}
        if len(bodies) != len(values) or not sure or not known or not isinstance(node, cst.Name):
            self.draft.stop(CODE, file, node)
            return
        self.draft.reached.update(bodies)
        texts = [(keys[key], f'{node.value}["{key}"]') for key in keys if key in sure]
        texts += [(keys[key], f'{node.value}.get("{key}", {row.added[keys[key]]})') for key in keys if key in optional]
        texts += [(new, text) for new, text in row.added.items() if new not in dict(texts)]
        hop = next(outer for outer, dot, _ in (key.partition(".") for key in row.moved) if dot)
        item = elements.item_at(data.node, hop)
        assert item is not None
        first = elements.key_edit(file, item.node, texts[0][0])
        quote = render.quote_at(file, node)
        for edit in (first, Edit(file.parsed.span(node), (render.requoted(texts[0][1], quote),))):
            if edit is not None:
                self.draft.edit(file, edit)
        self._write(data, {hop: Change(added=tuple(texts[1:]))})

    def _write(self, data: Data, changes: dict[str, Change]) -> None:
        edits = relayout.changed(data.unit.file, data.node, changes)
        if edits is None:
            self.draft.stop(CODE, data.unit.file, data.node)
        for edit in edits or ():
            self.draft.edit(data.unit.file, edit)


def _assistant(draft: Draft, facts: Facts, message: Data, content: Data) -> None:
    """All parts literal text: one string. Else they become ``output_text`` parts, on demand."""
    file = message.unit.file
    item = elements.item_at(message.node, "content")
    text = _literal_text(content.node) if item is not None and item.value is content.node else None
    if item is not None and text is not None and not facts.uses.get(content):
        shapes.give(draft, content, shapes.REMOVED)
        draft.edit(file, Edit(render.inner_span(file, item.value), (text,)))
        return
    draft.stop(ASSISTANT, content.unit.file, content.node)
    shape = Shape("text part of an assistant", keys={"text": "text"}, texts={"text": table.ASSISTANT_TEXT_PART})

    def to_output(data: Data) -> None:
        kind = elements.item_at(data.node, "type")
        if data.open or shapes.texts(data, "type") != {"text"} or kind is None or set(data.keys) != {"type", "text"}:
            draft.stop(CODE, data.unit.file, data.node)
        elif isinstance(kind.value, cst.SimpleString) and shapes.give(draft, data, shape):
            edit = elements.text_edit(data.unit.file, kind.value, table.ASSISTANT_TEXT_PART)
            draft.edit(data.unit.file, edit)

    _each(draft, facts, content, to_output)


def _literal_text(node: cst.CSTNode) -> str | None:
    """Gives the source of one string for a list of literal text parts, None if there is anything else."""
    found: list[cst.SimpleString] = []
    for element in node.elements if isinstance(node, cst.List) else ():
        items = {item.key: item.value for item in elements.items_of(element.value) or ()}
        kind, text = items.get("type"), items.get("text")
        if set(items) != {"type", "text"} or not isinstance(kind, cst.SimpleString) or kind.raw_value != "text":
            return None
        if not isinstance(text, cst.SimpleString):
            return None
        found.append(text)
    same = {(string.prefix, string.quote) for string in found}
    if len(same) != 1:
        return None
    prefix, quote = same.pop()
    return f"{prefix}{quote}{''.join(string.raw_value for string in found)}{quote}"

"""Comprehensions over the chunks of a stream, of which only pieces of text, or all chunks whole, may remain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import libcst as cst
from chat2responses.api import streams as table
from chat2responses.infer.index import descendants
from chat2responses.plan import custom
from chat2responses.plan.draft import Remark
from chat2responses.plan.streaming import chunks
from chat2responses.plan.streaming.above import SHAPE, Above
from chat2responses.plan.streaming.chunks import Class, Part, Raising, Refused, Whole
from chat2responses.plan.streaming.folding import Edits, Env, Folder, Setting
from chat2responses.plan.streaming.loop import EVENT, Place, is_used, raising
from chat2responses.rewrite import render, statements
from chat2responses.rewrite.splice import Edit, Hole, Span


@dataclass(frozen=True)
class _Element:
    """What is taken of one class of chunk: the conditions that remain, and the element."""

    conditions: tuple[tuple[cst.BaseExpression, Edits], ...]
    value: chunks.Value
    edits: Edits


class _Elements:
    """What a comprehension takes of each class of chunk."""

    def __init__(self, place: Place) -> None:
        node = place.file.index.parent(place.node)
        loop = place.node
        if not isinstance(node, cst.GeneratorExp | cst.ListComp) or not isinstance(loop, cst.CompFor):
            raise Refused(place.node, SHAPE, "a comprehension that can't be written anew")
        if loop.inner_for_in is not None or not isinstance(loop.target, cst.Name):
            raise Refused(place.node, SHAPE, "a comprehension in a comprehension")
        self.place = place
        self.node = node
        self.loop = loop
        self.target = loop.target

    def of_text(self, event: str) -> tuple[_Element, bool]:
        """Gives what is taken of text, and whether all chunks are taken whole. Raises Refused for other elements."""
        element = self._element(chunks.TEXT, event)
        if element is None:
            raise Refused(self.loop, SHAPE, "no text is taken")
        others = [self._element(cls, event) for cls in self._others()]
        if isinstance(element.value, Whole):
            if element.conditions or any(other is None or other != element for other in others):
                raise Refused(self.loop, SHAPE, "some chunks are kept")
            return element, True
        for cls, other in zip(self._others(), others, strict=True):
            self._check(cls, other)
        return element, False

    def _others(self) -> list[Class]:
        found = [chunks.START, chunks.REFUSAL, chunks.END]
        if self.place.family.has_tools:
            found += [chunks.CALL_BEGIN, chunks.CALL_MORE]
        if any("include_usage" in draft.features for draft in self.place.family.drafts):
            found.append(chunks.USAGE)
        return [cls for cls in found if self.place.relays.comes(cls)]

    def _element(self, cls: Class, event: str) -> _Element | None:
        place = self.place
        setting = Setting(
            place.facts,
            place.file,
            self.loop,
            event,
            place.family.has_tools,
            custom.call_test(place.family),
            place.proven,
            place.readers,
            False,
        )
        folder = Folder(setting, cls)
        env: Env = {self.target.value: Part(table.CHUNK)}
        conditions: list[tuple[cst.BaseExpression, Edits]] = []
        try:
            for condition in self.loop.ifs:
                known, edits = folder.test(condition.test, env)
                if known is False:
                    return None
                if known is None:
                    conditions.append((condition.test, edits))
            value, edits = folder.real(self.node.elt, env)
        except Raising as raising_:
            raise Refused(raising_.node, "stream-unguarded", f"{cls.label}: {raising_.detail}") from raising_
        if folder.hoisted or any(isinstance(inner, cst.NamedExpr) for inner in descendants(self.node)):
            raise Refused(self.loop, SHAPE, "a name is bound inside of the comprehension")
        if value == Part(table.CHUNK):
            value = Whole()
        return _Element(tuple(conditions), value, edits)

    def _check(self, cls: Class, element: _Element | None) -> None:
        """Another class than text may only give empty texts."""
        if element is None or element.value == chunks.EMPTY:
            return
        if element.value == chunks.NONE and self._is_joined():
            self.place.family.remarks.append(Remark("empty-text", self.place.file, self.node))
            return
        raise Refused(self.node.elt, "stream-unguarded", f"{cls.label}: something else than a text is taken")

    def _is_joined(self) -> bool:
        arg = self.place.file.index.parent(self.node)
        call = self.place.file.index.parent(arg) if isinstance(arg, cst.Arg) else None
        return isinstance(call, cst.Call) and isinstance(call.func, cst.Attribute) and call.func.attr.value == "join"


class Comprehension(Above):
    """A comprehension over the stream itself, written out as a loop."""

    def __init__(self, place: Place) -> None:
        self._elements = _Elements(place)
        loop = self._elements.loop
        super().__init__(place, self._elements.node, loop.iter, loop.asynchronous is not None)

    def plan(self) -> None:
        """Adds the edits to the family. Raises Refused where the comprehension must stay."""
        self._choose_event(self._elements.target.value)
        self._element, self._takes_whole = self._elements.of_text(self._event)
        self._write()

    def _body(self, stream: str, name: str, indent: str, unit: str) -> Iterable[str | Span | Hole]:
        place, parsed = self._place, self._file.parsed
        newline = render.newline(self._file)
        raised = [(failure.test, failure.raised) for failure in table.FAILURES]
        errors = place.options.stream_errors == "raise"
        value = Hole(parsed.span(self._elements.node.elt), self._element.edits)
        if self._takes_whole:
            lines = raising(place, raised, self._event, stream, "if", indent, unit) if errors else ()
            yield from (line + newline for line in lines)
            yield from (f"{indent}{name}.append(", value, f"){newline}")
            return
        quote = render.file_quote(self._file)
        tests = [render.requoted(test.replace("{}", self._event), quote) for test in chunks.TEXT.tests]
        yield from (line + newline for line in statements.condition(indent, unit, "if", tests))
        deeper = indent + unit
        for test, edits in self._element.conditions:
            yield from (f"{deeper}if ", Hole(parsed.span(test), edits), f":{newline}")
            deeper += unit
        yield from (f"{deeper}{name}.append(", value, f"){newline}")
        if errors:
            lines = raising(place, raised, self._event, stream, "elif", indent, unit)
            yield from (line + newline for line in lines)


class RelayedComprehension:
    """A comprehension over chunks that were kept or handed on, and whose errors were raised before."""

    def __init__(self, place: Place) -> None:
        self._elements = _Elements(place)
        self._place = place

    def plan(self) -> None:
        """Adds the edits to the family. Raises Refused where the comprehension must stay."""
        loop, node, file = self._elements.loop, self._elements.node, self._place.file
        event = self._elements.target.value if is_used(file.index.scope_of(node), EVENT) else EVENT
        element, takes_whole = self._elements.of_text(event)
        edits = [Edit(file.parsed.span(loop.target), (event,)), *element.edits]
        if not takes_whole:
            quote = render.quote_at(file, node)
            tests = [render.requoted(test.replace("{}", event), quote) for test in chunks.TEXT.tests]
            conditions: list[str | Hole] = [f" if {' or '.join(tests)}"]
            for test, more in element.conditions:
                conditions += [" and ", Hole(file.parsed.span(test), more)]
            begin = file.parsed.span(loop.iter).end
            edits.append(Edit(Span(begin, file.parsed.span(loop).end), tuple(conditions)))
        self._place.family.edits[file.path] += edits

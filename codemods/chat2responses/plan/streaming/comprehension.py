"""A comprehension over a stream, written out as a loop above its statement: errors need a place to be raised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import libcst as cst
from chat2responses.api import streams as table
from chat2responses.infer.index import descendants
from chat2responses.plan.draft import Remark
from chat2responses.plan.streaming import chunks
from chat2responses.plan.streaming.branches import Parts, Writer
from chat2responses.plan.streaming.chunks import Class, Part, Raising, Refused
from chat2responses.plan.streaming.folding import Edits, Env, Folder, Setting
from chat2responses.plan.streaming.loop import (
    EVENT,
    STREAM_NAMES,
    Place,
    free_name,
    is_used,
    loops_around,
    raising,
    without_last_newline,
)
from chat2responses.rewrite import render, statements
from chat2responses.rewrite.splice import Edit, Hole, Span

PIECES = ("pieces", "texts", "parts")
_SHAPE = "stream-shape"
_TAKING_ALL = frozenset({"list", "tuple", "set", "sorted"})
_STATEMENTS = (cst.Return, cst.Assign, cst.AnnAssign, cst.AugAssign, cst.Expr)


@dataclass(frozen=True)
class _Element:
    """What is taken of one class of chunk: the conditions that remain, and the element."""

    conditions: tuple[tuple[cst.BaseExpression, Edits], ...]
    value: chunks.Value
    edits: Edits


class Comprehension:
    """One comprehension, of which only pieces of text may remain."""

    def __init__(self, place: Place) -> None:
        node = place.file.index.parent(place.node)
        if not isinstance(node, cst.GeneratorExp | cst.ListComp) or not isinstance(place.node.target, cst.Name):
            raise Refused(place.node, _SHAPE, "a comprehension that can't be written out")
        if loops_around(place) or place.node.inner_for_in is not None:  # type: ignore[union-attr]
            raise Refused(place.node, _SHAPE, "a comprehension in a comprehension")
        self._place = place
        self._file = place.file
        self._for = place.node
        self._node = node
        self._target = place.node.target
        self._small, self._line = self._statement()
        self._scope = place.file.index.scope_of(self._line)

    def plan(self) -> None:
        """Adds the edits to the family. Raises Refused where the comprehension must stay."""
        self._event = self._target.value if is_used(self._scope, EVENT) else EVENT
        if any(name is not self._target and self._is_foreign(name) for name in self._uses(self._event)):
            raise Refused(self._for, _SHAPE, "the loop's variable would take the place of another one")
        element = self._element(chunks.TEXT)
        if element is None:
            raise Refused(self._for, _SHAPE, "no text is taken")
        for cls in self._others():
            self._check(cls)
        self._write(element)

    def _uses(self, name: str) -> list[cst.Name]:
        return [
            node for scope in self._scope.tree() for node in (*scope.reads.get(name, ()), *scope.bindings.get(name, ()))
        ]

    def _is_foreign(self, name: cst.Name) -> bool:
        return not any(inner is name for inner in descendants(self._node))

    def _statement(self) -> tuple[cst.CSTNode, cst.SimpleStatementLine]:
        """Gives the statement that first of all evaluates the whole comprehension."""
        index = self._file.index
        node: cst.CSTNode = self._node
        taken = isinstance(node, cst.ListComp)
        while True:
            parent = index.parent(node)
            if isinstance(parent, _STATEMENTS) and taken:
                break
            if isinstance(parent, cst.Arg):
                call = index.parent(parent)
                if not isinstance(call, cst.Call) or not self._is_first(call, parent):
                    raise Refused(self._for, _SHAPE, "the chunks are taken one by one")
                taken = taken or _takes_all(call)
                node = call
            elif isinstance(parent, cst.Attribute) and taken:
                call = index.parent(parent)
                if not isinstance(call, cst.Call):
                    raise Refused(self._for, _SHAPE, "the chunks are taken one by one")
                node = call
            else:
                raise Refused(self._for, _SHAPE, "the chunks are taken one by one")
            if not taken:
                raise Refused(self._for, _SHAPE, "the chunks are taken one by one")
        line = index.parent(parent)
        if not isinstance(line, cst.SimpleStatementLine) or len(line.body) > 1:
            raise Refused(self._for, _SHAPE, "there is no line above the statement")
        if isinstance(parent, cst.AugAssign) and not isinstance(parent.target, cst.Name):
            raise Refused(self._for, _SHAPE, "the target comes first")
        return parent, line

    def _is_first(self, call: cst.Call, arg: cst.Arg) -> bool:
        """Whether nothing that is evaluated before an argument can do anything."""
        before = [call.func, *(other.value for other in call.args[: call.args.index(arg)])]
        plain = (cst.Name, cst.SimpleString, cst.Integer)
        return not arg.star and all(
            isinstance(node, plain) or (isinstance(node, cst.Attribute) and isinstance(node.value, plain))
            for node in before
        )

    def _others(self) -> list[Class]:
        found = [chunks.START, chunks.REFUSAL, chunks.END]
        if self._place.family.has_tools:
            found += [chunks.CALL_BEGIN, chunks.CALL_MORE]
        if any("include_usage" in draft.features for draft in self._place.family.drafts):
            found.append(chunks.USAGE)
        return found

    def _element(self, cls: Class) -> _Element | None:
        place = self._place
        setting = Setting(
            place.facts, place.file, place.node, self._event, place.family.has_tools, place.proven, False
        )  # fmt: skip
        folder = Folder(setting, cls)
        env: Env = {self._target.value: Part(table.CHUNK)}
        conditions: list[tuple[cst.BaseExpression, Edits]] = []
        try:
            for condition in self._for.ifs:  # type: ignore[union-attr]
                known, edits = folder.test(condition.test, env)
                if known is False:
                    return None
                if known is None:
                    conditions.append((condition.test, edits))
            value, edits = folder.real(self._node.elt, env)
        except Raising as raising_:
            raise Refused(raising_.node, "stream-unguarded", f"{cls.label}: {raising_.detail}") from raising_
        if folder.hoisted or any(isinstance(inner, cst.NamedExpr) for inner in descendants(self._node)):
            raise Refused(self._for, _SHAPE, "a name is bound inside of the comprehension")
        return _Element(tuple(conditions), value, edits)

    def _check(self, cls: Class) -> None:
        """Another class than text may only give empty texts."""
        element = self._element(cls)
        if element is None or element.value == chunks.EMPTY:
            return
        if element.value == chunks.NONE and self._is_joined():
            self._place.family.remarks.append(Remark("empty-text", self._file, self._node))
            return
        raise Refused(self._node.elt, "stream-unguarded", f"{cls.label}: something else than a text is taken")

    def _is_joined(self) -> bool:
        arg = self._file.index.parent(self._node)
        call = self._file.index.parent(arg) if isinstance(arg, cst.Arg) else None
        return isinstance(call, cst.Call) and isinstance(call.func, cst.Attribute) and call.func.attr.value == "join"

    def _write(self, element: _Element) -> None:
        parsed = self._file.parsed
        start = parsed.span(self._small).start
        indent = parsed.indentation(start)
        name, is_direct = self._name()
        lines: Parts = list(self._loop(element, name, indent))
        if is_direct:
            edit = Edit(Span(start, parsed.span(self._small).end), tuple(without_last_newline(lines)))
        else:
            whole, text = self._replaced(name)
            edit = Edit(Span(start, whole.end), (*lines, indent, Span(start, whole.start), text))
        self._place.family.edits[self._file.path].append(edit)

    def _replaced(self, name: str) -> tuple[Span, str]:
        """Gives the source that the list's name takes the place of, with the brackets of a call around it."""
        parsed = self._file.parsed
        arg = self._file.index.parent(self._node)
        call = self._file.index.parent(arg) if isinstance(arg, cst.Arg) else None
        if isinstance(call, cst.Call) and len(call.args) == 1:
            return Span(parsed.span(call.func).end, render.inner_span(self._file, call).end), f"({name})"
        return parsed.span(self._node), name

    def _name(self) -> tuple[str, bool]:
        """Gives the name of the list, and whether the statement does nothing but bind it."""
        small = self._small
        if isinstance(small, cst.Assign) and small.value is self._node and isinstance(self._node, cst.ListComp):
            target = small.targets[0].target
            used = {name.value for name in descendants(self._node) if isinstance(name, cst.Name)}
            if len(small.targets) == 1 and isinstance(target, cst.Name) and target.value not in used:
                return target.value, True
        return free_name(self._place, self._scope, PIECES), False

    def _loop(self, element: _Element, name: str, indent: str) -> Iterable[str | Span | Hole]:
        place, parsed = self._place, self._file.parsed
        newline = render.newline(self._file)
        unit = parsed.module.default_indent
        source = parsed.span(self._for.iter)
        stream = parsed.code(self._for.iter)
        if isinstance(self._for.iter, cst.Name):
            yield f"{name} = []{newline}"
        else:
            stream = free_name(place, self._scope, STREAM_NAMES)
            call = Writer(self._file, unit).moved(source, (), indent, source.start)
            yield from (f"{stream} = ", call, newline, f"{indent}{name} = []{newline}")
        head = "async for" if self._for.asynchronous is not None else "for"
        yield f"{indent}{head} {self._event} in {stream}:{newline}"
        inner = indent + unit
        quote = render.file_quote(self._file)
        tests = [render.requoted(test.replace("{}", self._event), quote) for test in chunks.TEXT.tests]
        yield from (line + newline for line in statements.condition(inner, unit, "if", tests))
        deeper = inner + unit
        for test, edits in element.conditions:
            yield from (f"{deeper}if ", Hole(parsed.span(test), edits), f":{newline}")
            deeper += unit
        yield from (f"{deeper}{name}.append(", Hole(parsed.span(self._node.elt), element.edits), f"){newline}")
        if place.options.stream_errors == "raise":
            raised = [(failure.test, failure.raised) for failure in table.FAILURES]
            lines = raising(place, raised, self._event, stream, "elif", inner, unit)
            yield from (line + newline for line in lines)


def _takes_all(call: cst.Call) -> bool:
    func = call.func
    if isinstance(func, cst.Attribute):
        return func.attr.value == "join" and isinstance(func.value, cst.SimpleString)
    return isinstance(func, cst.Name) and func.value in _TAKING_ALL

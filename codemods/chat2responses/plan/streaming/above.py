"""An expression that takes all of a stream, written out as a loop above its statement: errors need a place."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable

import libcst as cst
from chat2responses.infer.index import descendants
from chat2responses.plan.streaming.branches import Parts, Writer
from chat2responses.plan.streaming.chunks import Refused
from chat2responses.plan.streaming.loop import (
    EVENT,
    STREAM_NAMES,
    Place,
    free_name,
    is_used,
    loops_around,
    without_last_newline,
)
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Hole, Span

SHAPE = "stream-shape"
PIECES = ("pieces", "texts", "parts")
_TAKING_ALL = frozenset({"list", "tuple", "set", "sorted"})
_STATEMENTS = (cst.Return, cst.Assign, cst.AnnAssign, cst.AugAssign, cst.Expr)


class Above(ABC):
    """One such expression ``node``, which goes over ``source``."""

    def __init__(self, place: Place, node: cst.BaseExpression, source: cst.BaseExpression, is_async: bool) -> None:
        if loops_around(place):
            raise Refused(place.node, SHAPE, "a stream in a loop over another one")
        self._place = place
        self._file = place.file
        self._node = node
        self._source = source
        self._is_async = is_async
        self._small, self._line = self._statement()
        self._scope = place.file.index.scope_of(self._line)
        self._event = EVENT

    @abstractmethod
    def plan(self) -> None:
        """Adds the edits to the family. Raises Refused where the expression must stay."""

    @abstractmethod
    def _body(self, stream: str, name: str, indent: str, unit: str) -> Iterable[str | Span | Hole]:
        """Gives the lines of the loop's body, in which ``name`` is the list that is filled."""

    def _choose_event(self, own: str) -> None:
        """Chooses the loop's variable; ``own`` is that of the expression, empty if it has none."""
        if not is_used(self._scope, EVENT):
            return
        if not own:
            raise Refused(self._place.node, SHAPE, "there is no free name for the events")
        self._event = own
        for scope in self._scope.tree():
            for name in (*scope.reads.get(own, ()), *scope.bindings.get(own, ())):
                if not any(inner is name for inner in descendants(self._node)):
                    raise Refused(self._place.node, SHAPE, "the loop's variable would take the place of another one")

    def _statement(self) -> tuple[cst.CSTNode, cst.SimpleStatementLine]:
        """Gives the statement that first of all evaluates the whole expression."""
        index = self._file.index
        node: cst.CSTNode = self._node
        taken = not isinstance(node, cst.GeneratorExp)
        while True:
            parent = index.parent(node)
            if isinstance(parent, _STATEMENTS) and taken:
                break
            if isinstance(parent, cst.Arg):
                call = index.parent(parent)
                if not isinstance(call, cst.Call) or not _is_first(call, parent):
                    raise Refused(self._place.node, SHAPE, "the chunks are taken one by one")
                taken = taken or _takes_all(call)
                node = call
            elif isinstance(parent, cst.Attribute) and taken:
                call = index.parent(parent)
                if not isinstance(call, cst.Call):
                    raise Refused(self._place.node, SHAPE, "the chunks are taken one by one")
                node = call
            else:
                raise Refused(self._place.node, SHAPE, "the chunks are taken one by one")
            if not taken:
                raise Refused(self._place.node, SHAPE, "the chunks are taken one by one")
        line = index.parent(parent)
        if not isinstance(line, cst.SimpleStatementLine) or len(line.body) > 1:
            raise Refused(self._place.node, SHAPE, "there is no line above the statement")
        if isinstance(parent, cst.AugAssign) and not isinstance(parent.target, cst.Name):
            raise Refused(self._place.node, SHAPE, "the target comes first")
        return parent, line

    def _write(self) -> None:
        parsed = self._file.parsed
        start = parsed.span(self._small).start
        indent = parsed.indentation(start)
        name, is_direct = self._name()
        lines: Parts = list(self._loop(name, indent))
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
        if isinstance(small, cst.Assign) and small.value is self._node and not isinstance(self._node, cst.GeneratorExp):
            target = small.targets[0].target
            used = {name.value for name in descendants(self._node) if isinstance(name, cst.Name)}
            if len(small.targets) == 1 and isinstance(target, cst.Name) and target.value not in used:
                return target.value, True
        return free_name(self._place, self._scope, PIECES), False

    def _loop(self, name: str, indent: str) -> Iterable[str | Span | Hole]:
        newline = render.newline(self._file)
        unit = self._file.parsed.module.default_indent
        source = self._file.parsed.span(self._source)
        stream = self._file.parsed.code(self._source)
        if isinstance(self._source, cst.Name):
            yield f"{name} = []{newline}"
        else:
            stream = free_name(self._place, self._scope, STREAM_NAMES)
            call = Writer(self._file, unit).moved(source, (), indent, source.start)
            yield from (f"{stream} = ", call, newline, f"{indent}{name} = []{newline}")
        head = "async for" if self._is_async else "for"
        yield f"{indent}{head} {self._event} in {stream}:{newline}"
        yield from self._body(stream, name, indent + unit, unit)


def _is_first(call: cst.Call, arg: cst.Arg) -> bool:
    """Whether nothing that is evaluated before an argument can do anything."""
    before = [call.func, *(other.value for other in call.args[: call.args.index(arg)])]
    plain = (cst.Name, cst.SimpleString, cst.Integer)
    return not arg.star and all(
        isinstance(node, plain) or (isinstance(node, cst.Attribute) and isinstance(node.value, plain))
        for node in before
    )


def _takes_all(call: cst.Call) -> bool:
    func = call.func
    if isinstance(func, cst.Attribute):
        return func.attr.value == "join" and isinstance(func.value, cst.SimpleString)
    return isinstance(func, cst.Name) and func.value in _TAKING_ALL

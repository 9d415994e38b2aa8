"""A loop over a stream, written anew: its header, one branch per kind of event, the branches that raise errors."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api import streams as table
from chat2responses.infer.index import Scope, descendants
from chat2responses.infer.unit import File
from chat2responses.model import Options
from chat2responses.plan.facts import Facts
from chat2responses.plan.module_name import MODULE, error_class
from chat2responses.plan.streaming.branches import Parts, Writer
from chat2responses.plan.streaming.chunks import Part, Refused, Sort
from chat2responses.plan.streaming.ends import Ends
from chat2responses.plan.streaming.folding import Env, Folder, Setting
from chat2responses.plan.streaming.inlining import Readers
from chat2responses.plan.streaming.liveness import is_carried
from chat2responses.plan.streaming.relays import Relays
from chat2responses.plan.streaming.remains import Ending, Item, assigned, leaves
from chat2responses.plan.streaming.specialise import Specialiser
from chat2responses.rewrite import render, statements
from chat2responses.rewrite.splice import Edit, Span

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

EVENT = "event"
CHUNK_NAME = "chunk"
STREAM_NAMES = ("stream", "response", "events", "event_stream", "openai_stream")


@dataclass(frozen=True)
class Branch:
    """One branch: the sort of event that leads to it, and its statements."""

    sort: Sort
    items: list[Item]


@dataclass(frozen=True)
class Place:
    """Where a loop stands, and what is known about its calls. ``proven``: the answers come from OpenAI."""

    family: Family
    facts: Facts
    options: Options
    file: File
    node: cst.For | cst.CompFor | cst.Call | cst.Yield
    proven: bool
    relays: Relays
    ends: Ends
    readers: Readers


class Loop(ABC):
    """One loop. ``kind`` is that of its variable; ``raises`` says that errors come as events of what it goes over."""

    kind: str
    raises = True

    def __init__(self, place: Place) -> None:
        if not isinstance(place.node, cst.For) or not isinstance(place.node.target, cst.Name):
            raise Refused(getattr(place.node, "target", place.node), "stream-shape")
        self._place = place
        self._family = place.family
        self._facts = place.facts
        self._options = place.options
        self._file = place.file
        self._node = place.node
        self._target = place.node.target
        self._scope = place.file.index.scope_of(place.node)
        self._event = self._event_name()
        self._names = frozenset(assigned(place.node))
        self._for_all: list[Item] = []
        self._for_all_first = False
        self._carried = frozenset(name for name in self._names if is_carried(place.file, place.node, name))

    def plan(self) -> None:
        """Adds the edits to the family. Raises Refused for a loop that doesn't reduce."""
        branches = self._branches()
        stream, head = self._header()
        self._file_edit(head)
        self._write(branches, stream)

    @abstractmethod
    def _branches(self) -> list[Branch]:
        """Gives the branches in the order in which they are written."""

    @abstractmethod
    def _raised(self, failure: table.Failure) -> str:
        """Gives what is raised for a failure, with the placeholders of the table."""

    def _event_name(self) -> str:
        name = self._target.value
        if name != CHUNK_NAME or is_carried(self._file, self._node, name):
            return name
        if any(scope.dynamic or name in scope.globals | scope.nonlocals for scope in self._scope.tree()):
            return name
        return name if is_used(self._scope, EVENT) or loops_around(self._place) else EVENT

    def _specialised(
        self, sort: Sort, setting: Setting, skips_raising: bool = False
    ) -> tuple[Folder, list[Item], Ending]:
        folder = Folder(setting, sort)
        untracked = frozenset(
            name for name in self._names if any(name in scope.globals | scope.nonlocals for scope in self._scope.tree())
        )
        specialiser = Specialiser(folder, untracked, self._carried, skips_raising)
        env: Env = {self._target.value: Part(self.kind)}
        try:
            items, ending = specialiser.body(self._node.body.body, env)
        except RecursionError as error:
            raise Refused(self._node, "stream-shape", "nested too deeply") from error
        return folder, items, ending

    def _ordered(self, branches: Iterable[Branch]) -> list[Branch]:
        """Gives the branches that hold something, in the order of the statements."""
        found = [branch for branch in branches if branch.items]
        return sorted(found, key=lambda branch: self._position(branch.items))

    def _position(self, items: list[Item]) -> int:
        return min(self._file.parsed.span(item.node).start for item in leaves(items))

    def _header(self) -> tuple[str, Edit]:
        """Gives the stream's name and the edit of the line ``for chunk in stream:``, perhaps with one above it."""
        parsed, node = self._file.parsed, self._node
        lines = node.leading_lines
        start = parsed.span(lines[-1]).end if lines else parsed.span(node).start
        start += len(parsed.indentation(start))
        target, source = parsed.span(self._target), parsed.span(node.iter)
        begin: list[str | Span] = [Span(start, target.start), self._event, Span(target.end, source.start)]
        if self._is_stable(node.iter):
            return parsed.code(node.iter), Edit(Span(start, source.end), (*begin, source))
        name = free_name(self._place, self._scope, STREAM_NAMES)
        newline = render.newline(self._file) + parsed.indentation(start)
        return name, Edit(Span(start, source.end), (f"{name} = ", source, newline, *begin, name))

    def _is_stable(self, node: cst.BaseExpression) -> bool:
        """Whether an expression still names the stream inside of the loop."""
        if isinstance(node, cst.Name):
            return node.value not in self._names and not node.lpar
        if isinstance(node, cst.Attribute) and not node.lpar:
            stored = {
                target.attr.value
                for target in descendants(self._node.body)
                if isinstance(target, cst.Attribute) and _is_stored(self._file, target)
            }
            return self._is_stable(node.value) and node.attr.value not in stored
        return False

    def _file_edit(self, edit: Edit) -> None:
        self._family.edits[self._file.path].append(edit)

    def _write(self, branches: list[Branch], stream: str) -> None:
        parsed, body = self._file.parsed, self._node.body
        outer = parsed.indentation(parsed.span(self._target).start)
        first = body.body[0]
        if isinstance(body, cst.IndentedBlock):
            lines = getattr(first, "leading_lines", ())
            start = parsed.span(lines[-1]).end if lines else parsed.span(first).start
            indent = parsed.indentation(start)
            span = Span(parsed.span(first).start, parsed.span(body).end)
        else:
            indent = outer + self._file.parsed.module.default_indent
            span = parsed.span(body)
        unit = indent[len(outer) :]
        writer = Writer(self._file, unit)
        parts: Parts = [] if isinstance(body, cst.IndentedBlock) else [render.newline(self._file)]
        parts.extend(self._body(branches, stream, writer, indent))
        if span.end >= len(parsed.text) and not parsed.text.endswith("\n"):
            parts = without_last_newline(parts)
        self._file_edit(Edit(span, tuple(parts)))

    def _body(self, branches: list[Branch], stream: str, writer: Writer, indent: str) -> Parts:
        parts: Parts = []
        newline = render.newline(self._file)
        quote = render.file_quote(self._file)
        keyword = "if"
        top = self._node.body.body[0]
        if self._for_all_first:
            parts.extend(line + newline for line in self._raising(stream, keyword, indent, writer.unit))
            parts.extend(writer.block(self._for_all, indent))
        for branch in branches:
            items = branch.items
            if keyword == "if" and items[0].leading and any(node is items[0].node for node in descendants(top)):
                parts.extend(writer.comments(items[0].leading, indent, first=True))
                items = [replace(items[0], leading=()), *items[1:]]
            tests = [render.requoted(test.replace("{}", self._event), quote) for test in branch.sort.tests]
            lines = statements.condition(indent, writer.unit, keyword, tests, branch.sort.joiner)
            parts.extend(line + newline for line in lines)
            parts.extend(writer.block(items, indent + writer.unit))
            keyword = "elif"
        if not self._for_all_first:
            parts.extend(line + newline for line in self._raising(stream, keyword, indent, writer.unit))
            parts.extend(writer.block(self._for_all, indent) if self._for_all else ())
        if not parts:
            parts.append(f"{indent}pass{newline}")
        footer = self._node.body.footer if isinstance(self._node.body, cst.IndentedBlock) else ()
        parts.extend(self._file.parsed.span(line) for line in footer)
        return parts

    def _raising(self, stream: str, keyword: str, indent: str, unit: str) -> Iterable[str]:
        if self._options.stream_errors != "raise" or not self.raises:
            return ()
        raised = [(failure.test, self._raised(failure)) for failure in table.FAILURES]
        return raising(self._place, raised, self._event, stream, keyword, indent, unit)


def raising(
    place: Place, raised: Iterable[tuple[str, str]], event: str, stream: str, keyword: str, indent: str, unit: str
) -> Iterable[str]:
    """Gives the lines of the branches that raise what chat raised; ``raised`` holds test and error of each."""
    quote = render.file_quote(place.file)
    for test, error in raised:
        tests = render.requoted(test.format(event=event), quote).split(" and ")
        yield from statements.condition(indent, unit, keyword, tests, "and")
        call, _, rest = error.format(event=event, stream=stream, openai=MODULE).partition("(")
        named = error_class(place.file, place.node, call.rpartition(".")[2])
        if named is None:
            raise Refused(place.node, "stream-error-handler", "the name openai means something else here")
        name, edit = named
        if edit is not None:
            place.family.edits[place.file.path].append(edit)
        yield from statements.raised(indent + unit, unit, name, rest.removesuffix(")").split(", "))
        keyword = "elif"


def loops_around(place: Place) -> int:
    """Gives the number of loops over streams in which this one stands."""
    loops = {id(node) for _, node, _ in place.facts.streams}
    return sum(id(outer) in loops for outer in place.file.index.ancestors(place.node))


def free_name(place: Place, scope: Scope, names: Iterable[str]) -> str:
    """Gives the first name that is free in a scope, one further for each loop around. Raises Refused if none is."""
    free = [name for name in names if not is_used(scope, name)][loops_around(place) :]
    if not free:
        raise Refused(place.node, "stream-shape", "there is no free name for the stream")
    for inner in scope.tree():
        inner.reads.setdefault(free[0], [])
    return free[0]


def is_used(scope: Scope, name: str) -> bool:
    """Whether a name is bound or read in a scope or one nested in it."""
    return any(name in inner.parameters or inner.bindings.get(name) or inner.reads.get(name) for inner in scope.tree())


def without_last_newline(parts: Parts) -> Parts:
    """Gives lines without the line end of the last one."""
    last = parts[-1]
    return [*parts[:-1], last.rstrip("\r\n")] if isinstance(last, str) else parts


def _is_stored(file: File, node: cst.CSTNode) -> bool:
    return isinstance(file.index.parent(node), cst.AssignTarget | cst.AugAssign | cst.AnnAssign | cst.Del)

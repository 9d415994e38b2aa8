"""Loops over streams: each is specialised by class of chunk and written anew, one branch per kind of event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import libcst as cst

from chat2responses.api import streams as table
from chat2responses.infer.index import Scope, descendants
from chat2responses.infer.unit import File
from chat2responses.infer.values import Sdk, Site
from chat2responses.model import Options
from chat2responses.plan import chunks
from chat2responses.plan.acting import Judge, leaves
from chat2responses.plan.event_branches import Parts, Writer
from chat2responses.plan.chunks import Class, Part, Refused
from chat2responses.plan.draft import Remark
from chat2responses.plan.facts import Facts
from chat2responses.plan.folding import Env, Folder
from chat2responses.plan.liveness import is_carried
from chat2responses.plan.module_name import module_name
from chat2responses.plan.specialise import Ending, Item, Specialiser, assigned
from chat2responses.rewrite import render, statements
from chat2responses.rewrite.splice import Edit, Span

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

EVENT = "event"
CHUNK_NAME = "chunk"
STREAM_NAMES = ("stream", "response", "events", "event_stream", "openai_stream")


def plan(family: Family, facts: Facts, options: Options) -> None:
    """Adds the edits of every loop over a stream of the family, and a finding for each that doesn't reduce."""
    sites = set(family.sites)
    claimed: set[int] = set()
    stopped = False
    for file, node, owners in _ordered(facts, sites):
        inside = {id(inner) for inner in descendants(node)}
        claimed |= inside
        if any(finding.file is file and id(finding.node) in inside for finding in family.findings):
            stopped = True
            continue
        try:
            _Loop(family, facts, options, file, node).plan()
        except Refused as refused:
            family.stop(refused.code, file, refused.node, refused.detail)
            stopped = stopped or refused.code != "finish-reason-escapes"
    if not stopped:
        _unaccounted(family, facts, claimed)


def _ordered(facts: Facts, sites: set[Site]) -> list[tuple[File, cst.CSTNode, frozenset[Site]]]:
    found = [loop for loop in facts.streams if loop[2] & sites]
    return sorted(found, key=lambda loop: (loop[0].path, loop[0].parsed.span(loop[1]).start))


def _unaccounted(family: Family, facts: Facts, claimed: set[int]) -> None:
    """Refuses the parts of chunks that no loop accounts for: read behind it, kept, or handed to a function."""
    sites = set(family.sites)
    for key, (file, node, values) in sorted(facts.values.items(), key=lambda item: _place(item[1])):
        parts = [value for value in values if isinstance(value, Sdk) and value.kind in table.PARTS]
        if key not in claimed and any(part.site in sites for part in parts):
            family.stop("stream-shape", file, node, "a chunk is read outside of a loop over its stream")


def _place(entry: tuple[File, cst.CSTNode, object]) -> tuple[str, int]:
    return entry[0].path, entry[0].parsed.span(entry[1]).start


@dataclass(frozen=True)
class _Branch:
    """One branch: the tests any of which leads to it, and its statements."""

    tests: tuple[str, ...]
    joiner: str
    items: list[Item]


class _Loop:
    def __init__(self, family: Family, facts: Facts, options: Options, file: File, node: cst.CSTNode) -> None:
        if not isinstance(node, cst.For):
            raise Refused(node, "stream-shape", "a comprehension has no place for what an error needs")
        if not isinstance(node.target, cst.Name):
            raise Refused(node.target, "stream-shape")
        self._family = family
        self._facts = facts
        self._options = options
        self._file = file
        self._node = node
        self._target = node.target
        self._scope = file.index.scope_of(node)
        self._event = self._event_name()
        self._names = frozenset(assigned(node))
        self._carried = frozenset(name for name in self._names if is_carried(file, node, name))
        self._reasons: set[str] = set()

    def plan(self) -> None:
        branches = self._branches()
        self._check_reasons()
        stream, head = self._header()
        self._file_edit(head)
        self._write(branches, stream)

    def _event_name(self) -> str:
        name = self._target.value
        if name != CHUNK_NAME or is_carried(self._file, self._node, name):
            return name
        if any(scope.dynamic or name in scope.globals | scope.nonlocals for scope in self._scope.tree()):
            return name
        return name if _is_used(self._scope, EVENT) or self._loops_around() else EVENT

    def _loops_around(self) -> int:
        """Gives the number of loops over streams in which this one stands."""
        loops = {id(node) for _, node, _ in self._facts.streams}
        return sum(id(outer) in loops for outer in self._file.index.ancestors(self._node))

    def _classes(self) -> list[Class]:
        """Gives the classes of chunk that the calls can send, in the order in which they come."""
        text = self._file.parsed.code(self._node)
        found = [chunks.START, chunks.TEXT]
        if "refusal" in text or any(_gives(self._facts, draft.site, "response_format") for draft in self._family.drafts):
            found.append(chunks.REFUSAL)
        if self._family.has_tools or "tool_calls" in text:
            found += [chunks.CALL_BEGIN, chunks.CALL_MORE]
        found.append(chunks.END)
        if self._has_usage or "usage" in text:
            found.append(chunks.USAGE)
        return found

    @property
    def _has_usage(self) -> bool:
        return any("include_usage" in draft.features for draft in self._family.drafts)

    def _specialised(self, cls: Class) -> tuple[list[Item], Ending]:
        accepts = {"finish-reason-escapes", "all"} & self._options.unsafe
        folder = Folder(
            self._facts, self._file, cls, self._event, self._family.has_tools, accepts_reason=bool(accepts)
        )
        untracked = frozenset(
            name for name in self._names if any(name in scope.globals | scope.nonlocals for scope in self._scope.tree())
        )
        skips = cls is chunks.USAGE and not self._has_usage
        specialiser = Specialiser(folder, untracked, self._carried, skips)
        env: Env = {self._target.value: Part(table.CHUNK)}
        try:
            items, ending = specialiser.body(self._node.body.body, env)
        except RecursionError as error:
            raise Refused(self._node, "stream-shape", "nested too deeply") from error
        self._reasons |= folder.tested_reasons
        return items, ending

    def _branches(self) -> list[_Branch]:
        remains = {cls: self._specialised(cls) for cls in self._classes()}
        items, ending = remains[chunks.START]
        if ending in ("break", "return", "raise") and items and not items[-1].sections:
            raise Refused(items[-1].node, "stream-shape", "only the first chunk is looked at")
        judge = Judge(remains[chunks.TEXT][0], self._carried)
        kept = {
            cls: judge.tidy(found[0]) if cls is chunks.TEXT else judge.prune(found[0]) for cls, found in remains.items()
        }
        kept[chunks.END] = self._terminal(kept, remains[chunks.END][1])
        kept.pop(chunks.USAGE, None)
        self._notes(judge)
        found = [(cls, items) for cls, items in kept.items() if items]
        found.sort(key=lambda entry: self._position(entry[1]))
        return [self._branch(cls, items) for cls, items in found]

    def _terminal(self, kept: dict[Class, list[Item]], ending: Ending) -> list[Item]:
        """The end and the usage come with the same event, in this order."""
        end, usage = kept[chunks.END], kept.get(chunks.USAGE, [])
        if end and usage:
            if ending in ("break", "return", "raise"):
                return end
            for item in leaves(end):
                if item.ending:
                    raise Refused(item.node, "stream-shape", "the end is left early, but the usage is still to come")
        if usage and not self._has_usage:
            self._family.remarks.append(Remark("usage-alive", self._file, usage[0].node))
        return [*end, *usage]

    def _position(self, items: list[Item]) -> int:
        return min(self._file.parsed.span(item.node).start for item in leaves(items))

    def _branch(self, cls: Class, items: list[Item]) -> _Branch:
        tests = tuple(f'{self._event}.type == "{name}"' for name in cls.types)
        if cls.item:
            return _Branch((*tests, f'{self._event}.item.type == "{cls.item}"'), "and", items)
        return _Branch(tests, "or", items)

    def _notes(self, judge: Judge) -> None:
        for code, key in sorted(judge.notes):
            node = judge.places[key]
            if code == "empty-text" and self._none_is_caught(node):
                raise Refused(node, "text-none-handler", "None at the end of the stream")
            self._family.remarks.append(Remark(code, self._file, node))

    def _none_is_caught(self, node: cst.CSTNode) -> bool:
        for ancestor in self._file.index.ancestors(node):
            for handler in ancestor.handlers if isinstance(ancestor, cst.Try) else ():
                text = "" if handler.type is None else self._file.parsed.code(handler.type)
                if "TypeError" in text or "AttributeError" in text:
                    return True
        return False

    def _check_reasons(self) -> None:
        forced = any(draft.forced_tool for draft in self._family.drafts)
        if forced and self._reasons & {"stop", "tool_calls", "function_call"}:
            raise Refused(self._node, "finish-reason-forced-tool")

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
        name = self._free_name()
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

    def _free_name(self) -> str:
        free = [name for name in STREAM_NAMES if not _is_used(self._scope, name)]
        free = free[self._loops_around() :]
        if not free:
            raise Refused(self._node.iter, "stream-shape", "there is no free name for the stream")
        for scope in self._scope.tree():
            scope.reads.setdefault(free[0], [])
        return free[0]

    def _file_edit(self, edit: Edit) -> None:
        self._family.edits[self._file.path].append(edit)

    def _write(self, branches: list[_Branch], stream: str) -> None:
        parsed, body = self._file.parsed, self._node.body
        outer = parsed.indentation(parsed.span(self._target).start)
        first = body.body[0]
        if isinstance(body, cst.IndentedBlock):
            lines = first.leading_lines if isinstance(first, cst.SimpleStatementLine | cst.BaseCompoundStatement) else ()
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
            parts = _without_last_newline(parts)
        self._file_edit(Edit(span, tuple(parts)))

    def _body(self, branches: list[_Branch], stream: str, writer: Writer, indent: str) -> Parts:
        parts: Parts = []
        newline = render.newline(self._file)
        quote = render.file_quote(self._file)
        keyword = "if"
        top = self._node.body.body[0]
        for branch in branches:
            items = branch.items
            if keyword == "if" and items[0].leading and any(node is items[0].node for node in descendants(top)):
                parts.extend(writer.comments(items[0].leading, indent, first=True))
                items = [replace(items[0], leading=()), *items[1:]]
            tests = [render.requoted(test, quote) for test in branch.tests]
            lines = statements.condition(indent, writer.unit, keyword, tests, branch.joiner)
            parts.extend(line + newline for line in lines)
            parts.extend(writer.block(items, indent + writer.unit))
            keyword = "elif"
        if self._options.stream_errors == "raise":
            parts.extend(line + newline for line in self._raising(stream, keyword, indent, writer.unit))
        elif not branches:
            parts.append(f"{indent}pass{newline}")
        footer = self._node.body.footer if isinstance(self._node.body, cst.IndentedBlock) else ()
        parts.extend(self._file.parsed.span(line) for line in footer)
        return parts

    def _raising(self, stream: str, keyword: str, indent: str, unit: str) -> Iterable[str]:
        named = module_name(self._file, self._node)
        if named is None:
            raise Refused(self._node, "stream-error-handler", "the name openai means something else here")
        name, edit = named
        if edit is not None and edit not in self._family.edits[self._file.path]:
            self._file_edit(edit)
        quote = render.file_quote(self._file)
        for failure in table.FAILURES:
            test = render.requoted(failure.test.format(event=self._event), quote)
            yield from statements.condition(indent, unit, keyword, test.split(" and "), "and")
            call, _, rest = failure.raised.format(event=self._event, stream=stream, openai=name).partition("(")
            yield from statements.raised(indent + unit, unit, call, rest.removesuffix(")").split(", "))
            keyword = "elif"


def _without_last_newline(parts: Parts) -> Parts:
    last = parts[-1]
    return [*parts[:-1], last.rstrip("\r\n")] if isinstance(last, str) else parts


def _is_used(scope: Scope, name: str) -> bool:
    """Whether a name is bound or read in a scope or one nested in it."""
    return any(
        name in inner.parameters or inner.bindings.get(name) or inner.reads.get(name) for inner in scope.tree()
    )


def _gives(facts: Facts, site: Site, name: str) -> bool:
    """Whether a call is given an argument, perhaps by a dict."""
    arguments = [argument.node for argument in facts.calls[site][1].arguments]
    return any(arg.star or (arg.keyword is not None and arg.keyword.value == name) for arg in arguments)


def _is_stored(file: File, node: cst.CSTNode) -> bool:
    return isinstance(file.index.parent(node), cst.AssignTarget | cst.AugAssign | cst.AnnAssign | cst.Del)

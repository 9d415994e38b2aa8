"""Functions of the program that only read a chunk: a call becomes what it gives, and the function goes.

``text = text_of(chunk)`` reads as ``text = event.delta`` under the event of a text. That is done where every call of
the function is one of these, and nothing else names it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api.streams import PARTS
from chat2responses.infer.index import all_parameters, descendants
from chat2responses.infer.unit import File
from chat2responses.infer.values import Sdk
from chat2responses.plan.facts import Facts
from chat2responses.plan.imports import Imports
from chat2responses.plan.streaming import chunks
from chat2responses.plan.streaming.chunks import Known, Part, Raising, Read, Refused, Unknown, Value, tainted
from chat2responses.plan.streaming.readers import Reader, find, is_named_elsewhere, removal
from chat2responses.rewrite.render import inner_span, needs_parentheses
from chat2responses.rewrite.splice import Edit, Hole, Span

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family
    from chat2responses.plan.streaming.folding import Edits, Env, Folded, Folder

CODE = "stream-shape"
_CAUGHT = {"None.": "AttributeError", "None has": "TypeError", "nothing": "IndexError"}
"""The class of an error by how the detail of what raises it begins."""


@dataclass
class Readers:
    """The readers that a family's loops call, by ``id`` of their definition, with the calls that became values."""

    facts: Facts
    _calls: dict[int, set[int]] = field(default_factory=dict)
    _found: dict[int, Reader] = field(default_factory=dict)
    _running: list[int] = field(default_factory=list)

    def call(self, folder: Folder, node: cst.Call, env: Env) -> Folded | None:
        """Gives what a call of a reader gives for a class of chunk. None for other calls.

        Raises Refused for a function that does more than read, and Raising where it raises for all chunks of the class.
        """
        if not self._takes_part(node):
            return None
        reader = find(folder.file, node)
        if reader is None or id(reader.node) in self._running:
            return None
        given = _arguments(folder, reader, node, env)
        if given is None or isinstance(folder.file.index.parent(node), cst.Expr | cst.Await):
            return None
        value = self._value(folder, reader, given, node)
        self._found[id(reader.node)] = reader
        self._calls.setdefault(id(reader.node), set()).add(id(node.func))
        edits = folder.written(node, value)
        if isinstance(value, Read) and " " in value.template and needs_parentheses(folder.file, node, "test"):
            edits = tuple(Edit(edit.span, ("(", *edit.parts, ")")) for edit in edits)
        return value, edits

    def _value(self, folder: Folder, reader: Reader, given: Env, node: cst.Call) -> Value:
        operands, hoisted = folder.operands, folder.hoisted
        folder.operands, folder.hoisted = {}, []
        self._running.append(id(reader.node))
        try:
            value = _Reading(folder).block(reader.node.body.body, given) or chunks.NONE
            if folder.hoisted or not _is_writable(value):
                raise Refused(node, CODE, "a function does more with a chunk than to read it")
        finally:
            self._running.pop()
            folder.operands, folder.hoisted = operands, hoisted
        return tainted(value, chunks.NONE)

    def source(self, file: File, node: cst.CSTNode) -> str:
        """Gives the text of a loop together with that of the readers which it calls."""
        texts: list[str] = []
        seen: set[int] = set()
        queue = [node]
        while queue:
            top = queue.pop()
            seen.add(id(top))
            texts.append(file.parsed.code(top))
            for call in descendants(top):
                if isinstance(call, cst.Call) and self._takes_part(call):
                    reader = find(file, call)
                    if reader is not None and id(reader.node) not in seen:
                        queue.append(reader.node)
        return "\n".join(texts)

    def claimed(self) -> set[int]:
        """Gives all nodes of the readers that go."""
        return {id(inner) for reader in self._found.values() for inner in descendants(reader.node)}

    def remove(self, family: Family, imports: Imports, within: set[int]) -> None:
        """Takes the readers out of their files. One that is used elsewhere stops the family.

        ``within`` holds the nodes of the loops: a call there that became no value is reached by no chunk.
        """
        for reader in self._found.values():
            file, node = reader.file, reader.node
            edit = removal(file, node)
            if edit is None or is_named_elsewhere(reader, self._gone(reader, within), imports):
                family.stop(CODE, file, node.name, f"{node.name.value}() is also used in another way")
                continue
            family.edits[file.path].append(edit)
            gone = (inner for inner in descendants(node) if isinstance(inner, cst.Name))
            family.types[file.path].gone.update(map(id, gone))

    def _gone(self, reader: Reader, within: set[int]) -> set[int]:
        calls = reader.file.index.nodes(cst.Call)
        dead = {id(call.func) for call in calls if id(call) in within and self._takes_part(call)}
        return self._calls[id(reader.node)] | dead

    def _takes_part(self, call: cst.Call) -> bool:
        return any(_is_part(self.facts, arg.value) for arg in call.args)


class _Reading:
    """Runs the statements of a reader for one class of chunk."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder

    def block(self, statements: Iterable[cst.CSTNode], env: Env) -> Value | None:
        """Gives what the first ``return`` gives; None if there is none on the way."""
        for statement in statements:
            inner = statement.body if isinstance(statement, cst.SimpleStatementLine) else [statement]
            for node in inner:
                value = self._statement(node, env)
                if value is not None:
                    return value
        return None

    def _statement(self, node: cst.CSTNode, env: Env) -> Value | None:
        if isinstance(node, cst.Pass) or (isinstance(node, cst.Expr) and isinstance(node.value, cst.SimpleString)):
            return None
        if isinstance(node, cst.Return):
            return chunks.NONE if node.value is None else self._given(node.value, env)
        if isinstance(node, cst.Assign | cst.AnnAssign) and node.value is not None:
            targets = [item.target for item in node.targets] if isinstance(node, cst.Assign) else [node.target]
            value, _ = self._folder.fold(node.value, env)
            for target in targets:
                if not isinstance(target, cst.Name):
                    raise self._too_much(node)
                env[target.value] = value
            return None
        if isinstance(node, cst.If):
            return self._if(node, env)
        if isinstance(node, cst.Try) and node.orelse is None and node.finalbody is None:
            return self._try(node, env)
        raise self._too_much(node)

    def _given(self, node: cst.BaseExpression, env: Env) -> Value:
        """Gives what an expression gives; a test of the end is what is written for it."""
        value, edits = self._folder.fold(node, env)
        text = _written(edits, inner_span(self._folder.file, node)) if isinstance(value, Unknown) else None
        return value if text is None else Read(text, truth=None)

    def _if(self, node: cst.If, env: Env) -> Value | None:
        known, _ = self._folder.test(node.test, env)
        if known is None:
            raise self._too_much(node.test)
        if known:
            return self.block(node.body.body, env)
        if isinstance(node.orelse, cst.If):
            return self._if(node.orelse, env)
        return self.block(node.orelse.body.body, env) if node.orelse is not None else None

    def _try(self, node: cst.Try, env: Env) -> Value | None:
        try:
            return self.block(node.body.body, env)
        except Raising as raising:
            for handler in node.handlers:
                if handler.type is None or self._catches(handler.type, raising):
                    return self.block(handler.body.body, env)
            raise

    def _catches(self, node: cst.BaseExpression, raising: Raising) -> bool:
        names = [element.value for element in node.elements] if isinstance(node, cst.Tuple) else [node]
        known = next((name for start, name in _CAUGHT.items() if raising.detail.startswith(start)), "")
        if not all(isinstance(name, cst.Name) for name in names) or not known:
            raise self._too_much(node)
        caught = {name.value for name in names if isinstance(name, cst.Name)}
        if known == "IndexError" and "LookupError" in caught:
            return True
        return bool(caught & {known, "Exception", "BaseException"})

    def _too_much(self, node: cst.CSTNode) -> Refused:
        return Refused(node, CODE, "a function does more with a chunk than to read it")


def _written(edits: Edits, span: Span) -> str | None:
    """Gives what edits make of a span that nothing of remains; None if something does, or it can't be a template."""
    if len(edits) != 1 or edits[0].span != span:
        return None
    texts: list[str] = []
    for part in edits[0].parts:
        text = part if isinstance(part, str) else _written(part.edits, part.span) if isinstance(part, Hole) else None
        if text is None or set(text) & set("{}"):
            return None
        texts.append(text)
    return "".join(texts)


def _arguments(folder: Folder, reader: Reader, node: cst.Call, env: Env) -> Env | None:
    """Gives what the parameters of a reader are; None where that isn't plain."""
    params = reader.node.params
    names = [param.name.value for param in (*params.posonly_params, *params.params)][1 if reader.is_method else 0 :]
    if isinstance(params.star_arg, cst.Param) or params.star_kwarg is not None:
        return None
    given: Env = {}
    for position, arg in enumerate(node.args):
        if arg.star or (arg.keyword is None and position >= len(names)):
            return None
        value, _ = folder.fold(arg.value, env)
        if isinstance(value, Unknown) and not isinstance(arg.value, _SIMPLE):
            return None
        given[arg.keyword.value if arg.keyword is not None else names[position]] = value
    for param in all_parameters(params):
        if param.name.value not in given and isinstance(param.default, cst.SimpleString | cst.Name):
            given[param.name.value] = folder.fold(param.default, {})[0]
    return given


_SIMPLE = (cst.Name, cst.Attribute, cst.Subscript, cst.SimpleString)
"""Arguments that may be left out: they do nothing but to read."""


def _is_part(facts: Facts, node: cst.BaseExpression) -> bool:
    known = facts.values.get(id(node))
    return known is not None and any(isinstance(value, Sdk) and value.kind in PARTS for value in known[2])


def _is_writable(value: Value) -> bool:
    """Whether what a reader gives can be written at its call."""
    if isinstance(value, Known):
        if isinstance(value.value, str):
            return value.value.isprintable() and not set(value.value) & set("\"'\\{}")
        return value.value is None or isinstance(value.value, int) or value.value == ()
    return isinstance(value, Part | Read)

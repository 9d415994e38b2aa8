"""Expressions of a loop body under the facts of one class of chunk: their value, and the source that remains."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import libcst as cst
from chat2responses.api.streams import CALL, CALLS, CHOICE, CHOICES, CHUNK, FINISH, PARTS
from chat2responses.infer.index import children, descendants
from chat2responses.infer.unit import File
from chat2responses.infer.values import Data, Sdk
from chat2responses.plan.facts import Facts
from chat2responses.plan.streaming import chunks
from chat2responses.plan.streaming.calls import call
from chat2responses.plan.streaming.chunks import Known, Part, Raising, Read, Refused, Sort, Unknown, Value, tainted
from chat2responses.plan.streaming.comparisons import comparison
from chat2responses.plan.streaming.ends import NO_REASON, Reason
from chat2responses.plan.streaming.inlining import Readers
from chat2responses.plan.streaming.numbering import is_stored, numbered_by
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Hole

Env = dict[str, Value]
Edits = tuple[Edit, ...]
Folded = tuple[Value, Edits]


@dataclass(frozen=True)
class Setting:
    """What holds for a whole loop: where it stands, and what its calls are given.

    ``proven`` says that the answers come from OpenAI; ``accepts_reason`` that a finish reason may become a status;
    ``reason`` is what stands for one that is kept; ``test`` tells calls from other items;
    ``assumes_filled`` that a call is in the dict of calls from its first piece on; ``lists`` are those that hold the
    calls by their number, and become dicts.
    """

    facts: Facts
    file: File
    loop: cst.CSTNode
    event: str
    has_tools: bool
    test: str
    proven: bool
    readers: Readers
    accepts_reason: bool
    assumes_filled: bool = True
    lists: frozenset[Data] = frozenset()
    reason: Reason = NO_REASON


class Folder:
    """Evaluates expressions for one class of chunk. ``hoisted`` collects walruses of tests that went."""

    def __init__(self, setting: Setting, sort: Sort) -> None:
        self.setting = setting
        self.sort = sort
        self.file = setting.file
        self.event = setting.event
        self.operands: dict[int, tuple[cst.CSTNode, Value]] = {}
        self.hoisted: list[tuple[cst.NamedExpr, Value, Edits]] = []
        self.tested_reasons: set[str] = set()
        self.numbered: set[Data] = set()
        self.numbers: set[int] = set()
        self.assumed: set[Data] = set()
        self.appended: dict[Data, cst.Call] = {}
        self._bound: dict[int, tuple[Value, Edits]] = {}

    def fold(self, node: cst.BaseExpression, env: Env) -> Folded:
        """Gives an expression's value and the edits of its source. Raises Refused and Raising."""
        handler = _HANDLERS.get(type(node))
        value, edits = handler(self, node, env) if handler is not None else self.rest(node, env)
        if not isinstance(value, Part | Known) and self._may_be_part(node):
            raise Refused(node, "stream-shape", "kept from another chunk")
        return value, edits

    def real(self, node: cst.BaseExpression, env: Env) -> Folded:
        """Gives the same for an expression whose value is used; parts of chunks have none."""
        value, edits = self.fold(node, env)
        return value, (*edits, *self.used(node, value))

    def used(self, node: cst.BaseExpression, value: Value) -> Edits:
        """Notes that the value of an expression is used; gives edits that make it a value at all."""
        if isinstance(value, Part) and value.kind == FINISH:
            if not self.setting.accepts_reason:
                raise Refused(node, "finish-reason-escapes")
            self.operands[id(node)] = (node, value)
            return (Edit(render.inner_span(self.file, node), (f"{self.event}.response.status",)),)
        if value == Part(CALL) and self.sort is chunks.CALL_BEGIN and is_stored(self.file, node):
            return (Edit(render.inner_span(self.file, node), (f"{self.event}.item",)),)
        if value == Part(CHUNK) and _is_handed_on(self.file, self.setting.facts, node):
            self.operands[id(node)] = (node, chunks.Whole())
            return (Edit(render.inner_span(self.file, node), (self.event,)),)
        if isinstance(value, Part):
            raise Refused(node, "stream-shape", "a part of the chunk is used whole")
        if isinstance(value, Read) and not value.template:
            raise Refused(node, value.code)
        if isinstance(value, Read) and value.is_number:
            self.numbered |= numbered_by(self.file, self.setting.facts, node)
            self.numbers.add(id(node))
        if chunks.is_own(value):
            self.operands[id(node)] = (node, value)
        return ()

    def kept_reason(self, node: cst.BaseExpression) -> Edits:
        """Gives the edits that write the word of a finish reason where it is kept."""
        if self.sort is not chunks.END or not self.setting.reason.template:
            return self.used(node, Part(FINISH))
        self.operands[id(node)] = (node, Part(FINISH))
        self.tested_reasons |= self.setting.reason.words
        text = self.setting.reason.template.replace("{}", f"{self.event}.response")
        return (Edit(render.inner_span(self.file, node), (render.requoted(text, render.quote_at(self.file, node)),)),)

    def test(self, node: cst.BaseExpression, env: Env) -> tuple[bool | None, Edits]:
        """Gives the truth of an expression of which only that is asked, None if it isn't known, and its edits."""
        if isinstance(node, cst.UnaryOperation) and isinstance(node.operator, cst.Not):
            known, edits = self.test(node.expression, env)
            return None if known is None else not known, edits
        if isinstance(node, cst.BooleanOperation):
            return self._tests(node, env)
        value, edits = self.fold(node, env)
        known = chunks.truth(value)
        return known, edits if known is not None else (*edits, *self.used(node, value))

    def _tests(self, node: cst.BooleanOperation, env: Env) -> tuple[bool | None, Edits]:
        is_or = isinstance(node.operator, cst.Or)
        left, edits = self.test(node.left, env)
        if left is is_or:
            return left, ()
        if left is not None:
            self.dropped(node.left)
            right, more = self.test(node.right, env)
            return right, self.instead(node, node.right, more)
        right, more = self.test(node.right, env)
        if right is None:
            return None, (*edits, *more)
        self.dropped(node.right)
        if right is not is_or:
            return None, self.instead(node, node.left, edits)
        if _is_pure(node.left):
            return right, ()
        return None, (*edits, Edit(self.file.parsed.span(node.right), (str(right),)))

    def take_operands(self) -> dict[int, Value]:
        """Gives what was collected and begins anew."""
        found, self.operands = self.operands, {}
        return {key: value for key, (_, value) in found.items()}

    def _forget(self, node: cst.CSTNode, but: cst.CSTNode | None = None) -> None:
        """Takes back the operands inside a node that goes, but for a part that stays."""
        gone = {id(inner) for inner in descendants(node)}
        kept = {id(inner) for inner in descendants(but)} if but is not None else set()
        for key in [key for key in self.operands if key in gone and key not in kept]:
            del self.operands[key]

    def rest(self, node: cst.CSTNode, env: Env) -> Folded:
        """The default: all that an expression holds is used."""
        edits: list[Edit] = []
        own = False
        for child in children(node):
            if isinstance(node, cst.Arg) and child is node.keyword:
                continue
            if isinstance(child, cst.BaseExpression):
                value, more = self.real(child, env)
            else:
                value, more = self.rest(child, env)
            own = own or chunks.is_own(value)
            edits.extend(more)
        return Unknown(own=own), tuple(edits)

    def written(self, node: cst.BaseExpression, value: Value) -> Edits:
        """Gives the edits that write a value where it was read from the chunk."""
        quote = render.quote_at(self.file, node)
        if isinstance(value, Known):
            text = "[]" if value.value == () else _literal(value.value)
        elif isinstance(value, Read) and value.template:
            text = value.template.replace("{}", self.event)
        else:
            return ()
        self._forget(node)
        return (Edit(render.inner_span(self.file, node), (render.requoted(text, quote),)),)

    def instead(self, node: cst.BaseExpression, kept: cst.BaseExpression, edits: Edits) -> Edits:
        """Gives the edit that leaves only one part of an expression, without idle parentheses around a mere read."""
        self._forget(node, but=kept)
        is_read = len(edits) == 1 and edits[0].span == render.inner_span(self.file, kept) and not kept.lpar
        text = edits[0].parts[0] if is_read and len(edits[0].parts) == 1 else ""
        if isinstance(text, str) and _ATOM.fullmatch(text):
            return (Edit(self.file.parsed.span(node), (text,)),)
        if not edits and isinstance(kept, cst.Name | cst.SimpleString) and not kept.lpar:
            return (Edit(self.file.parsed.span(node), (Hole(self.file.parsed.span(kept)),)),)
        return (Edit(render.inner_span(self.file, node), (Hole(self.file.parsed.span(kept), edits),)),)

    def dropped(self, node: cst.CSTNode) -> None:
        """Notes the names that an expression which goes would have bound; parts of it may have gone before."""
        known = {id(inner) for inner, _, _ in self.hoisted}
        for inner in descendants(node):
            if isinstance(inner, cst.NamedExpr) and id(inner) in self._bound and id(inner) not in known:
                value, edits = self._bound[id(inner)]
                if not isinstance(value, Part):
                    self.hoisted.append((inner, value, edits))

    def _may_be_part(self, node: cst.CSTNode) -> bool:
        known = self.setting.facts.values.get(id(node))
        return known is not None and any(
            isinstance(value, Sdk) and value.kind in PARTS - {FINISH} for value in known[2]
        )

    def name(self, node: cst.Name, env: Env) -> Folded:
        """A name: what was bound to it in this round, else unknown."""
        if node.value in _CONSTANTS:
            return Known(_CONSTANTS[node.value]), ()
        return env.get(node.value, Unknown()), ()

    def literal(self, node: cst.SimpleString | cst.Integer | cst.Float, env: Env) -> Folded:
        """A literal."""
        return Known(node.evaluated_value), ()

    def attribute(self, node: cst.Attribute, env: Env) -> Folded:
        """``base.name``."""
        value, edits = self.fold(node.value, env)
        if isinstance(value, Part):
            return self.read(node, value, node.attr.value)
        if isinstance(value, Known) and value.own and value.value is None:
            raise Raising(node, f"None.{node.attr.value}")
        edits = (*edits, *self.used(node.value, value))
        return Unknown(own=chunks.is_own(value)), edits

    def sequence(self, node: cst.List | cst.Tuple, env: Env) -> Folded:
        """``[]`` and its kin; with elements they are used."""
        return self.rest(node, env) if node.elements else (Known(()), ())

    def read(self, node: cst.BaseExpression, base: Part, name: str) -> Folded:
        if name == "function_call" and self.setting.has_tools:
            raise Refused(node, "stream-shape", "the deprecated function_call of a stream")
        value = self.sort.read(base.kind, name, node)
        return value, self.written(node, value)

    def subscript(self, node: cst.Subscript, env: Env) -> Folded:
        """``base[…]``: the only choice, the only call of a fragment."""
        value, _ = self.fold(node.value, env)
        if isinstance(value, Known) and value.own and value.value in (None, ()):
            raise Raising(node, "None has no elements" if value.value is None else "nothing to take an element of")
        if isinstance(value, Part):
            index = node.slice[0].slice if len(node.slice) == 1 else None
            if isinstance(index, cst.Index) and value.kind in (CHOICES, CALLS):
                key, _ = self.fold(index.value, env)
                if isinstance(key, Known) and key.value in (0, -1):
                    return Part(CHOICE if value.kind == CHOICES else CALL), ()
            raise Refused(node, "several-choices" if value.kind == CHOICES else "stream-shape", "indexed")
        return self.rest(node, env)

    def boolean(self, node: cst.BooleanOperation, env: Env) -> Folded:
        """``a and b``, ``a or b``."""
        is_or = isinstance(node.operator, cst.Or)
        left, edits = self.fold(node.left, env)
        known = chunks.truth(left)
        if known is not None:
            if known is is_or:
                return tainted(left, left), self.instead(node, node.left, edits)
            self.dropped(node.left)
            right, edits = self.fold(node.right, env)
            return tainted(right, left), self.instead(node, node.right, edits)
        edits = (*edits, *self.used(node.left, left))
        right, more = self.real(node.right, env)
        return Unknown(own=chunks.is_own(left) or chunks.is_own(right)), (*edits, *more)

    def negation(self, node: cst.UnaryOperation, env: Env) -> Folded:
        """``not a`` and arithmetic signs."""
        if not isinstance(node.operator, cst.Not):
            return self.rest(node, env)
        known, edits = self.test(node.expression, env)
        if known is None:
            return Unknown(own=True), edits
        result = Known(not known, own=True)
        return result, self.written(node, result)

    def conditional(self, node: cst.IfExp, env: Env) -> Folded:
        """``a if test else b``."""
        known, edits = self.test(node.test, env)
        if known is not None:
            self.dropped(node.test)
            kept = node.body if known else node.orelse
            value, edits = self.fold(kept, env)
            return tainted(value, chunks.NONE), self.instead(node, kept, edits)
        more = self.real(node.body, env)[1]
        last = self.real(node.orelse, env)[1]
        return Unknown(own=True), (*edits, *more, *last)

    def walrus(self, node: cst.NamedExpr, env: Env) -> Folded:
        """``(name := value)``."""
        value, edits = self.fold(node.value, env)
        if not isinstance(node.target, cst.Name):
            raise Refused(node, "stream-shape")
        if not isinstance(value, Part):
            edits = (*edits, *self.used(node.value, value))
        env[node.target.value] = value
        self._bound[id(node)] = (value, edits)
        return value, edits

    def closure(self, node: cst.CSTNode, env: Env) -> Folded:
        """A comprehension or lambda: may use plain values of this round, but no part of the chunk."""
        own = False
        for inner in descendants(node):
            if isinstance(inner, cst.Name) and isinstance(env.get(inner.value), Part):
                raise Refused(inner, "stream-shape", "a part of the chunk is used in an inner scope")
            if self._may_be_part(inner) or (isinstance(inner, cst.NamedExpr) and not isinstance(node, cst.Lambda)):
                raise Refused(inner, "stream-shape", "a part of the chunk is used in an inner scope")
            if isinstance(inner, cst.Name) and chunks.is_own(env.get(inner.value, Unknown())):
                self.operands[id(inner)] = (inner, env[inner.value])
                own = True
        return Unknown(own=own), ()


def _is_handed_on(file: File, facts: Facts, node: cst.BaseExpression) -> bool:
    """Whether a chunk is yielded, or put into a list, where the loops that take it are looked for."""
    parent = file.index.parent(node)
    if isinstance(parent, cst.Yield):
        return parent.value is node
    if isinstance(parent, cst.ListComp):
        return parent.elt is node
    call = file.index.parent(parent) if isinstance(parent, cst.Arg) else None
    func = call.func if isinstance(call, cst.Call) else None
    known = facts.used_at.get(id(call), set())
    is_append = isinstance(func, cst.Attribute) and func.attr.value == "append"
    return is_append and bool(known) and all(data.kind == "list" for data in known)


def _literal(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)


_ATOM = re.compile(r"[A-Za-z_][\w.]*|\"[^\"]*\"|'[^']*'")
_IMPURE = (cst.Await, cst.Yield, cst.NamedExpr, cst.Subscript)
_PURE_CALLS = frozenset({"len", "bool", "isinstance", "str", "int", "abs", "min", "max"})


def _is_pure(node: cst.CSTNode) -> bool:
    for inner in descendants(node):
        if isinstance(inner, cst.Call):
            if not isinstance(inner.func, cst.Name) or inner.func.value not in _PURE_CALLS:
                return False
        elif isinstance(inner, _IMPURE):
            return False
    return True


_CONSTANTS: dict[str, object] = {"None": None, "True": True, "False": False}
_HANDLERS: dict[type, Callable[[Folder, Any, Env], Folded]] = {
    cst.Name: Folder.name,
    cst.SimpleString: Folder.literal,
    cst.Integer: Folder.literal,
    cst.Float: Folder.literal,
    cst.Attribute: Folder.attribute,
    cst.Subscript: Folder.subscript,
    cst.BooleanOperation: Folder.boolean,
    cst.UnaryOperation: Folder.negation,
    cst.List: Folder.sequence,
    cst.Tuple: Folder.sequence,
    cst.IfExp: Folder.conditional,
    cst.NamedExpr: Folder.walrus,
    cst.Comparison: comparison,
    cst.Call: call,
    cst.ListComp: Folder.closure,
    cst.SetComp: Folder.closure,
    cst.DictComp: Folder.closure,
    cst.GeneratorExp: Folder.closure,
    cst.Lambda: Folder.closure,
}

"""Expressions of a loop body under the facts of one class of chunk: their value, and the source that remains."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import libcst as cst

from chat2responses.api import results
from chat2responses.api.streams import CALL, CALLS, CHOICE, CHOICES, FINISH, PARTS
from chat2responses.infer.index import children, descendants
from chat2responses.infer.sdk import finish_condition
from chat2responses.infer.unit import File
from chat2responses.infer.values import Sdk
from chat2responses.plan import chunks
from chat2responses.plan.chunks import Class, Known, Length, Part, Raising, Read, Refused, Unknown, Value
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Hole

Env = dict[str, Value]
Edits = tuple[Edit, ...]
Folded = tuple[Value, Edits]


@dataclass
class Folder:
    """Evaluates expressions for one class of chunk.

    ``operands`` collects what depends on the class, by node, until it is taken; ``hoisted`` the names that walruses
    in folded tests bind.
    """

    facts: Facts
    file: File
    cls: Class
    event: str
    has_tools: bool
    accepts_reason: bool = False
    operands: dict[int, tuple[cst.CSTNode, Value]] = field(default_factory=dict)
    hoisted: list[tuple[cst.NamedExpr, Value, Edits]] = field(default_factory=list)
    tested_reasons: set[str] = field(default_factory=set)
    _bound: dict[int, tuple[Value, Edits]] = field(default_factory=dict)

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
            if not self.accepts_reason:
                raise Refused(node, "finish-reason-escapes")
            return (Edit(render.inner_span(self.file, node), (f"{self.event}.response.status",)),)
        if isinstance(value, Part):
            raise Refused(node, "stream-shape", "a part of the chunk is used whole")
        if isinstance(value, Read) and not value.template:
            raise Refused(node, value.code)
        if chunks.is_own(value):
            self.operands[id(node)] = (node, value)
        return ()

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
        """Gives the edit that leaves only one part of an expression."""
        self._forget(node, but=kept)
        return (Edit(render.inner_span(self.file, node), (Hole(self.file.parsed.span(kept), edits),)),)

    def dropped(self, node: cst.CSTNode) -> None:
        """Notes the names that an expression which goes would have bound."""
        for inner in descendants(node):
            if isinstance(inner, cst.NamedExpr) and id(inner) in self._bound:
                value, edits = self._bound[id(inner)]
                if not isinstance(value, Part):
                    self.hoisted.append((inner, value, edits))

    def _may_be_part(self, node: cst.CSTNode) -> bool:
        known = self.facts.values.get(id(node))
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
            return self._read(node, value, node.attr.value)
        if isinstance(value, Known) and value.own and value.value is None:
            raise Raising(node, f"None.{node.attr.value}")
        edits = (*edits, *self.used(node.value, value))
        return Unknown(own=chunks.is_own(value)), edits

    def sequence(self, node: cst.List | cst.Tuple, env: Env) -> Folded:
        """``[]`` and its kin; with elements they are used."""
        return self.rest(node, env) if node.elements else (Known(()), ())

    def _read(self, node: cst.BaseExpression, base: Part, name: str) -> Folded:
        value = chunks.read(self.cls, base.kind, name, node)
        return value, self.written(node, value)

    def subscript(self, node: cst.Subscript, env: Env) -> Folded:
        """``base[…]``: the only choice, the only call of a fragment."""
        value, _ = self.fold(node.value, env)
        if isinstance(value, Known) and value.own and value.value in (None, ()):
            raise Raising(node, "nothing to take an element of")
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
                return _tainted(left, left), self.instead(node, node.left, edits)
            self.dropped(node.left)
            right, edits = self.fold(node.right, env)
            return _tainted(right, left), self.instead(node, node.right, edits)
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
            return _tainted(value, chunks.NONE), self.instead(node, kept, edits)
        body, more = self.real(node.body, env)
        orelse, last = self.real(node.orelse, env)
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

    def comparison(self, node: cst.Comparison, env: Env) -> Folded:
        """``a is None``, ``a == b`` …"""
        if len(node.comparisons) != 1:
            return self.rest(node, env)
        target = node.comparisons[0]
        left, edits = self.fold(node.left, env)
        right, more = self.fold(target.comparator, env)
        if isinstance(left, Part) and left.kind == FINISH:
            found = self._compare_reason(node, target, right)
            if found is not None:
                return found
        answer = _compared(target.operator, left, right)
        if answer is not None and (chunks.is_own(left) or chunks.is_own(right)):
            result = Known(answer, own=True)
            return result, self.written(node, result)
        edits = (*edits, *self.used(node.left, left), *more, *self.used(target.comparator, right))
        return Unknown(own=chunks.is_own(left) or chunks.is_own(right)), edits

    def _compare_reason(self, node: cst.Comparison, target: cst.ComparisonTarget, right: Value) -> Folded | None:
        if isinstance(right, Known) and right.value is None:
            return None
        texts = _texts(target.comparator)
        negated = isinstance(target.operator, cst.NotEqual | cst.NotIn)
        if isinstance(target.operator, cst.In | cst.NotIn) == isinstance(target.comparator, cst.SimpleString):
            texts = None
        conditions = [results.FINISH_REASONS.get(text) for text in texts or ()]
        if not conditions or None in conditions:
            raise Refused(node, "finish-reason-escapes")
        self.tested_reasons.update(texts or ())
        base = f"{self.event}.response"
        if self.has_tools and "stop" in (texts or ()):
            stop = results.FINISH_REASONS["stop"]
            conditions = [f"{item} and {results.NO_CALLS}" if item == stop else item for item in conditions]
        template, precedence = finish_condition([item for item in dict.fromkeys(conditions) if item], negated)
        text = render.requoted(template.replace("{}", base), render.quote_at(self.file, node))
        if render.needs_parentheses(self.file, node, precedence):
            text = f"({text})"
        return Unknown(own=True), (Edit(render.inner_span(self.file, node), (text,)),)

    def call(self, node: cst.Call, env: Env) -> Folded:
        """``hasattr``, ``getattr``, ``len`` and ``bool`` of what is known; all other calls use their arguments."""
        name = node.func.value if isinstance(node.func, cst.Name) else ""
        builtin = _BUILTINS.get(name)
        plain = all(not arg.star and arg.keyword is None for arg in node.args)
        if builtin is not None and plain and node.args and self.file.index.scope_of(node).owner(name) is None:
            found = builtin(self, node, env)
            if found is not None:
                return found
        if isinstance(node.func, cst.Attribute) and node.func.attr.value in _STRING_METHODS:
            base, _ = self.fold(node.func.value, env)
            if base == chunks.EMPTY:
                _, edits = self.rest(node, env)
                return chunks.EMPTY, edits
        return self.rest(node, env)

    def getattr_(self, node: cst.Call, env: Env) -> Folded | None:
        """``getattr(object, "name", default)``."""
        base, name = self._named(node, env)
        if not isinstance(base, Part) or name is None:
            return None
        known = chunks.has(base.kind, name)
        if known is None or (not known and len(node.args) < 3):
            raise Refused(node, "result-unknown-attribute", name)
        if known:
            return self._read(node, base, name)
        value, edits = self.fold(node.args[2].value, env)
        return _tainted(value, base), self.instead(node, node.args[2].value, edits)

    def hasattr_(self, node: cst.Call, env: Env) -> Folded | None:
        """``hasattr(object, "name")``."""
        base, name = self._named(node, env)
        if not isinstance(base, Part) or name is None:
            return None
        known = chunks.has(base.kind, name)
        if known is None:
            raise Refused(node, "result-unknown-attribute", name)
        result = Known(known, own=True)
        return result, self.written(node, result)

    def _named(self, node: cst.Call, env: Env) -> tuple[Value, str | None]:
        base, _ = self.fold(node.args[0].value, env)
        if len(node.args) < 2:
            return base, None
        name, _ = self.fold(node.args[1].value, env)
        return base, name.value if isinstance(name, Known) and isinstance(name.value, str) else None

    def len_(self, node: cst.Call, env: Env) -> Folded | None:
        """``len(object)``."""
        value, _ = self.fold(node.args[0].value, env)
        if isinstance(value, Part) and value.kind in (CHOICES, CALLS):
            result = Known(1, own=True)
            return result, self.written(node, result)
        if isinstance(value, Known) and value.own:
            if value.value is None:
                raise Raising(node, "len(None)")
            if isinstance(value.value, str | tuple):
                result = Known(len(value.value), own=True)
                return result, self.written(node, result)
        if isinstance(value, Read) and value.is_text:
            _, edits = self.rest(node, env)
            return Length(), edits
        return None

    def bool_(self, node: cst.Call, env: Env) -> Folded | None:
        """``bool(object)``."""
        value, _ = self.fold(node.args[0].value, env)
        known = chunks.truth(value)
        if known is None or not chunks.is_own(value):
            return None
        result = Known(known, own=True)
        return result, self.written(node, result)

    def isinstance_(self, node: cst.Call, env: Env) -> Folded | None:
        """``isinstance(text, str)``."""
        value, _ = self.fold(node.args[0].value, env)
        kind = node.args[1].value if len(node.args) == 2 else None
        if not (isinstance(kind, cst.Name) and kind.value == "str" and chunks.is_own(value)):
            return None
        if isinstance(value, Known) or (isinstance(value, Read) and value.is_text):
            result = Known(not isinstance(value, Known) or isinstance(value.value, str), own=True)
            return result, self.written(node, result)
        return None

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


def _tainted(value: Value, by: Value) -> Value:
    """Gives a value that was chosen by another one."""
    if not chunks.is_own(by):
        return value
    if isinstance(value, Known):
        return Known(value.value, own=True)
    return Unknown(own=True, truth=value.truth) if isinstance(value, Unknown) else value


def _literal(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)


_COMPARED: dict[type[cst.BaseCompOp], Callable[[Any, Any], bool]] = {
    cst.Equal: operator.eq,
    cst.NotEqual: operator.ne,
    cst.LessThan: operator.lt,
    cst.LessThanEqual: operator.le,
    cst.GreaterThan: operator.gt,
    cst.GreaterThanEqual: operator.ge,
}


def _compared(operation: cst.BaseCompOp, left: Value, right: Value) -> bool | None:
    """Gives the answer of a comparison where it is certain."""
    same = isinstance(operation, cst.Is | cst.Equal)
    if isinstance(operation, cst.Is | cst.IsNot | cst.Equal | cst.NotEqual):
        for one, other in ((left, right), (right, left)):
            if isinstance(other, Known) and other.value is None and chunks.is_none(one) is not None:
                return chunks.is_none(one) is same
            if isinstance(one, Read) and one.is_text and isinstance(other, Known) and other.value == "":
                return not same
    if isinstance(left, Length) and isinstance(right, Known) and isinstance(right.value, int):
        function = _COMPARED.get(type(operation))
        answers = {function(length, right.value) for length in (1, 10**9)} if function is not None else set()
        one_of_many = isinstance(operation, cst.Equal | cst.NotEqual) and right.value >= 1
        return answers.pop() if len(answers) == 1 and not one_of_many else None
    if isinstance(left, Known) and isinstance(right, Known):
        function = _COMPARED.get(type(operation))
        try:
            return None if function is None else bool(function(left.value, right.value))
        except TypeError:
            return None
    return None


def _texts(node: cst.BaseExpression) -> list[str] | None:
    """Gives the literal strings of ``"stop"`` or ``("stop", "length")``."""
    if isinstance(node, cst.SimpleString):
        return [str(node.evaluated_value)]
    if isinstance(node, cst.Tuple | cst.List | cst.Set):
        found = [element.value for element in node.elements]
        texts = [str(item.evaluated_value) for item in found if isinstance(item, cst.SimpleString)]
        return texts if len(texts) == len(found) else None
    return None


_IMPURE = (cst.Call, cst.Await, cst.Yield, cst.NamedExpr, cst.Subscript)


def _is_pure(node: cst.CSTNode) -> bool:
    return not any(isinstance(inner, _IMPURE) for inner in descendants(node))


_CONSTANTS: dict[str, object] = {"None": None, "True": True, "False": False}
_STRING_METHODS = frozenset({"strip", "lstrip", "rstrip", "lower", "upper", "replace", "title", "capitalize"})
_BUILTINS: dict[str, Callable[[Folder, cst.Call, Env], Folded | None]] = {
    "getattr": Folder.getattr_,
    "hasattr": Folder.hasattr_,
    "len": Folder.len_,
    "bool": Folder.bool_,
    "isinstance": Folder.isinstance_,
}
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
    cst.Comparison: Folder.comparison,
    cst.Call: Folder.call,
    cst.ListComp: Folder.closure,
    cst.SetComp: Folder.closure,
    cst.DictComp: Folder.closure,
    cst.GeneratorExp: Folder.closure,
    cst.Lambda: Folder.closure,
}

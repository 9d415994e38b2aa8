"""What a handler does with the text of the error it caught: decides by it, or only shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import libcst as cst
from chat2responses.api import failures
from chat2responses.infer.index import children
from chat2responses.infer.unit import File
from chat2responses.plan import urls

_SEARCHING = frozenset({"startswith", "endswith", "find", "index", "count", "match", "search", "fullmatch", "findall"})
_LOOKING = frozenset({"type", "isinstance", "issubclass", "hasattr", "id"})
_DEEPEST = 3

Functions = Callable[[str, File], "list[tuple[File, cst.FunctionDef]]"]
"""Gives the functions that a name can mean in a file, each with its own file."""


@dataclass(frozen=True)
class ErrorTest:
    """A place where the text decides. ``error`` names the exception where ``literal`` is looked for in its text."""

    file: File
    node: cst.BaseExpression
    literal: str | None = None
    error: str = ""
    negated: bool = False


@dataclass
class Reading:
    """What was found in a handler: tests by the function or handler they stand in."""

    tests: list[ErrorTest] = field(default_factory=list)
    shown: bool = False


def read(file: File, body: cst.CSTNode, name: str, functions: Functions) -> Reading:
    """Follows the exception ``name`` through the code of a handler and the functions that it is given to."""
    reading = Reading()
    _Walk(file, reading, functions, {name: "error"}, _DEEPEST).visit(body)
    return reading


class _Walk:
    """One walk over a handler or function; ``known`` says of names whether they hold the error or its text."""

    def __init__(self, file: File, reading: Reading, functions: Functions, known: dict[str, str], depth: int) -> None:
        self._file = file
        self._reading = reading
        self._functions = functions
        self._known = known
        self._depth = depth

    def visit(self, node: cst.CSTNode) -> None:
        """Looks at a node and all below."""
        if isinstance(node, cst.Assign) and len(node.targets) == 1:
            self._assign(node.targets[0].target, node.value)
        elif isinstance(node, cst.NamedExpr):
            self._assign(node.target, node.value)
        elif isinstance(node, cst.Comparison):
            self._comparison(node)
        elif isinstance(node, cst.Call):
            self._call(node)
        elif isinstance(node, cst.Match) and self._kind(node.subject):
            self._reading.tests.append(ErrorTest(self._file, node.subject))
        elif isinstance(node, cst.FormattedStringExpression) and self._kind(node.expression):
            self._reading.shown = True
        for child in children(node):
            self.visit(child)

    def _assign(self, target: cst.BaseExpression, value: cst.BaseExpression) -> None:
        if isinstance(target, cst.Name):
            kind = self._kind(value)
            if kind:
                self._known[target.value] = kind
            else:
                self._known.pop(target.value, None)

    def _kind(self, node: cst.BaseExpression) -> str:
        """Says whether an expression is the error, (a part of) its text, or neither."""
        if isinstance(node, cst.Name):
            return self._known.get(node.value, "")
        if isinstance(node, cst.Attribute):
            name = node.attr.value
            base = self._kind(node.value)
            return "text" if base and name not in failures.SAME_ATTRIBUTES else ""
        if isinstance(node, cst.Subscript):
            return self._item(node)
        if isinstance(node, cst.Call):
            return self._result(node)
        if isinstance(node, cst.FormattedString):
            parts = [part.expression for part in node.parts if isinstance(part, cst.FormattedStringExpression)]
            return "text" if any(self._kind(part) for part in parts) else ""
        if isinstance(node, cst.BinaryOperation | cst.BooleanOperation):
            return "text" if self._kind(node.left) or self._kind(node.right) else ""
        return ""

    def _item(self, node: cst.Subscript) -> str:
        part = node.slice[0].slice
        key = part.value.raw_value if isinstance(part, cst.Index) and isinstance(part.value, cst.SimpleString) else ""
        return "text" if self._kind(node.value) and key not in failures.SAME_ATTRIBUTES else ""

    def _result(self, node: cst.Call) -> str:
        if isinstance(node.func, cst.Attribute):
            first = node.args[0].value if node.args else None
            if isinstance(first, cst.SimpleString) and first.raw_value in failures.SAME_ATTRIBUTES:
                return ""
            if self._kind(node.func.value):
                return "text"
            return "text" if node.func.attr.value == "format_exc" else ""
        name = getattr(node.func, "value", "")
        if name == "getattr" and len(node.args) > 1:
            attribute = node.args[1].value
            same = isinstance(attribute, cst.SimpleString) and attribute.raw_value in failures.SAME_ATTRIBUTES
            return "" if same else ("text" if self._kind(node.args[0].value) else "")
        return "text" if name in ("str", "repr", "format", "dict", "list", "vars") and self._given(node) else ""

    def _given(self, node: cst.Call) -> bool:
        return any(self._kind(arg.value) for arg in node.args)

    def _comparison(self, node: cst.Comparison) -> None:
        operands = [node.left, *(target.comparator for target in node.comparisons)]
        if not any(self._kind(operand) for operand in operands):
            return
        target = node.comparisons[0]
        if len(operands) == 2 and isinstance(target.operator, cst.In | cst.NotIn) and self._kind(target.comparator):
            literals = self._literals(node.left)
            literal = literals[0] if len(literals) == 1 else None
            if not literals or not all(failures.is_same_text(item) for item in literals):
                negated = isinstance(target.operator, cst.NotIn)
                error = self._error_in(target.comparator)
                self._reading.tests.append(ErrorTest(self._file, node, literal, error, negated))
            return
        known = [item for operand in operands for item in self._literals(operand)]
        same = len(operands) == 2 and known and all(failures.is_same_text(item) for item in known)
        if not same and not any(isinstance(item, cst.Name) and item.value == "None" for item in operands):
            self._reading.tests.append(ErrorTest(self._file, node))

    def _literals(self, node: cst.BaseExpression) -> list[str]:
        """Gives the literal strings that an expression can be, also one after the other in a comprehension."""
        if isinstance(node, cst.SimpleString):
            value = node.evaluated_value
            return [value] if isinstance(value, str) else []
        for ancestor in self._file.index.ancestors(node) if isinstance(node, cst.Name) else ():
            loop = ancestor.for_in if isinstance(ancestor, cst.BaseComp) else None
            if (
                loop is not None
                and isinstance(loop.target, cst.Name)
                and loop.target.value == getattr(node, "value", "")
            ):
                values = urls.definition(self._file, loop.iter)
                elements = values.elements if isinstance(values, cst.Tuple | cst.List | cst.Set) else ()
                found = [item for element in elements for item in self._literals(element.value)]
                return found if len(found) == len(elements) else []
        return []

    def _error_in(self, node: cst.BaseExpression) -> str:
        """Gives the name of the exception that an expression reads its text from, where it is the whole text."""
        while isinstance(node, cst.Call | cst.Attribute):
            if isinstance(node, cst.Attribute):
                node = node.value
            elif isinstance(node.func, cst.Attribute):
                node = node.func.value
            elif len(node.args) == 1 and getattr(node.func, "value", "") in ("str", "repr"):
                node = node.args[0].value
            else:
                return ""
        if isinstance(node, cst.Name):
            errors = [name for name, kind in self._known.items() if kind == "error"]
            if node.value in errors:
                return node.value
            return errors[0] if len(errors) == 1 and self._known.get(node.value) == "text" else ""
        return ""

    def _test(self, test: ErrorTest) -> None:
        if test.literal is None or not failures.is_same_text(test.literal):
            self._reading.tests.append(test)

    def _call(self, node: cst.Call) -> None:
        if isinstance(node.func, cst.Attribute) and node.func.attr.value in _SEARCHING:
            on_text = bool(self._kind(node.func.value))
            if on_text or (getattr(node.func.value, "value", "") in ("re", "regex") and self._given(node)):
                literal = node.args[0].value if node.args else None
                text = literal.evaluated_value if isinstance(literal, cst.SimpleString) else None
                self._test(ErrorTest(self._file, node, text if isinstance(text, str) else None))
                return
        if not self._given(node):
            return
        name = node.func.attr.value if isinstance(node.func, cst.Attribute) else getattr(node.func, "value", "")
        if name not in _LOOKING:
            self._reading.shown = True
        if self._depth:
            for file, function in self._functions(name, self._file):
                self._follow(file, function, node)

    def _follow(self, file: File, function: cst.FunctionDef, call: cst.Call) -> None:
        params = [param.name.value for param in function.params.params]
        if params[:1] in (["self"], ["cls"]):
            params = params[1:]
        known: dict[str, str] = {}
        for position, arg in enumerate(call.args):
            kind = self._kind(arg.value)
            if kind and arg.keyword is not None:
                known[arg.keyword.value] = kind
            elif kind and not arg.star and position < len(params):
                known[params[position]] = kind
        if known:
            _Walk(file, self._reading, self._functions, known, self._depth - 1).visit(function.body)


def _last_name(node: cst.BaseExpression) -> str:
    return node.value if isinstance(node, cst.Name) else ""

"""The text of a tree and where in it each node begins and ends.

LibCST's own code generator finds that as well, but opens a context manager for each expression. Here the common node
types are written by the table ``_LAYOUTS``, in half the time or less; all others are left to LibCST. Whether the text
is right is for the caller to check against the source.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from itertools import accumulate
from typing import Any, NamedTuple

import libcst as cst
from libcst._nodes.internal import CodegenState


class Places(NamedTuple):
    """The text of a module, and the places of its nodes (all but plain white space) by their ``id``.

    ``starts`` and ``ends`` count tokens; ``offsets`` says at which code point each token begins.
    """

    text: str
    offsets: list[int]
    starts: dict[int, int]
    ends: dict[int, int]


class _State(CodegenState):
    """LibCST's code generator that also notes at which token each node begins and ends."""

    def __init__(self, module: cst.Module) -> None:
        super().__init__(module.default_indent, module.default_newline)
        self.starts: dict[int, int] = {}
        self.ends: dict[int, int] = {}

    def before_codegen(self, node: cst.CSTNode) -> None:
        self.starts[id(node)] = len(self.tokens)

    def after_codegen(self, node: cst.CSTNode) -> None:
        self.ends[id(node)] = len(self.tokens)

    def places(self) -> Places:
        """Gives what was written so far."""
        return Places("".join(self.tokens), [0, *accumulate(map(len, self.tokens))], self.starts, self.ends)


def places(module: cst.Module) -> Places:
    """Gives the text of a module as its tree has it, and the places of its nodes."""
    state = _State(module)
    _write(module, state)
    return state.places()


def places_by_libcst(module: cst.Module) -> Places:
    """Gives the same by LibCST's own code generator alone."""
    state = _State(module)
    module._codegen(state)
    return state.places()


def _write(module: cst.Module, state: _State) -> None:
    tokens, indents, starts, ends = state.tokens, state.indent_tokens, state.starts, state.ends
    append, layouts = tokens.append, _LAYOUTS
    white_space, name, absent = cst.SimpleWhitespace, cst.Name, cst.MaybeSentinel

    def write(node: Any, layout: _Layout) -> None:
        key = id(node)
        starts[key] = len(tokens)
        for part in layout(node):
            kind = part.__class__
            if kind is white_space:
                if part.value:
                    append(part.value)
            elif kind is str:
                if part:
                    append(part)
            elif kind is tuple or kind is list:
                for item in part:
                    write_one(item, item.__class__)
            elif kind is name and not part.lpar:
                starts[id(part)] = len(tokens)
                append(part.value)
                ends[id(part)] = len(tokens)
            elif part is not None and kind is not absent:
                write_one(part, kind)
        ends[key] = len(tokens)

    def write_one(part: Any, kind: type) -> None:
        layout = layouts.get(kind)
        if layout is not None:
            write(part, layout)
        elif kind is _By:
            write(part.node, part.layout)
        elif kind is _Deeper:
            indents.append(state.default_indent if part.indent is None else part.indent)
        elif part is _Mark.INDENT:
            tokens.extend(indents)
        elif part is _Mark.NEWLINE:
            append(state.default_newline)
        elif part is _Mark.SHALLOWER:
            indents.pop()
        else:
            part._codegen(state)

    write(module, _module)
    if not module.has_trailing_newline:
        state.pop_trailing_newline()
    elif not tokens:
        append(state.default_newline)


_Layout = Callable[[Any], tuple[Any, ...]]
"""Gives what a node is written as: texts, white space, nodes and sequences of nodes, and the marks below."""


class _Mark(Enum):
    INDENT = "the indentation of a line"
    NEWLINE = "the module's own line end"
    SHALLOWER = "the end of an indented block"


class _Deeper(NamedTuple):
    """The beginning of an indented block; the module's own indentation for None."""

    indent: str | None


class _By(NamedTuple):
    """A node with a layout other than that of its type."""

    node: cst.CSTNode
    layout: _Layout


def _module(node: cst.Module) -> tuple[Any, ...]:
    return node.header, node.body, node.footer


def _atom(node: Any) -> tuple[Any, ...]:
    return node.lpar, node.value, node.rpar


def _operation(node: Any) -> tuple[Any, ...]:
    return node.lpar, node.left, node.operator, node.right, node.rpar


def _annotation(node: cst.Annotation, sign: str = ":") -> tuple[Any, ...]:
    return node.whitespace_before_indicator, sign, node.whitespace_after_indicator, node.annotation


def _returned(node: cst.Annotation) -> tuple[Any, ...]:
    return _annotation(node, "->")


def _indented(node: cst.IndentedBlock) -> tuple[Any, ...]:
    return node.header, _Deeper(node.indent), node.body, node.footer, _Mark.SHALLOWER


def _empty_line(node: cst.EmptyLine) -> tuple[Any, ...]:
    return _Mark.INDENT if node.indent else None, node.whitespace, node.comment, node.newline


def _broken_line(node: cst.ParenthesizedWhitespace) -> tuple[Any, ...]:
    return node.first_line, node.empty_lines, _Mark.INDENT if node.indent else None, node.last_line


def _replacement(node: cst.FormattedStringExpression) -> tuple[Any, ...]:
    return (
        *("{", node.whitespace_before_expression, node.expression, node.equal, node.whitespace_after_expression),
        *(("!", node.conversion) if node.conversion is not None else ()),
        *((":", node.format_spec) if node.format_spec is not None else ()),
        "}",
    )


def _if(node: cst.If, word: str = "if") -> tuple[Any, ...]:
    other: Any = node.orelse
    return (
        *(node.leading_lines, _Mark.INDENT, word, node.whitespace_before_test, node.test),
        *(node.whitespace_after_test, ":", node.body, _By(other, _elif) if other.__class__ is cst.If else other),
    )


def _elif(node: cst.If) -> tuple[Any, ...]:
    return _if(node, "elif")


def _sign(text: str) -> _Layout:
    return lambda node: (node.whitespace_before, text, node.whitespace_after)


def _prefix(text: str) -> _Layout:
    return lambda node: (text, node.whitespace_after)


_LAYOUTS: dict[type, _Layout] = {
    cst.EmptyLine: _empty_line,
    cst.ParenthesizedWhitespace: _broken_line,
    cst.Comment: lambda n: (n.value,),
    cst.Newline: lambda n: (_Mark.NEWLINE if n.value is None else n.value,),
    cst.TrailingWhitespace: lambda n: (n.whitespace, n.comment, n.newline),
    cst.LeftParen: _prefix("("),
    cst.RightParen: lambda n: (n.whitespace_before, ")"),
    cst.LeftSquareBracket: _prefix("["),
    cst.RightSquareBracket: lambda n: (n.whitespace_before, "]"),
    cst.LeftCurlyBrace: _prefix("{"),
    cst.RightCurlyBrace: lambda n: (n.whitespace_before, "}"),
    cst.Asynchronous: _prefix("async"),
    cst.Name: _atom,
    cst.Integer: _atom,
    cst.Float: _atom,
    cst.SimpleString: _atom,
    cst.Ellipsis: lambda n: (n.lpar, "...", n.rpar),
    cst.FormattedStringText: lambda n: (n.value,),
    cst.FormattedStringExpression: _replacement,
    cst.FormattedString: lambda n: (n.lpar, n.start, n.parts, n.end, n.rpar),
    cst.ConcatenatedString: lambda n: (n.lpar, n.left, n.whitespace_between, n.right, n.rpar),
    cst.ComparisonTarget: lambda n: (n.operator, n.comparator),
    cst.Comparison: lambda n: (n.lpar, n.left, n.comparisons, n.rpar),
    cst.UnaryOperation: lambda n: (n.lpar, n.operator, n.expression, n.rpar),
    cst.BinaryOperation: _operation,
    cst.BooleanOperation: _operation,
    cst.Attribute: lambda n: (n.lpar, n.value, n.dot, n.attr, n.rpar),
    cst.Index: lambda n: (n.star, n.whitespace_after_star, n.value),
    cst.Slice: lambda n: (n.lower, n.first_colon, n.upper, n.second_colon, n.step),
    cst.SubscriptElement: lambda n: (n.slice, n.comma),
    cst.Subscript: lambda n: (n.lpar, n.value, n.whitespace_after_value, n.lbracket, n.slice, n.rbracket, n.rpar),
    cst.Annotation: _annotation,
    cst.ParamStar: lambda n: ("*", n.comma),
    cst.ParamSlash: lambda n: ("/", n.whitespace_after, n.comma),
    cst.Param: lambda n: (
        *(n.star, n.whitespace_after_star, n.name, n.annotation),
        *(n.equal, n.default, n.comma, n.whitespace_after_param),
    ),
    cst.Parameters: lambda n: (
        *(n.posonly_params, n.posonly_ind, n.params),
        *(n.star_arg, n.kwonly_params, n.star_kwarg),
    ),
    cst.Lambda: lambda n: (n.lpar, "lambda", n.whitespace_after_lambda, n.params, n.colon, n.body, n.rpar),
    cst.Arg: lambda n: (n.star, n.whitespace_after_star, n.keyword, n.equal, n.value, n.comma, n.whitespace_after_arg),
    cst.Call: lambda n: (n.lpar, n.func, n.whitespace_after_func, "(", n.whitespace_before_args, n.args, ")", n.rpar),
    cst.Await: lambda n: (n.lpar, "await", n.whitespace_after_await, n.expression, n.rpar),
    cst.IfExp: lambda n: (
        *(n.lpar, n.body, n.whitespace_before_if, "if", n.whitespace_after_if, n.test),
        *(n.whitespace_before_else, "else", n.whitespace_after_else, n.orelse, n.rpar),
    ),
    cst.Element: lambda n: (n.value, n.comma),
    cst.StarredElement: lambda n: (n.lpar, "*", n.whitespace_before_value, n.value, n.rpar, n.comma),
    cst.DictElement: lambda n: (n.key, n.whitespace_before_colon, ":", n.whitespace_after_colon, n.value, n.comma),
    cst.StarredDictElement: lambda n: ("**", n.whitespace_before_value, n.value, n.comma),
    cst.Tuple: lambda n: (n.lpar, n.elements, n.rpar),
    cst.List: lambda n: (n.lpar, n.lbracket, n.elements, n.rbracket, n.rpar),
    cst.Set: lambda n: (n.lpar, n.lbrace, n.elements, n.rbrace, n.rpar),
    cst.Dict: lambda n: (n.lpar, n.lbrace, n.elements, n.rbrace, n.rpar),
    cst.CompFor: lambda n: (
        *(n.whitespace_before, n.asynchronous, "for", n.whitespace_after_for, n.target),
        *(n.whitespace_before_in, "in", n.whitespace_after_in, n.iter, n.ifs, n.inner_for_in),
    ),
    cst.CompIf: lambda n: (n.whitespace_before, "if", n.whitespace_before_test, n.test),
    cst.GeneratorExp: lambda n: (n.lpar, n.elt, n.for_in, n.rpar),
    cst.ListComp: lambda n: (n.lpar, n.lbracket, n.elt, n.for_in, n.rbracket, n.rpar),
    cst.SetComp: lambda n: (n.lpar, n.lbrace, n.elt, n.for_in, n.rbrace, n.rpar),
    cst.DictComp: lambda n: (
        *(n.lpar, n.lbrace, n.key, n.whitespace_before_colon, ":"),
        *(n.whitespace_after_colon, n.value, n.for_in, n.rbrace, n.rpar),
    ),
    cst.NamedExpr: lambda n: (
        *(n.lpar, n.target, n.whitespace_before_walrus, ":="),
        *(n.whitespace_after_walrus, n.value, n.rpar),
    ),
    cst.Expr: lambda n: (n.value, n.semicolon),
    cst.Pass: lambda n: ("pass", n.semicolon),
    cst.Break: lambda n: ("break", n.semicolon),
    cst.Continue: lambda n: ("continue", n.semicolon),
    cst.Return: lambda n: ("return", n.whitespace_after_return, n.value, n.semicolon),
    cst.AssignTarget: lambda n: (n.target, n.whitespace_before_equal, "=", n.whitespace_after_equal),
    cst.Assign: lambda n: (n.targets, n.value, n.semicolon),
    cst.AnnAssign: lambda n: (n.target, n.annotation, n.equal, n.value, n.semicolon),
    cst.AugAssign: lambda n: (n.target, n.operator, n.value, n.semicolon),
    cst.AsName: lambda n: (n.whitespace_before_as, "as", n.whitespace_after_as, n.name),
    cst.ImportAlias: lambda n: (n.name, n.asname, n.comma),
    cst.Import: lambda n: ("import", n.whitespace_after_import, n.names, n.semicolon),
    cst.ImportStar: lambda n: ("*",),
    cst.ImportFrom: lambda n: (
        *("from", n.whitespace_after_from, n.relative, n.module, n.whitespace_before_import),
        *("import", n.whitespace_after_import, n.lpar, n.names, n.rpar, n.semicolon),
    ),
    cst.SimpleStatementLine: lambda n: (n.leading_lines, _Mark.INDENT, n.body, n.trailing_whitespace),
    cst.SimpleStatementSuite: lambda n: (n.leading_whitespace, n.body, n.trailing_whitespace),
    cst.IndentedBlock: _indented,
    cst.If: _if,
    cst.Else: lambda n: (n.leading_lines, _Mark.INDENT, "else", n.whitespace_before_colon, ":", n.body),
    cst.Try: lambda n: (
        *(n.leading_lines, _Mark.INDENT, "try", n.whitespace_before_colon, ":", n.body),
        *(n.handlers, n.orelse, n.finalbody),
    ),
    cst.ExceptHandler: lambda n: (
        *(n.leading_lines, _Mark.INDENT, "except", n.whitespace_after_except, n.type, n.name),
        *(n.whitespace_before_colon, ":", n.body),
    ),
    cst.Finally: lambda n: (n.leading_lines, _Mark.INDENT, "finally", n.whitespace_before_colon, ":", n.body),
    cst.WithItem: lambda n: (n.item, n.asname, n.comma),
    cst.With: lambda n: (
        *(n.leading_lines, _Mark.INDENT, n.asynchronous, "with", n.whitespace_after_with),
        *(n.lpar, n.items, n.rpar, n.whitespace_before_colon, ":", n.body),
    ),
    cst.For: lambda n: (
        *(n.leading_lines, _Mark.INDENT, n.asynchronous, "for", n.whitespace_after_for, n.target),
        *(n.whitespace_before_in, "in", n.whitespace_after_in, n.iter),
        *(n.whitespace_before_colon, ":", n.body, n.orelse),
    ),
    cst.While: lambda n: (
        *(n.leading_lines, _Mark.INDENT, "while", n.whitespace_after_while, n.test),
        *(n.whitespace_before_colon, ":", n.body, n.orelse),
    ),
    cst.Decorator: lambda n: (
        *(n.leading_lines, _Mark.INDENT, "@"),
        *(n.whitespace_after_at, n.decorator, n.trailing_whitespace),
    ),
    cst.FunctionDef: lambda n: (
        *(n.leading_lines, n.decorators, n.lines_after_decorators, _Mark.INDENT),
        *(n.asynchronous, "def", n.whitespace_after_def, n.name, n.whitespace_after_name),
        *(n.type_parameters, n.whitespace_after_type_parameters, "(", n.whitespace_before_params, n.params, ")"),
        *(_By(n.returns, _returned) if n.returns is not None else None, n.whitespace_before_colon, ":", n.body),
    ),
    cst.ClassDef: lambda n: (
        *(n.leading_lines, n.decorators, n.lines_after_decorators, _Mark.INDENT),
        *("class", n.whitespace_after_class, n.name, n.whitespace_after_name),
        *(n.type_parameters, n.whitespace_after_type_parameters, n.lpar, n.bases, n.keywords, n.rpar),
        *(n.whitespace_before_colon, ":", n.body),
    ),
    **{cst.Semicolon: _sign(";"), cst.Colon: _sign(":"), cst.Comma: _sign(","), cst.Dot: _sign(".")},
    **{cst.AssignEqual: _sign("="), cst.AddAssign: _sign("+="), cst.SubtractAssign: _sign("-=")},
    **{cst.And: _sign("and"), cst.Or: _sign("or"), cst.In: _sign("in"), cst.Is: _sign("is")},
    **{cst.Add: _sign("+"), cst.Subtract: _sign("-"), cst.Multiply: _sign("*"), cst.Divide: _sign("/")},
    **{cst.FloorDivide: _sign("//"), cst.Modulo: _sign("%"), cst.Power: _sign("**")},
    **{cst.BitOr: _sign("|"), cst.BitAnd: _sign("&"), cst.Equal: _sign("==")},
    **{cst.LessThan: _sign("<"), cst.GreaterThan: _sign(">")},
    **{cst.LessThanEqual: _sign("<="), cst.GreaterThanEqual: _sign(">=")},
    **{cst.Not: _prefix("not"), cst.Minus: _prefix("-"), cst.Plus: _prefix("+")},
}
"""What the common node types are written as. MaybeSentinel, left by the parser where nothing stands, is nothing."""

"""Helpers over ``ast``: blocks of statements, the expressions that a statement evaluates, replacing, fresh names."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator, Sequence
from random import Random

SDK_WORDS = frozenset(
    {
        "choices",
        "message",
        "content",
        "usage",
        "tool_calls",
        "function",
        "arguments",
        "delta",
        "finish_reason",
        "parsed",
        "refusal",
        "messages",
        "tools",
        "completion",
        "completions",
        "response",
        "client",
        "chat",
        "stream",
        "chunk",
        "create",
        "history",
        "logprobs",
    }
)
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
Scope = ast.Module | ast.FunctionDef | ast.AsyncFunctionDef


def blocks(tree: ast.AST) -> Iterator[list[ast.stmt]]:
    """Yield every list of statements, outermost first."""
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if isinstance(block, list) and block and isinstance(block[0], ast.stmt):
                yield block


def places(tree: ast.AST) -> Iterator[tuple[list[ast.stmt], int]]:
    """Yield every statement as its block and its index there."""
    for block in blocks(tree):
        for index in range(len(block)):
            yield block, index


def heads(statement: ast.stmt) -> list[ast.expr]:
    """Give the expressions that a statement evaluates once, before anything else that it does."""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return []
    if isinstance(statement, (ast.Assign, ast.AugAssign, ast.Expr)):
        return [statement.value]
    if isinstance(statement, (ast.AnnAssign, ast.Return)):
        return [statement.value] if statement.value is not None else []
    if isinstance(statement, (ast.If, ast.Assert)):
        return [statement.test]
    if isinstance(statement, (ast.For, ast.AsyncFor)):
        return [statement.iter]
    if isinstance(statement, ast.With):
        return [statement.items[0].context_expr]
    return []


def evaluated(statement: ast.stmt) -> list[ast.expr]:
    """Give the sub-expressions that could as well be evaluated just before the statement."""
    found: list[ast.expr] = []
    for head in heads(statement):
        _collect(head, found)
    return found


def _collect(node: ast.AST, found: list[ast.expr]) -> None:
    if isinstance(node, (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.Yield)):
        return
    if isinstance(node, (ast.YieldFrom, ast.NamedExpr, ast.FormattedValue, ast.JoinedStr)):
        if isinstance(node, ast.JoinedStr):
            found.append(node)
        return
    if isinstance(node, ast.expr) and not isinstance(node, (ast.Constant, ast.Starred, ast.Slice)):
        found.append(node)
    for child in ast.iter_child_nodes(node):
        _collect(child, found)


def movable(node: ast.expr) -> bool:
    """Tell whether an expression can stand in another function: it doesn't await, yield or bind."""
    return not any(
        isinstance(inner, (ast.Await, ast.Yield, ast.YieldFrom, ast.NamedExpr, ast.Starred)) for inner in ast.walk(node)
    )


def of_the_sdk(node: ast.AST) -> bool:
    """Tell whether an expression looks as if it had to do with the API."""
    if isinstance(node, ast.Name):
        return node.id in SDK_WORDS
    if isinstance(node, ast.Attribute):
        return node.attr in SDK_WORDS or of_the_sdk(node.value)
    if isinstance(node, (ast.Subscript, ast.Await)):
        return of_the_sdk(node.value)
    if isinstance(node, ast.Call):
        return of_the_sdk(node.func)
    return isinstance(node, (ast.List, ast.Dict)) and any(of_a_request(inner) for inner in ast.walk(node))


def of_a_request(node: ast.AST) -> bool:
    """Tell whether this is a word that only requests use as a key."""
    return isinstance(node, ast.Constant) and node.value in ("role", "function", "content", "image_url")


def pick(found: Sequence[tuple[list[ast.stmt], int, ast.expr]], rng: Random) -> tuple[list[ast.stmt], int, ast.expr]:
    """Choose an expression, mostly one of the API."""
    preferred = [one for one in found if of_the_sdk(one[2])]
    return rng.choice(preferred if preferred and rng.random() < 0.85 else list(found))


def expressions(tree: ast.Module) -> list[tuple[list[ast.stmt], int, ast.expr]]:
    """Give every expression that can be moved before its statement, with that statement's block and index."""
    return [
        (block, index, node)
        for block, index in places(tree)
        for node in evaluated(block[index])
        if isinstance(getattr(node, "ctx", ast.Load()), ast.Load)
    ]


class _Replacer(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        if node is self.old:
            return self.new
        visited: ast.AST = self.generic_visit(node)
        return visited


def replace(root: ast.AST, old: ast.AST, new: ast.AST) -> None:
    """Put ``new`` in the place of ``old`` below ``root``."""
    _Replacer(old, new).visit(root)


def names(tree: ast.AST) -> set[str]:
    """Give every identifier that stands in a tree."""
    found: set[str] = set()
    for node in ast.walk(tree):
        for attribute in ("id", "name", "arg", "attr", "asname"):
            value = getattr(node, attribute, None)
            if isinstance(value, str):
                found.add(value)
    return found


def fresh(tree: ast.AST, stem: str) -> str:
    """Give a name that the tree doesn't use."""
    taken = names(tree) | set(dir(builtins))
    if stem not in taken:
        return stem
    return next(name for number in range(2, 10_000) if (name := f"{stem}_{number}") not in taken)


def statements(text: str) -> list[ast.stmt]:
    """Parse statements."""
    return ast.parse(text).body


def expression(text: str) -> ast.expr:
    """Parse an expression."""
    return ast.parse(text, mode="eval").body


def add_import(tree: ast.Module, line: str) -> None:
    """Import something at the top, if it isn't there yet."""
    [wanted] = statements(line)
    if not any(ast.dump(one) == ast.dump(wanted) for one in tree.body):
        tree.body.insert(_start(tree), wanted)


def add_definitions(tree: ast.Module, text: str) -> None:
    """Define something above all other code, below the imports."""
    start = _start(tree)
    while start < len(tree.body) and isinstance(tree.body[start], (ast.Import, ast.ImportFrom)):
        start += 1
    tree.body[start:start] = statements(text)


def _start(tree: ast.Module) -> int:
    index = 0
    for index, statement in enumerate(tree.body):
        docstring = index == 0 and isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        if not docstring and not (isinstance(statement, ast.ImportFrom) and statement.module == "__future__"):
            return index
    return index + 1


def scopes(tree: ast.Module) -> Iterator[tuple[Scope, list[ast.stmt]]]:
    """Yield each function and the module with all statements that run in its scope."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node, list(_own(node.body))


def _own(block: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    for statement in block:
        yield statement
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            continue
        for inner in ast.iter_child_nodes(statement):
            if isinstance(inner, ast.stmt):
                yield from _own([inner])
            elif isinstance(inner, (ast.ExceptHandler, ast.match_case)):
                yield from _own(inner.body)


def scope_of(tree: ast.Module, block: list[ast.stmt]) -> Scope:
    """Give the function that a block belongs to, or the module."""
    found: Scope = tree
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and any(one is block for one in blocks(node)):
            found = node
    return found


def loaded(root: ast.AST | Sequence[ast.AST], name: str) -> list[ast.Name]:
    """Give the reads of a name."""
    roots = root if isinstance(root, Sequence) else [root]
    return [
        node
        for one in roots
        for node in ast.walk(one)
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)
    ]


def is_docstring(block: Sequence[ast.stmt], index: int) -> bool:
    """Tell whether a statement is a bare constant at the head of its block."""
    statement = block[index]
    return index == 0 and isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)

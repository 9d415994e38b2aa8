"""Puts one more use of a value somewhere into a program where the value is at hand."""

from __future__ import annotations

import ast
import re
from random import Random

from tests.equivalence.metamorphic.program import Program
from tests.equivalence.metamorphic.tree import add_import, evaluated, fresh, is_docstring, places, statements
from tests.equivalence.metamorphic.uses import EVERY
from tests.equivalence.metamorphic.uses_of_kinds import USES

MODULES = (
    "json",
    "pickle",
    "copy",
    "threading",
    "queue",
    "functools",
    "pprint",
    "logging",
    "sys",
    "textwrap",
    "re",
    "operator",
    "itertools",
    "csv",
    "contextlib",
    "os",
    "weakref",
    "unittest.mock",
    "warnings",
    "shelve",
    "asyncio",
    "inspect",
    "types",
    "collections",
    "openai",
)
LAST = {
    "choices": "choices",
    "message": "message",
    "content": "text",
    "usage": "usage",
    "tool_calls": "calls",
    "delta": "delta",
    "messages": "messages",
    "history": "messages",
    "tools": "tools",
    "TOOLS": "tools",
    "client": "client",
    "finish_reason": "other",
}


def add_use(program: Program, rng: Random) -> Program:
    """Add a use. Raises ``NotApplicable`` when the program has no value of interest."""
    used: list[str] = []

    def change(tree: ast.Module, rng: Random) -> bool:
        found = sorted(values(tree), key=lambda one: one[2])
        if not found:
            return False
        kinds = sorted({kind for _, _, kind, _ in found})
        kind = rng.choice(kinds)
        block, index, _, text = rng.choice([one for one in found if one[2] == kind])
        own = USES.get(kind, ())
        use = rng.choice(own if own and rng.random() < 0.6 else EVERY)
        used.append(f"use of a {kind}: {use}")
        block[index:index] = filled(use, text, tree)
        for module in MODULES:
            if f"{module}." in use:
                add_import(tree, f"import {module}")
        return True

    path = rng.choice(sorted(program.files))
    changed = program.changed("use", change, rng, path)
    return program.with_files(used[0], changed.files)


def filled(use: str, text: str, tree: ast.Module) -> list[ast.stmt]:
    """Give a use as statements over the value that ``text`` stands for."""
    for letter in "NMO":
        use = re.sub(rf"\b{letter}\b", fresh(tree, {"N": "seen", "M": "other", "O": "third"}[letter]), use)
    use = use.replace("V_NAME", re.split(r"\W", text)[0])
    return statements(re.sub(r"\bV\b", lambda _: text, use))


def values(tree: ast.Module) -> list[tuple[list[ast.stmt], int, str, str]]:
    """Give the values that are at hand: block, the index before which they are, their kind and their text."""
    found = []
    for block, index in places(tree):
        statement = block[index]
        if is_docstring(block, index):
            continue
        found_here = evaluated(statement)
        awaited = {id(node.value) for node in found_here if isinstance(node, ast.Await)}
        for node in found_here:
            kind = kind_of(node)
            if kind is not None and id(node) not in awaited:
                found.append((block, index, kind, ast.unparse(node)))
        if isinstance(statement, (ast.For, ast.AsyncFor)) and isinstance(statement.target, ast.Name):
            kind = loop_kind(statement)
            if kind is not None:
                found.append((statement.body, 0, kind, statement.target.id))
                found.append((statement.body, len(statement.body), kind, statement.target.id))
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            kind = kind_of(statement.value) or LAST.get(statement.targets[0].id)
            if kind is not None:
                found.append((block, index + 1, kind, statement.targets[0].id))
    return found


def kind_of(node: ast.expr) -> str | None:
    """Guess the kind of a value by its looks."""
    if isinstance(node, ast.Await):
        return kind_of(node.value)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("create", "parse"):
        streams = any(word.arg == "stream" for word in node.keywords)
        return "stream" if streams else "completion"
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id.endswith("OpenAI"):
        return "client"
    if isinstance(node, ast.Attribute) and node.attr == "content" and ast.unparse(node.value).endswith("delta"):
        return "piece"
    if isinstance(node, ast.Attribute):
        return LAST.get(node.attr)
    if isinstance(node, ast.Name):
        return LAST.get(node.id)
    if isinstance(node, ast.Subscript):
        kind = kind_of(node.value)
        return {"choices": "choice", "calls": "call"}.get(kind or "")
    return None


def loop_kind(statement: ast.For | ast.AsyncFor) -> str | None:
    """Guess what a loop goes over."""
    kind = kind_of(statement.iter)
    if kind == "calls":
        return "call"
    text = ast.unparse(statement)
    return "chunk" if ".delta" in text or "stream" in ast.unparse(statement.iter) else None

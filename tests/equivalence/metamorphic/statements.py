"""The same statements, arranged in another way."""

from __future__ import annotations

import ast
from collections.abc import Callable
from random import Random

from tests.equivalence.metamorphic.program import Change
from tests.equivalence.metamorphic.tree import (
    add_definitions,
    add_import,
    expressions,
    fresh,
    is_docstring,
    loaded,
    movable,
    of_the_sdk,
    pick,
    places,
    replace,
    scope_of,
    scopes,
    statements,
)


def name_expression(tree: ast.Module, rng: Random) -> bool:
    """Give a sub-expression a name of its own."""
    found = [one for one in expressions(tree) if not isinstance(one[2], ast.Name)]
    if not found:
        return False
    block, index, node = pick(found, rng)
    name = fresh(tree, rng.choice(("value", "response", "message", "data", "item", "output", "event", "text")))
    replace(block[index], node, ast.Name(name, ast.Load()))
    block.insert(index, ast.Assign([ast.Name(name, ast.Store())], node, lineno=0))
    return True


def assignments(tree: ast.Module) -> list[tuple[list[ast.stmt], int]]:
    """Give the plain assignments to one name."""
    return [
        (block, index)
        for block, index in places(tree)
        if isinstance(statement := block[index], ast.Assign)
        and len(statement.targets) == 1
        and isinstance(statement.targets[0], ast.Name)
    ]


def _choose(tree: ast.Module, rng: Random) -> tuple[list[ast.stmt], int] | None:
    found = assignments(tree)
    preferred = [one for one in found if of_the_sdk(_value(one))]
    if not found:
        return None
    return rng.choice(preferred if preferred and rng.random() < 0.85 else found)


def _value(place: tuple[list[ast.stmt], int]) -> ast.expr:
    statement = place[0][place[1]]
    assert isinstance(statement, ast.Assign)
    return statement.value


def inline(tree: ast.Module, rng: Random) -> bool:
    """Put the value of a name where the name is read, in the same scope."""
    found = [
        (scope, block, index)
        for scope, own in scopes(tree)
        for block, index in assignments(tree)
        if block[index] in own
    ]
    rng.shuffle(found)
    for scope, block, index in found:
        statement = block[index]
        assert isinstance(statement, ast.Assign)
        [target] = statement.targets
        assert isinstance(target, ast.Name)
        stores = [
            node
            for node in ast.walk(scope)
            if isinstance(node, (ast.Name, ast.arg))
            and (node.arg if isinstance(node, ast.arg) else node.id) == target.id
            and not (isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load))
        ]
        reads = loaded(block[index + 1 :], target.id)
        if len(stores) != 1 or len(loaded(tree, target.id)) != len(reads) or not reads:
            continue
        if len(reads) > 1 and any(isinstance(inner, (ast.Call, ast.List, ast.Dict)) for inner in ast.walk(statement)):
            continue
        del block[index]
        for read in reads:
            for other in block:
                replace(other, read, statement.value)
        return bool(block)
    return False


def bind(text: str) -> Change:
    """Make the change that lets an assignment take a detour."""

    def change(tree: ast.Module, rng: Random) -> bool:
        chosen = _choose(tree, rng)
        if chosen is None:
            return False
        block, index = chosen
        statement = block[index]
        assert isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name)
        if ("def N" in text or "lambda" in text or "class N" in text) and not movable(statement.value):
            return False
        block[index : index + 1] = _filled(text, tree, statement.value, statement.targets[0].id, None)
        _needs(tree, text)
        return True

    return change


def surround(text: str) -> Change:
    """Make the change that puts a compound statement around one statement."""

    def change(tree: ast.Module, rng: Random) -> bool:
        found = [
            (block, index)
            for block, index in places(tree)
            if not isinstance(
                block[index], (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
            )
            and not is_docstring(block, index)
            and not (_jumps(block[index]) and ("for" in text or "while" in text or "finally:\n    S" in text))
        ]
        if not found:
            return False
        preferred = [one for one in found if any(of_the_sdk(node) for node in ast.walk(one[0][one[1]]))]
        block, index = rng.choice(preferred or found)
        block[index : index + 1] = _filled(text, tree, None, None, block[index])
        _needs(tree, text)
        return True

    return change


def _jumps(statement: ast.stmt) -> bool:
    return any(isinstance(node, (ast.Break, ast.Continue, ast.Return)) for node in ast.walk(statement))


def _needs(tree: ast.Module, text: str) -> None:
    for module in ("contextlib", "collections"):
        if f"{module}." in text:
            add_import(tree, f"import {module}")


def _filled(
    text: str, tree: ast.Module, value: ast.expr | None, name: str | None, inner: ast.stmt | None
) -> list[ast.stmt]:
    module = ast.Module(statements(text), [])
    other = fresh(tree, "other")
    for node in list(ast.walk(module)):
        for attribute in ("id", "name"):
            if getattr(node, attribute, None) == "N":
                setattr(node, attribute, other)
            elif getattr(node, attribute, None) == "X" and name is not None:
                setattr(node, attribute, name)
        if isinstance(node, ast.Name) and node.id == "E" and value is not None:
            replace(module, node, ast.parse(ast.unparse(value), mode="eval").body)
        elif inner is not None and isinstance(node, ast.Expr) and _is_name(node.value, "S"):
            replace(module, node, inner)
    return module.body


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def swap_branches(tree: ast.Module, rng: Random) -> bool:
    """Turn a condition round."""
    found = [node for node in ast.walk(tree) if isinstance(node, ast.If) and node.orelse]
    if not found:
        return False
    chosen = rng.choice(found)
    chosen.test = ast.UnaryOp(ast.Not(), chosen.test)
    chosen.body, chosen.orelse = chosen.orelse, chosen.body
    return True


def else_after_jump(tree: ast.Module, rng: Random) -> bool:
    """Put what follows a branch that leaves into its ``else``."""
    found = [
        (block, index)
        for block, index in places(tree)
        if isinstance(statement := block[index], ast.If)
        and not statement.orelse
        and isinstance(statement.body[-1], (ast.Return, ast.Continue, ast.Break, ast.Raise))
        and index + 1 < len(block)
    ]
    if not found:
        return False
    block, index = rng.choice(found)
    statement = block[index]
    assert isinstance(statement, ast.If)
    statement.orelse = block[index + 1 :]
    del block[index + 1 :]
    return True


def local_step(tree: ast.Module, rng: Random) -> bool:
    """Make an assignment the work of a local function."""
    chosen = _choose(tree, rng)
    if chosen is None or not movable(_value(chosen)):
        return False
    block, index = chosen
    statement = block[index]
    assert isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name)
    name = statement.targets[0].id
    scope = scope_of(tree, block)
    if not isinstance(scope, ast.Module) and any(
        isinstance(node, (ast.Global, ast.Nonlocal)) for node in ast.walk(scope)
    ):
        return False
    word = "global" if isinstance(scope, ast.Module) else "nonlocal"
    step = fresh(tree, "step")
    block[index : index + 1] = statements(
        f"{name} = None\ndef {step}():\n    {word} {name}\n    {name} = {ast.unparse(statement.value)}\n{step}()"
    )
    return True


def on_an_object(tree: ast.Module, rng: Random) -> bool:
    """Keep a value in an attribute instead of in a name: every read of the name in its scope becomes one of it."""
    chosen = _choose(tree, rng)
    if chosen is None:
        return False
    block, index = chosen
    statement = block[index]
    assert isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name)
    name = statement.targets[0].id
    scope = scope_of(tree, block)
    reads = loaded(block[index + 1 :], name)
    writes = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == name]
    if not reads or len(writes) != len(reads) + 1:
        return False
    box = fresh(tree, "state")
    for read in reads:
        replace(scope, read, ast.Attribute(ast.Name(box, ast.Load()), name, ast.Load()))
    statement.targets = [ast.Attribute(ast.Name(box, ast.Load()), name, ast.Store())]
    holder = fresh(tree, "State")
    block.insert(index, statements(f"{box} = {holder}()")[0])
    add_definitions(tree, f"class {holder}:\n    pass\n")
    return True


ARRANGEMENTS: dict[str, Callable[[ast.Module, Random], bool]] = {
    "name an expression": name_expression,
    "inline a name": inline,
    "swap branches": swap_branches,
    "else after a jump": else_after_jump,
    "local step": local_step,
    "on an object": on_an_object,
}

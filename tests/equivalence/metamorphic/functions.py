"""The same functions, called in another way, elsewhere, under other names."""

from __future__ import annotations

import ast
import builtins
import dataclasses
from random import Random

from tests.equivalence.header import CONCURRENT
from tests.equivalence.metamorphic.program import MAIN, NotApplicable, Program
from tests.equivalence.metamorphic.tree import (
    add_definitions,
    add_import,
    expression,
    expressions,
    fresh,
    loaded,
    movable,
    names,
    pick,
    replace,
    statements,
)

AWKWARD = ("response", "event", "item", "r", "resp", "output", "input", "completion", "chunk", "data", "res", "x")


def _functions(tree: ast.Module) -> list[ast.FunctionDef]:
    return [node for node in tree.body if isinstance(node, ast.FunctionDef)]


def _calls(tree: ast.AST, name: str) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
    ]


def into_a_function(tree: ast.Module, rng: Random) -> bool:
    """Compute an expression in a function that is given its root, or everything that it reads."""
    found = [one for one in expressions(tree) if movable(one[2]) and not isinstance(one[2], ast.Name)]
    if not found:
        return False
    block, index, node = pick(found, rng)
    needed = sorted({inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)} - set(dir(builtins)))
    helper = fresh(tree, "compute")
    body = f"def {helper}({', '.join(needed)}):\n    return {ast.unparse(node)}\n"
    if rng.random() < 0.3:
        body = f"def {helper}({', '.join(needed)}):\n    result = {ast.unparse(node)}\n    return result\n"
    keyword = rng.random() < 0.3
    passed = ", ".join(f"{name}={name}" if keyword else name for name in needed)
    replace(block[index], node, expression(f"{helper}({passed})"))
    add_definitions(tree, body)
    return True


def into_main(tree: ast.Module, rng: Random) -> bool:
    """Put the statements of the module into a function."""
    kept = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    moved = [statement for statement in tree.body if not isinstance(statement, kept)]
    stored = {
        node.id
        for statement in moved
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)
    }
    others = [statement for statement in tree.body if isinstance(statement, kept)]
    first = next((index for index, one in enumerate(moved) if not isinstance(one, (ast.Assign, ast.Expr))), 0)
    if len(moved) < 2 or any(loaded(others, name) for name in stored):
        moved = moved[max(first, len(moved) // 2) :]
        stored = {
            node.id
            for statement in moved
            for node in ast.walk(statement)
            if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)
        }
    if not moved or any(loaded(others, name) for name in stored):
        return False
    name = fresh(tree, "run")
    place = tree.body.index(moved[0])
    rest = [statement for statement in tree.body[place:] if statement not in moved]
    tree.body[place:] = [*rest, *statements(f"def {name}():\n    pass"), *statements(f"{name}()")]
    definition = tree.body[-2]
    assert isinstance(definition, ast.FunctionDef)
    definition.body = moved
    return True


def rename(tree: ast.Module, rng: Random) -> bool:
    """Rename a variable everywhere."""
    arguments = {node.arg for node in ast.walk(tree) if isinstance(node, (ast.arg, ast.keyword))}
    bound = {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id not in arguments
    }
    free = [name for name in AWKWARD if name not in names(tree)]
    if not bound or not free:
        return False
    old, new = rng.choice(sorted(bound)), rng.choice(free)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == old:
            node.id = new
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            node.names = [new if name == old else name for name in node.names]
    return True


def split_return(tree: ast.Module, rng: Random) -> bool:
    """Return a pair, or a dict, and let the callers take it apart."""
    found = [
        function
        for function in _functions(tree)
        if not function.decorator_list
        and _calls(tree, function.name)
        and len(loaded(tree, function.name)) == len(_calls(tree, function.name))
        and not any(isinstance(node, (ast.Yield, ast.YieldFrom)) for node in ast.walk(function))
        and any(isinstance(node, ast.Return) and node.value is not None for node in ast.walk(function))
        and isinstance(function.body[-1], ast.Return)
        and not any(isinstance(node, ast.FunctionDef) for node in ast.walk(function) if node is not function)
    ]
    if not found:
        return False
    function = rng.choice(found)
    made, read = rng.choice(
        [("({},)", "{}[0]"), ("(1, {})", "{}[-1]"), ("{{'value': {}}}", "{}['value']"), ("[{}]", "{}[0]")]
    )
    for call in _calls(tree, function.name):
        replace(tree, call, expression(read.format(ast.unparse(call))))
    for node in ast.walk(function):
        if isinstance(node, ast.Return):
            node.value = expression(made.format(ast.unparse(node.value) if node.value else "None"))
    return True


def as_method(tree: ast.Module, rng: Random) -> bool:
    """Make a function a method: of an instance, of the class, without self, or in a base class."""
    found = [function for function in _functions(tree) if _calls(tree, function.name) and not function.decorator_list]
    if not found:
        return False
    function = rng.choice(found)
    holder, thing = fresh(tree, "Holder"), fresh(tree, "holder")
    kind = rng.choice(("instance", "new", "static", "class", "base", "abstract"))
    replacement = f"{holder}.{function.name}" if kind in ("static", "class") else f"{thing}.{function.name}"
    if kind == "new":
        replacement = f"{holder}().{function.name}"
    for read in loaded(tree, function.name):
        replace(tree, read, expression(replacement))
    method = function
    if kind == "static":
        method.decorator_list = [ast.Name("staticmethod", ast.Load())]
    else:
        method.args.args.insert(0, ast.arg("cls" if kind == "class" else "self"))
        if kind == "class":
            method.decorator_list = [ast.Name("classmethod", ast.Load())]
    place = tree.body.index(function)
    lines = {
        "base": f"class {holder}:\n    pass\nclass {holder}Sub({holder}):\n    pass\n{thing} = {holder}Sub()",
        "abstract": f"class {holder}Base:\n    def {function.name}(self, *args, **kwargs):\n"
        f"        raise NotImplementedError\nclass {holder}({holder}Base):\n    pass\n{thing} = {holder}()",
        "instance": f"class {holder}:\n    pass\n{thing} = {holder}()",
    }.get(kind, f"class {holder}:\n    pass")
    made = statements(lines)
    home = next(one for one in made if isinstance(one, ast.ClassDef) and one.name == holder)
    home.body = [method]
    tree.body[place : place + 1] = made
    return True


def call_in_another_way(tree: ast.Module, rng: Random) -> bool:
    """Call a function through something that holds it."""
    found = [call for function in _functions(tree) for call in _calls(tree, function.name)]
    if not found:
        return False
    call = rng.choice(found)
    assert isinstance(call.func, ast.Name)
    function = call.func.id
    text, module = rng.choice(
        [
            (f"{{'go': {function}}}['go']", ""),
            (f"[{function}][0]", ""),
            (f"(lambda *args, **kwargs: {function}(*args, **kwargs))", ""),
            (f"functools.partial({function})", "functools"),
            (f"globals()['{function}']", ""),
            (f"({function} if True else None)", ""),
            (f"operator.methodcaller('__call__')({function}) if False else {function}", "operator"),
        ]
    )
    if call.args and not call.keywords and rng.random() < 0.3:
        call.args = [ast.Starred(ast.List(call.args, ast.Load()), ast.Load())]
    else:
        call.func = expression(text)
        if module:
            add_import(tree, f"import {module}")
    return True


def decorate(tree: ast.Module, rng: Random) -> bool:
    """Decorate a function with something that changes nothing."""
    found = _functions(tree)
    if not found:
        return False
    text, needs, line = rng.choice(
        [
            (
                "traced",
                "def traced(function):\n    @functools.wraps(function)\n    def wrapper(*args, **kwargs):\n"
                "        return function(*args, **kwargs)\n    return wrapper\n",
                "import functools",
            ),
            ("plain", "def plain(function):\n    return function\n", ""),
            (
                "named('x')",
                "def named(name):\n    def decorate(function):\n        return function\n    return decorate\n",
                "",
            ),
            (
                "registered",
                "REGISTERED = []\ndef registered(function):\n    REGISTERED.append(function)\n    return function\n",
                "",
            ),
        ]
    )
    rng.choice(found).decorator_list.append(expression(text))
    if needs:
        add_definitions(tree, needs)
    if line:
        add_import(tree, line)
    return True


def to_another_file(program: Program, rng: Random) -> Program:
    """Move the functions, the classes and what stands above them to a second file. Raises ``NotApplicable``."""
    if len(program.files) > 1:
        raise NotApplicable("second file")
    tree = ast.parse(program.files[MAIN])
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    last = max((index for index, one in enumerate(tree.body) if isinstance(one, kinds)), default=-1)
    head, rest = tree.body[: last + 1], tree.body[last + 1 :]
    if last < 0 or not rest or any(isinstance(node, ast.Global) for node in ast.walk(tree)):
        raise NotApplicable("second file")
    defined = {
        node.id
        for one in head
        if not isinstance(one, kinds)
        for node in ast.walk(one)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    } | {one.name for one in head if isinstance(one, kinds)}
    imports = [one for one in head if isinstance(one, (ast.Import, ast.ImportFrom))]
    used = sorted(name for name in defined if loaded(rest, name))
    stored = {
        node.id
        for one in rest
        for node in ast.walk(one)
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)
    }
    style = rng.choice(("from", "module", "as", "star"))
    if style != "from" and stored & set(used):
        style = "from"
    module = rng.choice(("helpers", "llm", "app/core"))
    dotted = module.replace("/", ".")
    line = {
        "from": f"from {dotted} import {', '.join(used) or '*'}",
        "star": f"from {dotted} import *",
        "module": f"import {dotted}",
        "as": f"import {dotted} as tools_module",
    }[style]
    prefix = {"module": dotted, "as": "tools_module"}.get(style)
    main = ast.Module([*imports, *statements(line), *rest], [])
    if prefix:
        for name in used:
            for read in loaded(rest, name):
                replace(main, read, expression(f"{prefix}.{name}"))
    files = {
        MAIN: ast.unparse(ast.fix_missing_locations(main)) + "\n",
        f"{module}.py": ast.unparse(ast.Module(head, [])) + "\n",
    }
    if "/" in module:
        files["app/__init__.py"] = ""
    moved = program.with_files(f"to another file: {style}", files)
    if CONCURRENT.search(program.files[MAIN]):
        return dataclasses.replace(moved, header=f"{moved.header}# equivalence: unordered\n")
    return moved


FUNCTIONS = {
    "into a function": into_a_function,
    "into main": into_main,
    "rename": rename,
    "split return": split_return,
    "as a method": as_method,
    "call in another way": call_in_another_way,
    "decorate": decorate,
}

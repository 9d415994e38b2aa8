"""The same request, put together in another way."""

from __future__ import annotations

import ast
from random import Random

from tests.equivalence.metamorphic.tree import (
    add_definitions,
    add_import,
    expression,
    fresh,
    places,
    replace,
    statements,
)

LISTS = (
    "list(L)",
    "[*L]",
    "L[:]",
    "L.copy()",
    "copy.copy(L)",
    "copy.deepcopy(L)",
    "[] + L",
    "L + []",
    "[m for m in L]",
    "[dict(m) for m in L]",
    "[{**m} for m in L]",
    "[m for m in L if m]",
    "L if L else []",
    "L or []",
    "(L)",
    "tuple(L)",
    "list(reversed(list(reversed(L))))",
    "sorted(L, key=lambda m: 0)",
    "json.loads(json.dumps(L))",
    "list(itertools.chain(L))",
    "list(filter(None, L))",
    "list(map(lambda m: m, L))",
    "same_list(L)",
    "[one for many in [L] for one in many]",
    "{'messages': L}['messages']",
    "iter(L)",
)
MODULES = ("copy", "json", "itertools")


def _calls(tree: ast.Module) -> list[tuple[list[ast.stmt], int, ast.Call]]:
    """Give the calls of the API that stand in statements that evaluate them once."""
    return [
        (block, index, node)
        for block, index in places(tree)
        for node in _own_calls(block[index])
        if isinstance(node.func, ast.Attribute) and node.func.attr in ("create", "parse", "stream")
    ]


def _own_calls(statement: ast.stmt) -> list[ast.Call]:
    bodies = {
        id(node)
        for name in ("body", "orelse", "finalbody", "handlers", "cases")
        for one in getattr(statement, name, None) or []
        for node in ast.walk(one)
    }
    inner = {
        id(node)
        for one in ast.walk(statement)
        if isinstance(one, (ast.ListComp, ast.GeneratorExp, ast.DictComp, ast.SetComp, ast.Lambda))
        for node in ast.walk(one)
    }
    return [
        node
        for node in ast.walk(statement)
        if isinstance(node, ast.Call) and id(node) not in bodies and id(node) not in inner
    ]


def keywords_in_a_dict(tree: ast.Module, rng: Random) -> bool:
    """Collect keywords in a dict that the call unpacks."""
    found = [one for one in _calls(tree) if one[2].keywords and all(word.arg for word in one[2].keywords)]
    if not found:
        return False
    block, index, call = rng.choice(found)
    name = fresh(tree, rng.choice(("kwargs", "params", "options")))
    moved = [word for word in call.keywords if rng.random() < 0.7] or call.keywords[:1]
    pairs = [(str(word.arg), ast.unparse(word.value)) for word in moved]
    literal = "{" + ", ".join(f"{key!r}: {value}" for key, value in pairs) + "}"
    key, value = pairs[-1]
    rest = "{" + ", ".join(f"{one!r}: {other}" for one, other in pairs[:-1]) + "}"
    lines = rng.choice(
        (
            f"{name} = {literal}",
            f"{name} = dict({', '.join(f'{one}={other}' for one, other in pairs)})",
            f"{name} = {rest}\n{name}[{key!r}] = {value}",
            f"{name} = {rest}\n{name}.update({{{key!r}: {value}}})",
            f"{name} = {rest}\n{name}.update({key}={value})",
            f"{name} = {rest}\n{name} |= {{{key!r}: {value}}}",
            f"{name} = {rest} | {{{key!r}: {value}}}",
            f"{name} = {{**{rest}, {key!r}: {value}}}",
            f"{name} = dict({rest}, {key}={value})",
            f"{name} = {rest}\n{name}.setdefault({key!r}, {value})",
            f"{name} = {rest}\nif len('x'):\n    {name}[{key!r}] = {value}",
            f"{name} = {{name: value for name, value in {literal}.items()}}",
            f"{name} = {{}}\nfor name, value in {literal}.items():\n    {name}[name] = value",
            f"{name} = copy.copy({literal})",
            f"{name} = {literal}.copy()",
        )
    )
    if "copy.copy" in lines:
        add_import(tree, "import copy")
    call.keywords = [word for word in call.keywords if word not in moved]
    call.keywords.insert(rng.randint(0, len(call.keywords)), ast.keyword(None, ast.Name(name, ast.Load())))
    block[index:index] = statements(lines)
    return True


def reorder(tree: ast.Module, rng: Random) -> bool:
    """Give the keywords in another order."""
    found = [one for one in _calls(tree) if len(one[2].keywords) > 1]
    if not found:
        return False
    rng.shuffle(rng.choice(found)[2].keywords)
    return True


def reference(tree: ast.Module, rng: Random) -> bool:
    """Take the method, or a part of the way to it, by a name."""
    found = [one for one in _calls(tree) if isinstance(one[2].func, ast.Attribute)]
    if not found:
        return False
    block, index, call = rng.choice(found)
    node = method = call.func
    for _ in range(rng.randint(0, 2)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute):
            node = node.value
    name = fresh(tree, rng.choice(("create", "api", "completions")))
    text = ast.unparse(node)
    replace(call, node, ast.Name(name, ast.Load()))
    form = rng.choice(
        (
            "{name} = {text}",
            "{name} = {text}",
            "{name} = getattr({base}, {attribute!r})",
            "{name} = functools.partial({text})",
            "{name} = lambda *args, **kwargs: {text}(*args, **kwargs)",
            "def {name}(**kwargs):\n    return {text}(**kwargs)",
        )
    )
    if node is not method and "(" in form:
        form = "{name} = {text}"
    base, _, attribute = text.rpartition(".")
    if "functools" in form:
        add_import(tree, "import functools")
    block[index:index] = statements(form.format(name=name, text=text, base=base, attribute=attribute))
    return True


def _lists(tree: ast.Module) -> list[tuple[list[ast.stmt], int, ast.expr]]:
    return [
        (block, index, word.value)
        for block, index, call in _calls(tree)
        for word in call.keywords
        if word.arg in ("messages", "tools")
    ]


def pass_the_list_on(tree: ast.Module, rng: Random) -> bool:
    """Send a copy, or the list itself by a detour."""
    found = _lists(tree)
    if not found:
        return False
    block, index, node = rng.choice(found)
    form = rng.choice(LISTS)
    for module in MODULES:
        if f"{module}." in form:
            add_import(tree, f"import {module}")
    if "same_list" in form:
        add_definitions(tree, "def same_list(items):\n    return items\n")
    replacement = expression(form.replace("L", f"({ast.unparse(node)})"))
    replace(block[index], node, replacement)
    return True


def alias_the_list(tree: ast.Module, rng: Random) -> bool:
    """Send a list by another name; a second name may be given to it where it is made."""
    found = [one for one in _lists(tree) if isinstance(one[2], (ast.Name, ast.Attribute))]
    if not found:
        return False
    block, index, node = rng.choice(found)
    name = fresh(tree, "alias")
    replace(block[index], node, ast.Name(name, ast.Load()))
    block.insert(index, statements(f"{name} = {ast.unparse(node)}")[0])
    return True


def build_a_list(tree: ast.Module, rng: Random) -> bool:
    """Put a list of dicts together piece by piece."""
    found = [
        (block, index, node)
        for block, index in places(tree)
        for node in ast.walk(block[index])
        if isinstance(node, ast.List) and node.elts and isinstance(node.elts[0], ast.Dict) and _once(block[index], node)
    ]
    if not found:
        return False
    block, index, node = rng.choice(found)
    name, piece = fresh(tree, "pieces"), fresh(tree, "piece")
    texts = [ast.unparse(one) for one in node.elts]
    first, last = ", ".join(texts[:-1]), texts[-1]
    lines = rng.choice(
        (
            f"{name} = [{first}]\n{name}.append({last})",
            f"{name} = [{first}]\n{name}.extend([{last}])",
            f"{name} = [{first}]\n{name} += [{last}]",
            f"{name} = [{first}]\n{name} = {name} + [{last}]",
            f"{name} = [{first}]\n{name} = [*{name}, {last}]",
            f"{name} = [{first}]\n{name}.insert(len({name}), {last})",
            f"{name} = [{first}]\n{piece} = {last}\n{name}.append({piece})",
            f"{piece} = {last}\n{name} = [{first}{', ' if first else ''}{piece}]",
            f"{name} = []\nfor {piece} in ({', '.join(texts)},):\n    {name}.append({piece})",
            f"{name} = []\n{piece} = {name}\n{piece}.extend([{', '.join(texts)}])",
            f"{name} = [{', '.join(texts)}]\n{piece} = {name}[0]",
            f"{name} = [None] * {len(texts)}\n"
            + "\n".join(f"{name}[{number}] = {text}" for number, text in enumerate(texts)),
            f"def {piece}():\n    return [{', '.join(texts)}]\n{name} = {piece}()",
            f"def {piece}():\n    yield from [{', '.join(texts)}]\n{name} = list({piece}())",
        )
    )
    replace(block[index], node, ast.Name(name, ast.Load()))
    block[index:index] = statements(lines)
    return True


def _once(statement: ast.stmt, node: ast.AST) -> bool:
    allowed = (ast.Assign, ast.Expr, ast.Return, ast.AnnAssign)
    inner = (ast.ListComp, ast.GeneratorExp, ast.DictComp, ast.SetComp, ast.Lambda)
    return isinstance(statement, allowed) and not any(
        any(other is node for other in ast.walk(one)) for one in ast.walk(statement) if isinstance(one, inner)
    )


def build_a_dict(tree: ast.Module, rng: Random) -> bool:
    """Put a dict together in another way: a message, a tool, a part."""
    found = [
        (block, index, node)
        for block, index in places(tree)
        for node in ast.walk(block[index])
        if isinstance(node, ast.Dict)
        and node.keys
        and all(isinstance(key, ast.Constant) and str(key.value).isidentifier() for key in node.keys)
        and _once(block[index], node)
    ]
    if not found:
        return False
    block, index, node = rng.choice(found)
    both = zip(node.keys, node.values, strict=True)
    pairs = [(str(key.value), value) for key, value in both if isinstance(key, ast.Constant)]
    keyed = ", ".join(f"{key}={ast.unparse(value)}" for key, value in pairs)
    name = fresh(tree, "made")
    key, value = pairs[-1][0], ast.unparse(pairs[-1][1])
    rest = "{" + ", ".join(f"{one!r}: {ast.unparse(other)}" for one, other in pairs[:-1]) + "}"
    before, text = rng.choice(
        (
            ("", f"dict({keyed})"),
            ("", f"{{**{ast.unparse(node)}}}"),
            ("", f"dict({ast.unparse(node)})"),
            ("", f"({rest} | {{{key!r}: {value}}})"),
            (f"{name} = {rest}\n{name}[{key!r}] = {value}", name),
            (f"{name} = {ast.unparse(node)}", name),
            (f"{name} = {ast.unparse(node)}", f"{name}.copy()"),
            (f"{name} = dict({keyed})", f"{{**{name}}}"),
            (f"{name} = {value}", ast.unparse(node).replace(value, name)),
            (f"def {name}(value):\n    return {{**{rest}, {key!r}: value}}", f"{name}({value})"),
            (f"def {name}(**fields):\n    return fields", f"{name}({keyed})"),
            (f"{name} = {key!r}", f"{{**{rest}, {name}: {value}}}"),
        )
    )
    replace(block[index], node, expression(text))
    if before:
        block[index:index] = statements(before)
    return True


REQUESTS = {
    "keywords in a dict": keywords_in_a_dict,
    "reorder keywords": reorder,
    "reference": reference,
    "pass the list on": pass_the_list_on,
    "alias the list": alias_the_list,
    "build a list": build_a_list,
    "build a dict": build_a_dict,
}

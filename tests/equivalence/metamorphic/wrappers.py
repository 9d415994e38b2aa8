"""The same value, by a detour. Data: templates with the expression as ``E``, a fresh name as ``N``."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from random import Random

from tests.equivalence.metamorphic.program import Change
from tests.equivalence.metamorphic.tree import (
    add_definitions,
    add_import,
    expression,
    expressions,
    fresh,
    movable,
    pick,
    replace,
)


@dataclass(frozen=True)
class Wrapper:
    """A detour: the expression becomes ``text``, after ``imports`` and below ``definitions``."""

    text: str
    imports: tuple[str, ...] = ()
    definitions: str = ""


WRAPPERS = {
    "list": Wrapper("[E][0]"),
    "list from the end": Wrapper("[1, E][-1]"),
    "tuple": Wrapper("(E, 1)[0]"),
    "dict": Wrapper("{'value': E}['value']"),
    "dict get": Wrapper("{'value': E}.get('value')"),
    "dict call": Wrapper("dict(value=E)['value']"),
    "dict values": Wrapper("list({'value': E}.values())[0]"),
    "dict items": Wrapper("list({'value': E}.items())[0][1]"),
    "dict setdefault": Wrapper("{}.setdefault('value', E)"),
    "pop": Wrapper("[E].pop()"),
    "list comprehension": Wrapper("[N for N in [E]][0]"),
    "dict comprehension": Wrapper("{'value': N for N in [E]}['value']"),
    "generator": Wrapper("next(N for N in [E])"),
    "iterator": Wrapper("next(iter([E]))"),
    "lambda": Wrapper("(lambda: E)()"),
    "lambda argument": Wrapper("(lambda N: N)(E)"),
    "lambda default": Wrapper("(lambda N=E: N)()"),
    "conditional": Wrapper("E if True else None"),
    "conditional else": Wrapper("None if False else E"),
    "two branches": Wrapper("E if len('x') == 1 else E"),
    "walrus": Wrapper("(N := E)"),
    "starred list": Wrapper("[*[E]][0]"),
    "concatenated list": Wrapper("([] + [E])[0]"),
    "nested": Wrapper("[{'value': (E,)}][0]['value'][0]"),
    "sorted": Wrapper("sorted([E], key=id)[0]"),
    "reversed": Wrapper("list(reversed([E]))[0]"),
    "map": Wrapper("list(map(lambda N: N, [E]))[0]"),
    "zip": Wrapper("list(zip([E], [1]))[0][0]"),
    "enumerate": Wrapper("[N for _, N in enumerate([E])][0]"),
    "filter": Wrapper("list(filter(lambda N: True, [E]))[0]"),
    "chain": Wrapper("list(itertools.chain([E], []))[0]", ("import itertools",)),
    "reduce": Wrapper("functools.reduce(lambda a, b: a, [E, 1])", ("import functools",)),
    "slice": Wrapper("[E, 2][:1][0]"),
    "copy of the list": Wrapper("[E].copy()[0]"),
    "shallow copy": Wrapper("copy.copy([E])[0]", ("import copy",)),
    "copy": Wrapper("copy.copy(E)", ("import copy",)),
    "deep copy": Wrapper("copy.deepcopy(E)", ("import copy",)),
    "cast": Wrapper("typing.cast(object, E)", ("import typing",)),
    "partial": Wrapper("functools.partial(lambda N: N, E)()", ("import functools",)),
    "namespace": Wrapper("types.SimpleNamespace(value=E).value", ("import types",)),
    "deque": Wrapper("collections.deque([E])[0]", ("import collections",)),
    "chain map": Wrapper("collections.ChainMap({'value': E})['value']", ("import collections",)),
    "or": Wrapper("E or None"),
    "and": Wrapper("True and E"),
    "identity": Wrapper("same(E)", (), "def same(value):\n    return value\n"),
    "typed identity": Wrapper("same(E)", ("from typing import Any",), "def same(value: Any) -> Any:\n    return value"),
    "early return": Wrapper(
        "same(E)", (), "def same(value):\n    if value is None:\n        return None\n    return value"
    ),
    "star arguments": Wrapper("first(1, E)", (), "def first(number, *values):\n    return values[0]\n"),
    "keyword arguments": Wrapper("named(value=E)", (), "def named(**values):\n    return values['value']\n"),
    "keyword only": Wrapper("named(value=E)", (), "def named(*, value=None):\n    return value\n"),
    "pair": Wrapper("pair(E)[1]", (), "def pair(value):\n    return 'x', value\n"),
    "yielding": Wrapper("next(give(E))", (), "def give(value):\n    yield value\n"),
    "yielding from": Wrapper("list(give([E]))[0]", (), "def give(values):\n    yield from values\n"),
    "closure": Wrapper("keep(E)()", (), "def keep(value):\n    def get():\n        return value\n    return get\n"),
    "box": Wrapper("Box(E).value", (), "class Box:\n    def __init__(self, value):\n        self.value = value\n"),
    "box with a getter": Wrapper(
        "Box(E).get()",
        (),
        "class Box:\n    def __init__(self, value):\n        self._value = value\n    def get(self):\n"
        "        return self._value\n",
    ),
    "property": Wrapper(
        "Box(E).value",
        (),
        "class Box:\n    def __init__(self, value):\n        self._value = value\n    @property\n"
        "    def value(self):\n        return self._value\n",
    ),
    "inherited": Wrapper(
        "Crate(E).value",
        (),
        "class Box:\n    def __init__(self, value):\n        self.value = value\nclass Crate(Box):\n    pass\n",
    ),
    "callable object": Wrapper("Same()(E)", (), "class Same:\n    def __call__(self, value):\n        return value\n"),
    "static method": Wrapper(
        "Same.of(E)", (), "class Same:\n    @staticmethod\n    def of(value):\n        return value\n"
    ),
    "class method": Wrapper(
        "Same.of(E)", (), "class Same:\n    @classmethod\n    def of(cls, value):\n        return value\n"
    ),
    "data class": Wrapper(
        "Held(value=E).value",
        ("from dataclasses import dataclass",),
        "@dataclass\nclass Held:\n    value: object\n",
    ),
    "named tuple": Wrapper(
        "Held(E).value", ("import collections",), "Held = collections.namedtuple('Held', ['value'])\n"
    ),
    "registry": Wrapper(
        "remember(E)", (), "SEEN = []\ndef remember(value):\n    SEEN.append(value)\n    return SEEN[-1]\n"
    ),
    "class attribute": Wrapper(
        "remember(E)",
        (),
        "class State:\n    last = None\ndef remember(value):\n    State.last = value\n    return State.last\n",
    ),
    "global": Wrapper(
        "remember(E)",
        (),
        "LAST = None\ndef remember(value):\n    global LAST\n    LAST = value\n    return read()\n"
        "def read():\n    return LAST\n",
    ),
    "decorated": Wrapper(
        "same(E)",
        ("import functools",),
        "def traced(function):\n    @functools.wraps(function)\n    def wrapper(*args, **kwargs):\n"
        "        return function(*args, **kwargs)\n    return wrapper\n@traced\ndef same(value):\n    return value\n",
    ),
    "executor": Wrapper(
        "ThreadPoolExecutor(1).submit(same, E).result()",
        ("from concurrent.futures import ThreadPoolExecutor",),
        "def same(value):\n    return value\n",
    ),
    "queue": Wrapper(
        "through(E)",
        ("import queue",),
        "def through(value):\n    line = queue.Queue()\n    line.put(value)\n    return line.get()\n",
    ),
    "context manager": Wrapper(
        "inside(E)",
        ("import contextlib",),
        "def inside(value):\n    with contextlib.nullcontext(value) as held:\n        return held\n",
    ),
    "recursion": Wrapper(
        "down(E, 2)", (), "def down(value, depth):\n    return value if depth == 0 else down(value, depth - 1)\n"
    ),
    "dispatch": Wrapper("TABLE['same'](E)", (), "def same(value):\n    return value\nTABLE = {'same': same}\n"),
    "loop variable": Wrapper(
        "last(E)", (), "def last(value):\n    for one in [value]:\n        pass\n    return one\n"
    ),
    "override": Wrapper(
        "Crate().of(E)",
        (),
        "class Box:\n    def of(self, value):\n        raise NotImplementedError\nclass Crate(Box):\n"
        "    def of(self, value):\n        return value\n",
    ),
    "super": Wrapper(
        "Crate().of(E)",
        (),
        "class Box:\n    def of(self, value):\n        return value\nclass Crate(Box):\n"
        "    def of(self, value):\n        return super().of(value)\n",
    ),
    "setter": Wrapper(
        "kept(E)",
        (),
        "class Box:\n    value = None\ndef kept(value):\n    box = Box()\n    setattr(box, 'value', value)\n"
        "    return box.value\n",
    ),
    "getter by name": Wrapper("getattr(types.SimpleNamespace(value=E), 'value')", ("import types",)),
    "match": Wrapper(
        "matched(E)", (), "def matched(value):\n    match value:\n        case found:\n            return found\n"
    ),
    "try": Wrapper(
        "tried(E)",
        (),
        "def tried(value):\n    try:\n        return value\n    except Exception:\n        return None\n",
    ),
    "finally": Wrapper(
        "tried(E)",
        (),
        "def tried(value):\n    result = None\n    try:\n        result = value\n    finally:\n        pass\n"
        "    return result\n",
    ),
}


def wrap(wrapper: Wrapper) -> Change:
    """Make the change that sends an expression of the program on the detour."""

    def change(tree: ast.Module, rng: Random) -> bool:
        found = [one for one in expressions(tree) if movable(one[2])]
        if not found:
            return False
        block, index, node = pick(found, rng)
        new = _filled(wrapper.text, node, fresh(tree, "each"))
        replace(block[index], node, new)
        if wrapper.definitions and not _defined(tree, wrapper.definitions):
            add_definitions(tree, wrapper.definitions)
        for line in wrapper.imports:
            add_import(tree, line)
        return True

    return change


def _filled(text: str, inner: ast.expr, name: str) -> ast.expr:
    template = ast.parse(text, mode="eval")
    for node in list(ast.walk(template)):
        if isinstance(node, ast.arg) and node.arg == "N":
            node.arg = name
        elif isinstance(node, ast.Name) and node.id == "N":
            node.id = name
        elif isinstance(node, ast.Name) and node.id == "E":
            replace(template, node, expression(ast.unparse(inner)))
    return template.body


def _defined(tree: ast.Module, text: str) -> bool:
    wanted = [ast.dump(one) for one in ast.parse(text).body]
    return all(any(ast.dump(one) == needed for one in tree.body) for needed in wanted)

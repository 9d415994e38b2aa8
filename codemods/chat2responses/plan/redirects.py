"""Where a project sets the variables from which the SDK takes its endpoint, and to what.

Python is read by the standard library's ``ast``: these files are only looked at, never rewritten, and a printed
command line or a docstring must not count.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from chat2responses import evidence
from chat2responses.api import providers
from chat2responses.plan.draft import Spot

Kind = Literal["set", "unknown", "mention"]


@dataclass(frozen=True)
class Redirect:
    """One setting. ``kind`` is ``set`` (``value`` is a URL), ``unknown`` (to what isn't in sight) or ``mention``.

    ``module`` is true for ``openai.base_url``, which only the module's own client reads.
    """

    spot: Spot
    kind: Kind
    value: str = ""
    module: bool = False


NEEDLES = (*(name.encode() for name in sorted(providers.REDIRECT_VARIABLES)), b".base_url")
"""A file without any of these holds no setting."""

_VARIABLE = re.compile(
    r"(?<![\w-])(?P<name>" + "|".join(sorted(providers.REDIRECT_VARIABLES)) + r")(?![\w-])"
    r"""["']?\]?(?P<rest>[^\r\n]*(?:\r?\n[ \t]*value[ \t]*:[^\r\n]*)?)"""
)
_SETS = re.compile(r"""\s*(?:\?=|:=|=|:(?!//)|,(?=\s*["'])|\s(?=\S))\s*(?P<value>.*)""", re.DOTALL)
_NEXT_LINE = re.compile(r"[ \t]*(?:#[^\n]*)?\r?\n[ \t]*value[ \t]*:[ \t]*(?P<value>[^\r\n]*)")
_URL = re.compile(r"https?://[^\s\"'`<>,;)}|]+")
_REFERENCE = re.compile(
    r"\$\{(?P<name>\w+)(?:(?P<operator>:?[-=?+])(?P<default>[^}]*))?\}|[$%](?:env:)?(?P<plain>\w+)%?"
)
_REMARK = re.compile(r"(?i)\s*(?:rem\s|::|;|//)")
_PRINTED = re.compile(r"(?i)\s*@?(?:echo|printf|write-host)\b")
_HOST = re.compile(r"(?:localhost|[\w-]+(?:\.[\w-]+)+|[\w-]+(?=:\d))(?::\d+)?(?:/\S*)?")


def redirects_in(path: str, source: bytes) -> list[Redirect]:
    """Gives what one file of evidence sets or mentions, in order."""
    if not any(needle in source for needle in NEEDLES):
        return []
    if path.endswith(".py"):
        return _in_python(path, source)
    return list(_in_text(path, source.decode("utf-8", "replace")))


def _in_text(path: str, text: str) -> Iterator[Redirect]:
    for match in _VARIABLE.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        line = text[start : match.end("name")].encode()
        before = text[start : match.start()]
        if evidence.is_comment(line, len(before.encode())) or _REMARK.match(before):
            continue
        spot = Spot(path, text.count("\n", 0, start) + 1, match.start() - start + 1)
        if _PRINTED.match(before) and ">" not in match.group("rest"):
            yield Redirect(spot, "mention")
        else:
            yield Redirect(spot, *_given(match.group("name"), match.group("rest"), before))


def _given(name: str, rest: str, before: str) -> tuple[Kind, str]:
    """Says to what the rest of a line sets a variable."""
    following = _NEXT_LINE.match(rest)
    if following is not None:
        return _value(name, following.group("value"))
    line = rest.split("\n", 1)[0]
    match = _SETS.match(line)
    if match is None or before.rstrip().endswith(("$", "${", "$env", "%", "env.", "secrets.", "vars.")):
        return "mention", ""
    return _value(name, match.group("value"))


def _value(name: str, text: str) -> tuple[Kind, str]:
    value = text.strip()
    if value[:1] in "\"'" and value[:1]:
        value = value[1:].split(value[0], 1)[0]
    elif value.startswith("${{"):
        url = _URL.search(value)
        return ("set", url.group()) if url else ("mention", "")
    else:
        value = re.split(r"\s", value, maxsplit=1)[0].rstrip(",;\\")
    reference = _REFERENCE.match(value)
    if reference is not None:
        default = reference.group("default") or ""
        if default:
            return _value(name, default)
        return ("mention", "") if (reference.group("name") or reference.group("plain")) == name else _unseen(name)
    if _URL.match(value) or _HOST.fullmatch(value):
        return "set", value
    return ("mention", "") if not value or not re.search(r"\w", value) or _is_placeholder(value) else _unseen(name)


def _is_placeholder(value: str) -> bool:
    return value.lower() in ("null", "none", "~", "true", "false") or value.startswith(("<", "your", "YOUR"))


def _unseen(name: str) -> tuple[Kind, str]:
    """The SDK itself reads only one of the variables: what other code puts into the older one proves nothing."""
    return ("unknown", "") if name in providers.DEFAULT_BASE_URL_VARIABLES else ("mention", "")


def _in_python(path: str, source: bytes) -> list[Redirect]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    reader = _Python(path, source, tree)
    for node in ast.walk(tree):
        reader.look(node)
    return sorted(reader.found.values(), key=lambda redirect: (redirect.spot.line, redirect.spot.column))


class _Python:
    """Reads stores into the environment and into the ``openai`` module."""

    def __init__(self, path: str, source: bytes, tree: ast.Module) -> None:
        self._path = path
        self._lines = source.split(b"\n")
        self._modules = _names_of_openai(tree)
        self._constants = _constants(tree)
        self._keys: set[ast.expr] = set()
        self.found: dict[tuple[int, int], Redirect] = {}

    def look(self, node: ast.AST) -> None:
        """Takes what one node sets or mentions."""
        if isinstance(node, ast.Assign):
            for target in node.targets:
                self._target(target, node.value)
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            self._target(node.target, node.value)
        elif isinstance(node, ast.Call):
            self._call(node)
        elif isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if key is not None:
                    self._pair(key, value, certain=False)
        elif isinstance(node, ast.Constant) and _is_variable(node) and node not in self._keys:
            self._note(node, "mention")

    def _target(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Subscript):
            self._pair(target.slice, value, certain=True, place=target)
        elif (
            isinstance(target, ast.Attribute)
            and target.attr == "base_url"
            and isinstance(target.value, ast.Name)
            and target.value.id in self._modules
        ):
            kind, url = self._kind("OPENAI_BASE_URL", value)
            self._note(target, kind, url, module=True)

    def _call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in ("setdefault", "putenv", "setenv") and len(node.args) == 2:
            self._pair(node.args[0], node.args[1], certain=True, place=node)
        elif name == "set_key" and len(node.args) >= 3:
            self._pair(node.args[1], node.args[2], certain=True, place=node)
        for keyword in node.keywords:
            if keyword.arg in providers.REDIRECT_VARIABLES:
                kind, url = self._kind(keyword.arg, keyword.value)
                self._note(keyword.value, kind if kind == "set" else "mention", url)

    def _pair(self, key: ast.expr, value: ast.expr, certain: bool, place: ast.expr | None = None) -> None:
        if isinstance(key, ast.Constant) and _is_variable(key):
            kind, url = self._kind(str(key.value), value)
            if not certain and kind == "unknown":
                kind = "mention"
            self._keys.add(key)
            self._note(place or key, kind, url)

    def _kind(self, name: str, value: ast.expr) -> tuple[Kind, str]:
        if isinstance(value, ast.Name) and value.id in self._constants:
            value = self._constants[value.id]
        if isinstance(value, ast.Constant):
            return _value(name, value.value) if isinstance(value.value, str) else ("mention", "")
        if isinstance(value, ast.Call) and any(
            isinstance(arg, ast.Constant) and arg.value == name for arg in value.args
        ):
            default = value.args[1] if len(value.args) > 1 else ast.Constant(None)
            return self._kind(name, default) if isinstance(default, ast.Constant) else _unseen(name)
        return _unseen(name)

    def _note(self, node: ast.expr, kind: Kind, value: str = "", module: bool = False) -> None:
        key = (node.lineno, node.col_offset)
        known = self.found.get(key)
        if known is None or known.kind == "mention":
            before = self._lines[node.lineno - 1][: node.col_offset].decode("utf-8", "replace")
            self.found[key] = Redirect(Spot(self._path, node.lineno, len(before) + 1), kind, value, module)


def _is_variable(node: ast.Constant) -> bool:
    return isinstance(node.value, str) and node.value in providers.REDIRECT_VARIABLES


def _names_of_openai(tree: ast.Module) -> frozenset[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) or (isinstance(node, ast.ImportFrom) and node.module == "langfuse.openai"):
            found.update(alias.asname or alias.name for alias in node.names if alias.name == "openai")
    return frozenset(found)


def _constants(tree: ast.Module) -> dict[str, ast.expr]:
    """Gives the names that the module's top level binds once, to a literal string."""
    found: dict[str, ast.expr] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            if name in found or not isinstance(node.value, ast.Constant):
                found[name] = ast.Name(name)
            else:
                found[name] = node.value
    return {name: value for name, value in found.items() if isinstance(value, ast.Constant)}

"""Code that keeps Chat Completions and Responses side by side on purpose.

Only what our own rewrites can't bring about counts: words in tests and names, and ``.responses.`` in a branch of the
same client. Sites that take each other's place on one client therefore migrate together or not at all
(``together``): otherwise a later run would take a half-migrated ``if`` for a deliberate one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

import libcst as cst
from chat2responses.infer.index import descendants
from chat2responses.infer.unit import File
from chat2responses.plan.alternatives import Alternative, Alternatives
from chat2responses.plan.facts import Facts

_RESPONSES = r"(?:openai[_-])?responses(?:[_-]?api)?"
_NEEDLE = re.compile(rf"\bresponses\b|(?i:responses_?api|{_RESPONSES}|openai\w*version|openai\.__version__)")
_RESPONSES_WORD = re.compile(_RESPONSES, re.IGNORECASE)
_CHAT_WORD = re.compile(r"chat", re.IGNORECASE)
_CHAT_API_WORD = re.compile(r"(?:openai[_-])?chat[._/ -]?completions?(?:[_-]?api)?", re.IGNORECASE)
_SWITCH = re.compile(
    r"(?:use|support|enable|prefer|has|can|via|with)\w*_responses|responses_?(?:api|mode|endpoint|enabled|supported)"
    r"|(?:use|support|enable|prefer|force)\w*_chat_?completions?|chat_?completions?_(?:api|mode|only|enabled)",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"openai\.__version__|openai\.version\b|version\(\s*[\"']openai[\"']|(?i:openai_?(?:sdk_?)?version)"
)
_USE = re.compile(r"\.\s*responses\s*\.\s*(?:with_\w+\s*\.\s*)?(?:create|parse|stream)\b")
_MISSING = frozenset({"NotFoundError", "AttributeError", "NotImplementedError", "TypeError"})
"""Errors of a server or an SDK that doesn't have the API: what handles them is the fallback."""

_METHODS = frozenset({"create", "parse", "stream"})


class Dual:
    """Looks for the other API beside each call."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._by_file: dict[str, Alternatives] = {}
        self._hints: dict[str, bool] = {}
        self._uses: dict[str, list[cst.Attribute]] = {}
        self._named: dict[str, list[tuple[File, str]]] | None = None

    def check(self, file: File, call: cst.Call) -> str:
        """Says where the other API is used, empty when nothing shows that both are wanted."""
        if self._hints_at_another_api(file):
            branches = self._by_file.get(file.path)
            if branches is None:
                branches = self._by_file[file.path] = Alternatives(file)
            for alternative in branches.of(call):
                found = self._alternative(file, call, alternative)
                if found:
                    return found
        return self._counterpart(file, call)

    def _hints_at_another_api(self, file: File) -> bool:
        known = self._hints.get(file.path)
        if known is None:
            known = self._hints[file.path] = _NEEDLE.search(file.parsed.text) is not None
        return known

    def _alternative(self, file: File, call: cst.Call, alternative: Alternative) -> str:
        word = self._word(file, alternative.test) if alternative.test is not None else ""
        if word:
            return word
        use = self._use_in(file, call, alternative)
        return f"line {_line(file, use)} uses responses" if use is not None else ""

    def _use_in(self, file: File, call: cst.Call, alternative: Alternative) -> cst.Attribute | None:
        fallback = any(_names(handler) & _MISSING for handler in alternative.handlers)
        client = client_text(file, call)
        for use in self._uses_of(file):
            if any(_holds(file, node, use) for node in alternative.nodes):
                owner = re.sub(r"\s+", "", file.parsed.code(use.value))
                if fallback or owner == client:
                    return use
        return None

    def _uses_of(self, file: File) -> list[cst.Attribute]:
        known = self._uses.get(file.path)
        if known is None:
            known = self._uses[file.path] = list(_uses(file)) if _USE.search(file.parsed.text) else []
        return known

    def _word(self, file: File, test: cst.BaseExpression) -> str:
        """What in a test chooses between the APIs."""
        code = file.parsed.code(test)
        place = f"the test at line {_line(file, test)}"
        if _VERSION.search(code):
            return f"{place} looks at the version of openai"
        if _SWITCH.search(code):
            return f"{place} chooses the API"
        for node in descendants(test):
            if isinstance(node, cst.SimpleString):
                text = node.evaluated_value
                if not isinstance(text, str):
                    continue
                if _RESPONSES_WORD.fullmatch(text) or _CHAT_API_WORD.fullmatch(text):
                    return f'{place} looks for "{text}"'
                if _CHAT_WORD.fullmatch(text) and _names_responses(file):
                    return f'{place} looks for "{text}"'
        return ""

    def _counterpart(self, file: File, call: cst.Call) -> str:
        """A function or class that is named like the call's own, but for the other API."""
        if self._named is None:
            self._named = self._responses_names()
        for ancestor in file.index.ancestors(call):
            if isinstance(ancestor, cst.FunctionDef | cst.ClassDef) and _is_chat_name(ancestor.name.value):
                for other, name in self._named.get(_stripped(ancestor.name.value), ()):
                    if other.project == file.project:
                        return f"{name} in {other.path} is its counterpart"
        return ""

    def _responses_names(self) -> dict[str, list[tuple[File, str]]]:
        found: dict[str, list[tuple[File, str]]] = defaultdict(list)
        for file in self._facts.evaluator.files.values():
            for use in self._uses_of(file):
                for ancestor in file.index.ancestors(use):
                    if isinstance(ancestor, cst.FunctionDef | cst.ClassDef):
                        name = ancestor.name.value
                        if "responses" in _words(name):
                            found[_stripped(name)].append((file, name))
        return found


def together(file: File, calls: list[cst.Call]) -> Iterator[tuple[cst.Call, cst.Call]]:
    """Gives the pairs of calls on one client of which one runs in place of the other."""
    if len(calls) < 2:
        return
    branches = Alternatives(file)
    ordered = sorted(calls, key=lambda call: file.parsed.span(call).start)
    starts = [file.parsed.span(call).start for call in ordered]
    clients = [client_text(file, call) for call in ordered]
    for call, client in zip(ordered, clients, strict=True):
        for alternative in branches.of(call):
            for node in alternative.nodes:
                span = file.parsed.span(node)
                for number in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
                    if clients[number] == client and ordered[number] is not call:
                        yield call, ordered[number]


def client_text(file: File, call: cst.Call) -> str:
    """Gives the expression of a call's client, without white space."""
    node: cst.BaseExpression = call.func
    found = node
    while isinstance(node, cst.Attribute):
        if node.attr.value in ("chat", "beta"):
            found = node.value
        node = node.value
    return re.sub(r"\s+", "", file.parsed.code(found))


def _uses(file: File) -> Iterator[cst.Attribute]:
    """Gives the ``….responses`` of every call of the other API."""
    for node in file.index.nodes(cst.Attribute):
        if node.attr.value in _METHODS:
            base: cst.BaseExpression = node.value
            if isinstance(base, cst.Attribute) and base.attr.value.startswith("with_"):
                base = base.value
            if isinstance(base, cst.Attribute) and base.attr.value == "responses":
                yield base


def _holds(file: File, outer: cst.CSTNode, inner: cst.CSTNode) -> bool:
    return inner is outer or any(ancestor is outer for ancestor in file.index.ancestors(inner))


def _names(handler: cst.ExceptHandler) -> set[str]:
    node = handler.type
    elements = [element.value for element in node.elements] if isinstance(node, cst.Tuple) else [node]
    return {
        element.attr.value if isinstance(element, cst.Attribute) else getattr(element, "value", "")
        for element in elements
        if element is not None
    }


def _names_responses(file: File) -> bool:
    return re.search(rf"[\"']{_RESPONSES}[\"']", file.parsed.text, re.IGNORECASE) is not None


def _line(file: File, node: cst.CSTNode) -> int:
    return file.parsed.position(file.parsed.span(node).start)[0]


def _words(name: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", name)]


def _is_chat_name(name: str) -> bool:
    return bool({"completion", "completions"}.intersection(_words(name)))


def _stripped(name: str) -> str:
    words = _words(name)
    return " ".join(word for word in words if word not in ("chat", "completion", "completions", "responses", "api"))

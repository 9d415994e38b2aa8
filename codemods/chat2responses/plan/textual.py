"""Call sites by their text: those that no evaluation proves, and those of older or other interfaces of the API."""

from __future__ import annotations

import re
from collections.abc import Iterator

import libcst as cst
from chat2responses.api import methods, providers
from chat2responses.infer import inheritance
from chat2responses.infer.unit import File
from chat2responses.infer.values import NOTHING, Class, External, Function, Instance, Values
from chat2responses.plan import gates, raw_http
from chat2responses.plan.draft import Finding
from chat2responses.plan.facts import Facts

_NEEDLES = re.compile(r"completions|ChatCompletion|Completion|beta")


def sites(facts: Facts, file: File, known: set[int]) -> Iterator[tuple[cst.Call, Finding]]:
    """Gives the calls of a file that aren't among ``known`` (by ``id``), each with what stands against it."""
    openai = _Openai(file)
    found: set[int] = set()
    for node in file.index.nodes(cst.Call):
        if id(node) not in known:
            finding = _finding(facts, file, node, openai)
            if finding is not None:
                found.add(id(node))
                yield node, finding
    for call, url in raw_http.calls(file):
        if id(call) not in known and id(call) not in found:
            yield call, Finding("raw-http", file, call, url)


def _finding(facts: Facts, file: File, node: cst.Call, openai: _Openai) -> Finding | None:
    names = attribute_names(node.func)
    if len(names) < 2 or (_NEEDLES.fullmatch(names[-2]) is None and "beta" not in names):
        return _chat(facts, file, node, names) if names and names[-1] in methods.CALL_SITES else None
    if names[-1] in ("create", "acreate") and names[-2] in ("ChatCompletion", "Completion"):
        return Finding("legacy-sdk", file, node, ".".join(names)) if openai.is_legacy(names) else None
    if any(_contains(names, path) for path in methods.ASSISTANTS_PATHS):
        return Finding("assistants-api", file, node, ".".join(names))
    return _chat(facts, file, node, names)


def _chat(facts: Facts, file: File, node: cst.Call, names: list[str]) -> Finding | None:
    inner = [name for name in names[:-1] if name not in methods.RAW_METHODS]
    if names[-1] not in methods.CALL_SITES or inner[-2:] != ["chat", "completions"]:
        return None
    for arg in node.args:
        if arg.keyword is not None and arg.keyword.value in providers.INSTRUCTOR_KEYWORDS:
            return Finding("instructor-client", file, node, f"{arg.keyword.value}=")
    receiver = _receiver(node.func)
    _, values = facts.receivers.get(id(receiver), (file, NOTHING))
    override = _override(values)
    if override is not None:
        return Finding("intercepted", *override)
    code, detail = gates.unproven(values)
    subject = file.parsed.code(receiver.value) if receiver is not None else ""
    return Finding(code, file, node, detail, subject=re.sub(r"\s+", "", subject))


def _receiver(node: cst.BaseExpression) -> cst.Attribute | None:
    """Gives the attribute that is read from the client itself: ``chat`` or ``beta``."""
    found = None
    while isinstance(node, cst.Attribute):
        if node.attr.value in ("chat", "beta"):
            found = node
        node = node.value
    return found


def _override(values: Values) -> tuple[File, cst.CSTNode, str] | None:
    """A subclass of a client that puts something of its own in the way of the API."""
    for value in values:
        if not isinstance(value, Instance):
            continue
        lineage = list(inheritance.settled_lineage(value.cls))
        if not any(isinstance(base, External) and base.name in providers.CLIENTS for base in lineage):
            continue
        for cls in lineage:
            for name in _HOOKS if isinstance(cls, Class) else ():
                slot = cls.attributes.get(name) if isinstance(cls, Class) else None
                for item in slot.values if slot is not None else ():
                    if isinstance(item, Function) and isinstance(item.unit.node, cst.FunctionDef):
                        return item.unit.file, item.unit.node.name, f"{value.cls.name}.{name}"
    return None


_HOOKS = ("chat", "beta", "__getattr__", "__getattribute__", "post", "request", "_request")


class _Openai:
    """Under which names a file has the ``openai`` package and its classes from before 1.0."""

    def __init__(self, file: File) -> None:
        self._modules = {"openai"}
        self._classes: set[str] = set()
        if "ompletion" not in file.parsed.text:
            return
        for node in file.index.nodes(cst.Import):
            self._modules.update(_bound(alias) for alias in node.names if _dotted(alias.name) == "openai")
        for statement in file.index.nodes(cst.ImportFrom):
            if _is_from_openai(statement):
                self._classes.update(_bound(alias) for alias in _aliases(statement))

    def is_legacy(self, names: list[str]) -> bool:
        """Whether a chain ending in ``ChatCompletion.create`` is the package's own."""
        return names[0] in self._modules or (len(names) == 2 and names[0] in self._classes)


def _is_from_openai(node: cst.ImportFrom) -> bool:
    return node.module is not None and _dotted(node.module).split(".")[0] == "openai"


def _aliases(node: cst.ImportFrom) -> tuple[cst.ImportAlias, ...]:
    return () if isinstance(node.names, cst.ImportStar) else tuple(node.names)


def _bound(alias: cst.ImportAlias) -> str:
    if alias.asname is not None and isinstance(alias.asname.name, cst.Name):
        return alias.asname.name.value
    return _dotted(alias.name)


def _dotted(node: cst.BaseExpression) -> str:
    return ".".join(attribute_names(node))


def attribute_names(node: cst.BaseExpression) -> list[str]:
    """Gives the names of an attribute chain from the left, without what isn't a name at its root."""
    names: list[str] = []
    while isinstance(node, cst.Attribute):
        names.append(node.attr.value)
        node = node.value
    if isinstance(node, cst.Name):
        names.append(node.value)
    return names[::-1]


def _contains(names: list[str], path: tuple[str, ...]) -> bool:
    return any(tuple(names[start : start + len(path)]) == path for start in range(len(names) - len(path)))

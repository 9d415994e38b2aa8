"""Requests to the REST endpoint without the SDK."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst
from chat2responses.api import methods, providers
from chat2responses.infer.unit import File

_SENDING = frozenset(
    {"post", "apost", "request", "stream", "send", "fetch", "urlopen", "Request", "build_request", "asyncPost"}
)
"""Functions and methods of HTTP libraries that send what they are given, or prepare it."""

_DOUBLES = frozenset(
    {"respx", "httpretty", "responses", "requests_mock", "httpx_mock", "aioresponses", "nock", "mocker"}
)
"""Libraries whose methods of the same names only stand in for the endpoint."""

_HOLE = "c2r0hole"


def calls(file: File) -> Iterator[tuple[cst.Call, str]]:
    """Gives the calls that send to ``/chat/completions`` of OpenAI, Azure or a host out of sight, with the URL."""
    if methods.CHAT_URL_PATH not in file.parsed.text:
        return
    names: dict[str, str] = {}
    seen: set[int] = set()
    for node in file.index.nodes(cst.SimpleString, cst.FormattedString):
        url = _url(node)
        if url is None or not _is_ours(url):
            continue
        name = _name_of(file, node)
        if name is not None:
            names[name] = url
        call = _sending(file, node)
        if call is not None and id(call) not in seen:
            seen.add(id(call))
            yield call, url
    if not names:
        return
    for sender in file.index.nodes(cst.Call):
        if id(sender) not in seen and _sends(file, sender):
            for arg in sender.args:
                name = _last_name(arg.value)
                if name in names:
                    seen.add(id(sender))
                    yield sender, names[name]
                    break


def _url(node: cst.CSTNode) -> str | None:
    if isinstance(node, cst.SimpleString):
        value = node.evaluated_value if methods.CHAT_URL_PATH in node.value else None
        text = value if isinstance(value, str) else ""
    elif isinstance(node, cst.FormattedString):
        text = "".join(part.value if isinstance(part, cst.FormattedStringText) else "{}" for part in node.parts)
    else:
        return None
    return text if text.split("?")[0].rstrip("/").endswith(methods.CHAT_URL_PATH) and " " not in text else None


def _is_ours(url: str) -> bool:
    """Whether a URL is OpenAI's or Azure's, or leaves its host open."""
    if "://" not in url:
        return True
    host = providers.host_of(url.replace("{}", _HOLE))
    return _HOLE in host or providers.host_kind(host) in ("openai", "azure")


def _name_of(file: File, node: cst.CSTNode) -> str | None:
    """Gives the variable, attribute or keyword-like name that a URL is bound to, also as a part of an expression."""
    current = node
    for ancestor in file.index.ancestors(node):
        if isinstance(ancestor, cst.Assign) and len(ancestor.targets) == 1:
            return _last_name(ancestor.targets[0].target)
        if isinstance(ancestor, cst.AnnAssign):
            return _last_name(ancestor.target)
        if isinstance(ancestor, cst.BaseStatement | cst.BaseSmallStatement | cst.Lambda):
            return None
        if isinstance(ancestor, cst.Call) and ancestor.func is not current:
            return None
        current = ancestor
    return None


def _last_name(node: cst.BaseExpression) -> str | None:
    if isinstance(node, cst.Attribute):
        return node.attr.value
    return node.value if isinstance(node, cst.Name) else None


def _sending(file: File, node: cst.CSTNode) -> cst.Call | None:
    for ancestor in file.index.ancestors(node):
        if isinstance(ancestor, cst.Decorator | cst.BaseStatement | cst.BaseSmallStatement):
            return None
        if isinstance(ancestor, cst.Call) and _sends(file, ancestor):
            return ancestor
    return None


def _sends(file: File, node: cst.Call) -> bool:
    name = _last_name(node.func)
    if name not in _SENDING or isinstance(file.index.parent(node), cst.Decorator):
        return False
    if name == "Request" and file.is_test and _only_labels(file, node):
        return False
    receiver = node.func.value if isinstance(node.func, cst.Attribute) else None
    root: cst.BaseExpression | None = receiver
    while isinstance(root, cst.Attribute | cst.Call):
        root = root.value if isinstance(root, cst.Attribute) else root.func
    return not (isinstance(root, cst.Name) and (root.value in _DOUBLES or root.value.startswith("mock")))


def _only_labels(file: File, request: cst.Call) -> bool:
    """Whether a request that a test makes is only said to be that of a response or an error."""
    assign = file.index.parent(request)
    target = assign.targets[0].target if isinstance(assign, cst.Assign) and len(assign.targets) == 1 else None
    if not isinstance(target, cst.Name):
        return _is_label(file, request)
    scope = file.index.scope_of(request)
    reads = [read for inner in scope.tree() for read in inner.reads.get(target.value, ())]
    return bool(reads) and all(_is_label(file, read) for read in reads)


def _is_label(file: File, node: cst.BaseExpression) -> bool:
    arg = file.index.parent(node)
    call = file.index.parent(arg) if isinstance(arg, cst.Arg) else None
    name = (_last_name(call.func) if isinstance(call, cst.Call) else None) or ""
    return name == "Response" or name.endswith(("Error", "Exception"))

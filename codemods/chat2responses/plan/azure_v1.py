"""The policy ``azure-v1``: clients of Azure's versioned endpoint become plain ones of its ``/openai/v1/`` endpoint.

That endpoint takes no api-version and knows Responses; the deployment is the model. A client is made anew only where
everything that is done with it is in sight. Source: documentation of Microsoft; ``lib/azure.py`` of the SDK.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import libcst as cst
from chat2responses.api import providers
from chat2responses.infer.index import descendants
from chat2responses.infer.unit import CallRecord, ClientRecord, File
from chat2responses.infer.values import NONE, Client, External, Str, Values
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts
from chat2responses.plan.module_name import os_name
from chat2responses.plan.settings import Settings
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Span

PATH = f"{providers.AZURE_V1_PATH}/"
FEATURE = "callable-api-key"
_NAMES = {"AzureOpenAI": "OpenAI", "AsyncAzureOpenAI": "AsyncOpenAI"}
_GONE = frozenset({"api_version", "azure_deployment"})
_TOKENS = frozenset({"azure_ad_token", "azure_ad_token_provider"})
_TAKEN = (providers.NEUTRAL_ARGUMENTS | providers.AZURE_ARGUMENTS | {"http_client"}) - {"default_query"}
_USED = frozenset({"responses", "models", "close", "with_raw_response", "with_streaming_response"})
"""Attributes of a client, beside those that lead to chat, that are the same on both endpoints."""


@dataclass(frozen=True)
class _Made:
    """One constructor call that can be written anew: its edits and what it needs of the SDK."""

    file: File
    node: cst.Call
    name: str
    edits: tuple[Edit, ...]
    features: frozenset[str]


class AzureV1:
    """Finds the clients that can be made anew, and the edits of the files in which they are made."""

    def __init__(self, facts: Facts, settings: Settings) -> None:
        self._facts = facts
        self._settings = settings
        self._made: dict[Client, _Made | None] = {}
        self._is_named = self._named_otherwise()
        self._used: dict[str, list[Client]] = defaultdict(list)

    def converts(self, client: Client) -> bool:
        """Whether a client can be made anew."""
        if client not in self._made:
            self._made[client] = self._read(client)
        return self._made[client] is not None

    def groups(self, calls: Iterable[tuple[CallRecord, list[Client]]]) -> Iterator[list[CallRecord]]:
        """Gives calls that change together: their clients are made in one file, and its import with them."""
        by_file: dict[str, list[CallRecord]] = defaultdict(list)
        for call, clients in calls:
            for client in clients:
                if self.converts(client):
                    by_file[client.unit.file.path].append(call)
                    self._used[client.unit.file.path].append(client)
        yield from by_file.values()

    def plan(self, draft: Draft, clients: Iterable[Client]) -> None:
        """Adds the edits for the files in which the clients of a call are made."""
        for client in clients:
            if not self.converts(client):
                continue
            made = [self._made[other] for other in dict.fromkeys(self._used[client.unit.file.path])]
            known = [item for item in made if item is not None]
            for item in known:
                draft.features |= item.features
                for edit in item.edits:
                    draft.edit(item.file, edit)
            for edit in _import_edits(client.unit.file, known):
                draft.edit(client.unit.file, edit)

    def _read(self, client: Client) -> _Made | None:
        records = self._facts.clients.get(client, [])
        if client.flavour != "azure" or client.proof != "made" or len(records) != 1 or self._is_named:
            return None
        file, record = records[0]
        if not isinstance(record.node, cst.Call) or not self._is_plain(client, record):
            return None
        name = _class_name(file, record.node.func)
        if name not in _NAMES or not _is_free(file, _NAMES[name]):
            return None
        edits = _arguments(file, record.node, record)
        if edits is None:
            return None
        features = {FEATURE} if any(_keyword(a.node) == "azure_ad_token_provider" for a in record.arguments) else set()
        edits.append(Edit(file.parsed.span(_last(record.node.func)), (_NAMES[name],)))
        return _Made(file, record.node, name, tuple(edits), frozenset(features))

    def _is_plain(self, client: Client, record: ClientRecord) -> bool:
        """Whether nothing in sight is done with a client that needs the class or the endpoint it has."""
        names = {_keyword(argument.node) for argument in record.arguments}
        has_deployment = "azure_deployment" in names
        if not names <= _TAKEN or record.settings or record.base:
            return False
        for _, used, name in self._facts.client_uses:
            if used is client and name not in _USED and not (name == "embeddings" and not has_deployment):
                return False
        for other, others in self._facts.clients.items():
            for _, derived in others:
                if client in derived.base or (other is client and derived is not record):
                    return False
        return not any(client in {r.client for r in resources} for _, _, resources, _ in self._facts.resource_uses)

    def _named_otherwise(self) -> bool:
        """Whether a class of Azure's clients is used for anything but making one or declaring a type."""
        for file in self._facts.evaluator.files.values():
            if "AzureOpenAI" not in file.parsed.text:
                continue
            for node in descendants(file.parsed.module):
                if isinstance(node, cst.Name) and node.value in _NAMES and not _is_usual(file, node):
                    return True
        return False


def _is_usual(file: File, node: cst.Name) -> bool:
    holder = file.index.parent(node)
    whole = holder if isinstance(holder, cst.Attribute) and holder.attr is node else node
    parent = file.index.parent(whole)
    if isinstance(parent, cst.Call):
        return parent.func is whole
    for ancestor in file.index.ancestors(node):
        if isinstance(ancestor, cst.Annotation | cst.ImportAlias):
            return True
    return parent is None


def _class_name(file: File, func: cst.BaseExpression) -> str:
    """Gives the class that a constructor call names, by the import where it has another name."""
    last = _last(func)
    return last.value if isinstance(last, cst.Name) else ""


def _last(func: cst.BaseExpression) -> cst.BaseExpression:
    return func.attr if isinstance(func, cst.Attribute) else func


def _is_free(file: File, name: str) -> bool:
    """Whether a name means nothing in a file but the SDK's class."""
    for scope in file.index.scope.tree():
        if name in scope.parameters or (scope is not file.index.scope and name in scope.bindings):
            return False
    bindings = file.index.scope.bindings.get(name, ())
    imported = {id(alias.name) for statement in _imports(file) for alias in _aliases(statement)}
    return all(id(binding) in imported for binding in bindings)


def _imports(file: File) -> list[cst.ImportFrom]:
    """Gives the imports from the SDK in the module body, and from those that wrap it under the same names."""
    found = []
    for line in file.parsed.module.body:
        for small in line.body if isinstance(line, cst.SimpleStatementLine) else ():
            absolute = isinstance(small, cst.ImportFrom) and not small.relative
            if absolute and isinstance(small, cst.ImportFrom) and small.module is not None:
                module = file.parsed.code(small.module)
                found += [small] if module.split(".")[-1] == "openai" else []
    return found


def _aliases(statement: cst.ImportFrom) -> list[cst.ImportAlias]:
    return [] if isinstance(statement.names, cst.ImportStar) else list(statement.names)


def _keyword(arg: cst.Arg) -> str:
    return arg.keyword.value if arg.keyword is not None and not arg.star else ""


def _arguments(file: File, node: cst.Call, record: ClientRecord) -> list[Edit] | None:
    """Gives the edits of a constructor's arguments; None where one of them has no counterpart."""
    by_name = {_keyword(argument.node): argument for argument in record.arguments}
    tokens = _TOKENS & by_name.keys()
    if len(tokens) + ("api_key" in by_name) > 1 or ("base_url" in by_name and "azure_endpoint" in by_name):
        return None
    edits: list[Edit] = []
    added: list[str] = []
    for name in tokens:
        argument = by_name[name]
        if name == "azure_ad_token_provider" and not _fits(node, argument.values):
            return None
        edits.append(_renamed(file, argument.node, "api_key"))
    if "azure_endpoint" in by_name:
        arg = by_name["azure_endpoint"].node
        edits += [_renamed(file, arg, "base_url"), _endpoint(file, arg.value)]
    elif "base_url" in by_name:
        if not all(_is_v1(value) for value in by_name["base_url"].values):
            return None
    else:
        added.append(f'base_url={{os}}.environ["AZURE_OPENAI_ENDPOINT"].rstrip("/") + "{PATH}"')
    if not tokens and "api_key" not in by_name:
        added.append('api_key={os}.environ["AZURE_OPENAI_API_KEY"]')
    gone = {id(argument.node) for name, argument in by_name.items() if name in _GONE}
    kept = [arg for arg in node.args if id(arg) not in gone]
    if not kept:
        return _instead(file, node, added)
    edits += render.drop_items(file, node.args, gone) if gone else []
    more = _added(file, node, kept, added)
    return None if more is None else [*edits, *more]


def _fits(node: cst.Call, values: Values) -> bool:
    """Whether a token provider is one that the plain client takes: an async client awaits what it gives."""
    cls = _last(node.func)
    if not isinstance(cls, cst.Name) or cls.value != "AsyncAzureOpenAI":
        return NONE not in values
    names = [value.name for value in values if isinstance(value, External)]
    return len(names) == len(values) and all(name.startswith("azure.identity.aio.") for name in names)


def _is_v1(value: object) -> bool:
    return isinstance(value, Str) and value.text is not None and providers.azure_path(value.text) == "v1"


def _renamed(file: File, arg: cst.Arg, name: str) -> Edit:
    assert arg.keyword is not None
    return Edit(file.parsed.span(arg.keyword), (name,))


def _endpoint(file: File, node: cst.BaseExpression) -> Edit:
    """Gives the edit that makes the base URL of an endpoint, whose slash at the end may be there or not."""
    span = file.parsed.span(node)
    if isinstance(node, cst.SimpleString) and not node.prefix:
        return Edit(span, (f"{node.quote}{node.raw_value.rstrip('/')}{PATH}{node.quote}",))
    last = node.parts[-1] if isinstance(node, cst.FormattedString) and node.parts else None
    if isinstance(node, cst.FormattedString) and isinstance(last, cst.FormattedStringText):
        end = file.parsed.span(last)
        text = file.parsed.text[end.start : end.end]
        return Edit(end, (text.rstrip("/") + PATH,))
    quote = render.quote_at(file, node)
    tail = render.requoted(f'.rstrip("/") + "{PATH}"', quote)
    variable = _variable(file, node)
    if variable is not None:
        environment, key = variable
        return Edit(span, (f"{environment}[", file.parsed.span(key), "]", tail))
    simple = isinstance(node, cst.Name | cst.Attribute | cst.Subscript | cst.Call | cst.FormattedString)
    before, after = ("", "") if simple or node.lpar else ("(", ")")
    return Edit(span, (before, span, after + tail))


def _variable(file: File, node: cst.BaseExpression) -> tuple[str, cst.BaseExpression] | None:
    """Gives ``os.environ`` and the key of ``os.environ.get(key)``, which a type checker takes for a None."""
    if not isinstance(node, cst.Call) or len(node.args) != 1 or not isinstance(node.func, cst.Attribute):
        return None
    base = file.parsed.code(node.func.value)
    key = node.args[0].value
    if node.func.attr.value == "getenv":
        return f"{base}.environ", key
    return (base, key) if node.func.attr.value == "get" and base.endswith("environ") else None


def _instead(file: File, node: cst.Call, texts: list[str]) -> list[Edit] | None:
    """Writes arguments in the place of all that there are."""
    named = os_name(file, node)
    if named is None:
        return None
    name, edit = named
    lines = [render.requoted(text.replace("{os}", name), render.quote_at(file, node)) for text in texts]
    begin = file.parsed.text.index("(", file.parsed.span(node.func).end) + 1
    inside = Edit(Span(begin, render.inner_span(file, node).end - 1), (", ".join(lines),))
    return [inside, *([edit] if edit is not None else [])]


def _added(file: File, node: cst.Call, kept: list[cst.Arg], texts: list[str]) -> list[Edit] | None:
    if not texts:
        return []
    named = os_name(file, node)
    if named is None:
        return None
    name, edit = named
    quote = render.quote_at(file, node)
    lines = [render.requoted(text.replace("{os}", name), quote) for text in texts]
    edits = [edit] if edit is not None else []
    insertions = [render.insert_after(file, kept, line) for line in lines]
    parts = tuple(part for insertion in insertions for part in insertion.parts)
    return [*edits, Edit(insertions[0].span, parts)]


def _import_edits(file: File, made: list[_Made]) -> list[Edit]:
    """Gives the edits of a file's imports: the class has another name where nothing needs the old one any more."""
    edits: list[Edit] = []
    converted = {id(_last(item.node.func)) for item in made}
    for name in sorted({item.name for item in made}):
        uses = [node for node in descendants(file.parsed.module) if isinstance(node, cst.Name) and node.value == name]
        declared = [node for node in uses if _is_annotation(file, node)]
        others = [
            node
            for node in uses
            if id(node) not in converted and not _is_annotation(file, node) and not _is_imported(file, node)
        ]
        edits += _for_class(file, name, bool(others))
        if not others:
            edits += [Edit(file.parsed.span(_declared(file, node, name)), (_NAMES[name],)) for node in declared]
    return edits


def _declared(file: File, node: cst.Name, name: str) -> cst.CSTNode:
    """Gives what an annotation says with a class: ``AzureOpenAI | OpenAI`` is one class now."""
    union = file.index.parent(node)
    if isinstance(union, cst.BinaryOperation):
        other = union.left if union.right is node else union.right
        return union if isinstance(other, cst.Name) and other.value == _NAMES[name] else node
    return node


def _for_class(file: File, name: str, stays: bool) -> list[Edit]:
    new = _NAMES[name]
    known = new in file.index.scope.bindings
    for statement in _imports(file):
        for alias in _aliases(statement):
            if not isinstance(alias.name, cst.Name) or alias.name.value != name or alias.asname is not None:
                continue
            span = file.parsed.span(alias.name)
            if stays:
                return [] if known else [Edit(Span(span.end, span.end), (f", {new}",))]
            if not known:
                return [Edit(span, (new,))]
            return render.drop_items(file, _aliases(statement), {id(alias)})
    return []


def _is_annotation(file: File, node: cst.CSTNode) -> bool:
    return any(isinstance(ancestor, cst.Annotation) for ancestor in file.index.ancestors(node))


def _is_imported(file: File, node: cst.CSTNode) -> bool:
    return any(node is alias.name for statement in _imports(file) for alias in _aliases(statement))

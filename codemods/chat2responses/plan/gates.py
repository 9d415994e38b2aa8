"""The gate at the client: whose is it, and does the other end know Responses?"""

from __future__ import annotations

from dataclasses import dataclass

import libcst as cst

from chat2responses.api import models, providers
from chat2responses.infer.unit import CallRecord, ClientRecord, File
from chat2responses.infer.values import NONE, OPAQUE, Client, Const, External, Instance, Str, Value, Values
from chat2responses.model import Options
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts


@dataclass(frozen=True)
class Gate:
    """One reason why a client doesn't lead to OpenAI's own Responses endpoint."""

    code: str
    file: File
    node: cst.CSTNode
    detail: str = ""


class Gates:
    """Looks at each client once."""

    def __init__(self, facts: Facts, options: Options) -> None:
        self._facts = facts
        self._options = options
        self._known: dict[Client, tuple[Gate, ...]] = {}

    def check(self, draft: Draft, call: CallRecord) -> None:
        """Adds to a draft what stands against the clients of its call."""
        clients = {resource.client for resource in call.resources}
        for client in sorted(
            clients, key=lambda item: (item.unit.file.path, item.unit.file.parsed.span(item.node).start)
        ):
            for gate in self._gates(client):
                draft.stop(gate.code, gate.file, gate.node, gate.detail)
            if client.flavour == "azure":
                self._azure_model(draft, client, call)

    def _gates(self, client: Client) -> tuple[Gate, ...]:
        known = self._known.get(client)
        if known is None:
            self._known[client] = ()
            found: list[Gate] = []
            for file, record in self._facts.clients.get(client, ()):
                found.extend(self._record_gates(file, record))
            if client.flavour == "bedrock":
                found.append(Gate("bedrock-client", client.unit.file, client.node))
            if client.flavour == "azure" and client.proof == "made":
                found.extend(self._azure_version(client))
            known = self._known[client] = tuple(found)
        return known

    def _record_gates(self, file: File, record: ClientRecord) -> list[Gate]:
        found: list[Gate] = []
        for client in record.base:
            found.extend(self._gates(client))
        for argument in record.arguments:
            arg = argument.node
            if arg.star == "**":
                found.extend(self._spread(file, arg, argument.values))
            elif arg.keyword is not None:
                found.extend(self._setting(file, arg.keyword.value, arg.value, argument.values))
        for name, node, values in record.settings:
            found.extend(self._setting(file, name, node, values))
        return found

    def _spread(self, file: File, arg: cst.Arg, values: Values) -> list[Gate]:
        from chat2responses.infer.values import Data

        found: list[Gate] = []
        for value in values:
            if not isinstance(value, Data) or value.open:
                found.append(Gate("endpoint-unproven", file, arg, "arguments that aren't in sight"))
                continue
            for key, slot in value.keys.items():
                found.extend(self._setting(file, key, arg, slot.values))
        return self._freed(found)

    def _freed(self, gates: list[Gate]) -> list[Gate]:
        return [] if "any" in self._options.responses_hosts else gates

    def _setting(self, file: File, name: str, node: cst.CSTNode, values: Values) -> list[Gate]:
        if name in providers.NEUTRAL_ARGUMENTS or name in ("api_version", "azure_deployment"):
            return []
        if name in ("base_url", "azure_endpoint"):
            found: list[Gate] = []
            for value in values:
                found.extend(self._url(file, name, node, value))
            return found
        if name == "http_client":
            return self._http_client(file, node, values)
        return self._freed([Gate("endpoint-unproven", file, node, f"{name}=")])

    def _http_client(self, file: File, node: cst.CSTNode, values: Values) -> list[Gate]:
        plain = all(
            value is NONE or (isinstance(value, External) and value.made and value.name in providers.PLAIN_HTTP_CLIENTS)
            for value in values
        )
        if plain and not (isinstance(node, cst.Call) and _has_transport(node)):
            return []
        return self._freed([Gate("endpoint-unproven", file, node, "http_client= can send requests elsewhere")])

    def _url(self, file: File, name: str, node: cst.CSTNode, value: Value) -> list[Gate]:
        if value is NONE or (isinstance(value, External) and value.name in ("openai.NOT_GIVEN", "openai.omit")):
            return []
        if isinstance(value, Str) and value.text is not None:
            return self._literal_url(file, name, node, value.text)
        if isinstance(value, Const):
            return []
        if _is_default_variable(node) or name == "azure_endpoint":
            return []
        return self._freed([Gate("endpoint-unproven", file, node, f"{name}={file.parsed.code(node)}")])

    def _literal_url(self, file: File, name: str, node: cst.CSTNode, url: str) -> list[Gate]:
        if not url:
            return []
        kind = providers.host_kind(url)
        if kind == "openai":
            return []
        if kind == "azure":
            path = providers.azure_path(url)
            if path == "deployment":
                return [Gate("azure-deployment-url", file, node, url)]
            return []
        if name == "azure_endpoint" and kind == "unknown":
            return []
        if providers.freed_by(url, self._options.responses_hosts):
            return []
        known = providers.known_host(url)
        detail = f"{known.provider} ({providers.host_of(url)})" if known else providers.host_of(url) or url
        return [Gate("other-host", file, node, detail)]

    def _azure_version(self, client: Client) -> list[Gate]:
        found: list[Gate] = []
        given = False
        for file, record in self._facts.clients.get(client, ()):
            for argument in record.arguments:
                arg = argument.node
                if arg.keyword is None:
                    given = given or arg.star == "**"
                elif arg.keyword.value == "api_version":
                    given = True
                    found.extend(_version_gates(file, arg.value, argument.values))
                elif arg.keyword.value == "base_url":
                    given = given or providers.azure_path(_text(argument.values)) == "v1"
        if not given:
            file, record = next(iter(self._facts.clients[client]))
            found.append(Gate("azure-api-version", file, record.node, "api_version comes from the environment"))
        return found

    def _azure_model(self, draft: Draft, client: Client, call: CallRecord) -> None:
        for file, record in self._facts.clients.get(client, ()):
            for argument in record.arguments:
                arg = argument.node
                if arg.keyword is not None and arg.keyword.value == "azure_deployment":
                    model = next(
                        (_text(a.values) for a in call.arguments if a.node.keyword and a.node.keyword.value == "model"),
                        "",
                    )
                    if not model or model != _text(argument.values):
                        draft.stop("azure-deployment-model", file, arg.value)


def _version_gates(file: File, node: cst.CSTNode, values: Values) -> list[Gate]:
    found: list[Gate] = []
    for value in values:
        if isinstance(value, Str) and value.text is not None:
            if not providers.azure_version_ok(value.text):
                found.append(Gate("azure-api-version", file, node, value.text))
        elif value is not NONE or len(values) == 1:
            found.append(Gate("azure-api-version", file, node, "the version isn't in sight"))
    return found


def _text(values: Values) -> str:
    if len(values) == 1:
        value = next(iter(values))
        if isinstance(value, Str) and value.text is not None:
            return value.text
    return ""


def _has_transport(node: cst.Call) -> bool:
    return any(
        arg.star or (arg.keyword is not None and arg.keyword.value in providers.TRANSPORT_ARGUMENTS)
        for arg in node.args
    )


def _is_default_variable(node: cst.CSTNode) -> bool:
    """Whether an expression reads just the variable that the SDK itself would take the URL from."""
    if isinstance(node, cst.Call) and 1 <= len(node.args) <= 2:
        name = node.func.attr.value if isinstance(node.func, cst.Attribute) else getattr(node.func, "value", "")
        if name not in ("getenv", "get"):
            return False
        first = node.args[0].value
        default = node.args[1].value if len(node.args) == 2 else None
        if default is not None and not _is_openai_url(default):
            return False
        return isinstance(first, cst.SimpleString) and first.raw_value in providers.DEFAULT_BASE_URL_VARIABLES
    if isinstance(node, cst.Subscript) and len(node.slice) == 1 and isinstance(node.slice[0].slice, cst.Index):
        key = node.slice[0].slice.value
        return isinstance(key, cst.SimpleString) and key.raw_value in providers.DEFAULT_BASE_URL_VARIABLES
    if isinstance(node, cst.BooleanOperation) and isinstance(node.operator, cst.Or):
        return _is_default_variable(node.left) and (_is_openai_url(node.right) or _is_default_variable(node.right))
    return False


def _is_openai_url(node: cst.BaseExpression) -> bool:
    if isinstance(node, cst.Name):
        return node.value == "None"
    return isinstance(node, cst.SimpleString) and (not node.raw_value or providers.is_openai_host(node.raw_value))


def unproven(values: Values) -> tuple[str, str]:
    """Gives the code and detail for a receiver that isn't proven to be a client."""
    for value in values:
        if isinstance(value, External):
            name = value.name.split("(")[0]
            sdk = providers.other_sdk(name)
            if sdk:
                return "other-provider", sdk
            if name in providers.INSTRUCTOR_CALLS or name.startswith("instructor."):
                return "instructor-client", name
    for value in values:
        if isinstance(value, Instance):
            return "client-unproven", f"an instance of {value.cls.name}, a class of this project"
        if isinstance(value, External) and value.made and not value.name.startswith("builtins."):
            return "client-unproven", f"it comes from {value.name}()"
    if OPAQUE in values or not values:
        return "client-unproven", ""
    return "client-unproven", ""


def foreign_model(name: str) -> bool:
    """Whether a literal model name is evidence of another provider."""
    return models.is_foreign_name(name)

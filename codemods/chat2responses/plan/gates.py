"""The gate at the client: whose is it, and does the other end know Responses?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import libcst as cst
from chat2responses.api import providers
from chat2responses.infer.unit import CallRecord, File
from chat2responses.infer.values import NONE, Client, Const, External, Instance, Str, Value, Values
from chat2responses.model import Options
from chat2responses.plan import azure, urls
from chat2responses.plan.azure_v1 import AzureV1
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts, Families
from chat2responses.plan.settings import UNSEEN, Setting, Settings


@dataclass(frozen=True)
class Gate:
    """One reason why a client doesn't lead to OpenAI's own Responses endpoint. ``subject`` is what an option names."""

    code: str
    file: File
    node: cst.CSTNode
    detail: str = ""
    subject: str = ""


class Gates:
    """Looks at each client once."""

    def __init__(self, facts: Facts, options: Options) -> None:
        self._facts = facts
        self._options = options
        self._settings = Settings(facts)
        self._known: dict[Client, tuple[Gate, ...]] = {}
        self._replaced = _replaced_methods(facts)
        self._azure_v1 = AzureV1(facts, self._settings)

    def check(self, draft: Draft, call: CallRecord) -> None:
        """Adds to a draft what stands against the clients of its call."""
        clients = clients_of(call)
        for client in clients:
            for gate in self._gates(client):
                draft.stop(gate.code, gate.file, gate.node, gate.detail, subject=gate.subject)
        draft.other_host = bool(clients) and all(
            any(gate.code == "other-host" for gate in self._gates(client)) for client in clients
        )
        azure.plan_model(draft, self._settings, clients, call)

    def join(self, unions: Families) -> None:
        """Joins the calls whose clients are made anew in one file."""
        if self._options.azure_v1:
            calls = [(call, clients_of(call)) for _, call in self._facts.calls.values()]
            for group in self._azure_v1.groups(calls):
                unions.join(call.site for call in group)

    def plan_clients(self, drafts: Iterable[Draft]) -> None:
        """Adds the edits of clients that are made anew."""
        if self._options.azure_v1:
            for draft in drafts:
                self._azure_v1.plan(draft, clients_of(self._facts.calls[draft.site][1]))

    def takes_default(self, client: Client) -> bool:
        """Whether requests of a client go where the SDK sends them by itself."""
        if client.flavour not in ("openai", "module") or client.proof == "vouched":
            return False
        settings = self._settings.of(client)
        return not any(
            setting.name == UNSEEN
            or (setting.name in ("base_url", "provider") and not all(_is_default(value) for value in setting.values))
            for setting in settings
        )

    def _gates(self, client: Client) -> tuple[Gate, ...]:
        known = self._known.get(client)
        if known is None:
            found = list(self._replaced.get(client, ()))
            for setting in self._settings.of(client):
                found.extend(self._setting(setting))
            if client.flavour == "bedrock":
                found.append(Gate("bedrock-client", client.unit.file, client.node))
            for file, node, detail in azure.version_faults(client, self._settings):
                converts = self._azure_v1.converts(client)
                if not (converts and self._options.azure_v1):
                    found.append(Gate("azure-api-version", file, node, detail, "--azure-v1" if converts else ""))
            known = self._known[client] = tuple(found)
        return known

    def _setting(self, setting: Setting) -> list[Gate]:
        name, file, node = setting.name, setting.file, setting.node
        if name in ("base_url", "_base_url", "azure_endpoint"):
            return [gate for value in setting.values for gate in self._url(setting, value)]
        if name == "instructor":
            return [Gate("instructor-client", file, node)]
        if name in _CALLED_BY_CALLS and setting.stored:
            return [Gate("intercepted", file, node, name)]
        if setting.stored or name in providers.NEUTRAL_ARGUMENTS or name in providers.AZURE_ARGUMENTS:
            return []
        if name == "http_client":
            return self._http_client(setting)
        detail = "arguments that aren't in sight" if name == UNSEEN else f"{name}="
        return self._freed([Gate("endpoint-unproven", file, node, detail)])

    def _freed(self, gates: list[Gate]) -> list[Gate]:
        return [] if "any" in self._options.responses_hosts else gates

    def _http_client(self, setting: Setting) -> list[Gate]:
        plain = all(
            value is NONE or (isinstance(value, External) and value.made and value.name in providers.PLAIN_HTTP_CLIENTS)
            for value in setting.values
        )
        made = urls.definition(setting.file, setting.node)
        if plain and isinstance(made, cst.Call | cst.Name) and not _has_transport(made):
            return []
        detail = "http_client= can send requests elsewhere"
        return self._freed([Gate("endpoint-unproven", setting.file, setting.node, detail)])

    def _url(self, setting: Setting, value: Value) -> list[Gate]:
        if _is_default(value):
            return []
        if isinstance(value, Str) and value.text is not None:
            return self._literal_url(setting, value.text)
        shape = urls.shape(setting.file, setting.node)
        if shape.is_azure:
            return []
        if shape.host:
            return self._literal_url(setting, shape.text)
        if setting.name == "azure_endpoint":
            return []
        code = setting.file.parsed.code(setting.node)
        detail = f"{setting.name} in {code}" if code.startswith("**") else f"{setting.name}={code}"
        return self._freed([Gate("endpoint-unproven", setting.file, setting.node, detail)])

    def _literal_url(self, setting: Setting, url: str) -> list[Gate]:
        kind = providers.host_kind(url)
        if not url or kind == "openai":
            return []
        if kind == "azure":
            deployment = providers.azure_path(url) == "deployment"
            return [Gate("azure-deployment-url", setting.file, setting.node, url)] if deployment else []
        if setting.name == "azure_endpoint" and kind == "unknown":
            return []
        if providers.freed_by(url, self._options.responses_hosts):
            return []
        host = providers.host_of(url) or url
        if "://" not in url and not set(host) & {".", ":"} and kind != "localhost":
            return self._freed([Gate("endpoint-unproven", setting.file, setting.node, f'"{url}" is no URL')])
        known = providers.known_host(url)
        return [Gate("other-host", setting.file, setting.node, f"{known.provider}, {host}" if known else host, host)]


_CALLED_BY_CALLS = frozenset({"chat", "beta", "post", "request", "_request", "_client"})
"""Attributes of a client through which its calls go: a store puts something else there."""


def clients_of(call: CallRecord) -> list[Client]:
    """Gives the clients that a call can have, by their place.

    What an annotation declares says nothing more where the clients that callers give are in sight.
    """
    clients = {resource.client for resource in call.resources}
    made = {client for client in clients if client.proof != "declared"}
    return sorted(made or clients, key=lambda item: (item.unit.file.path, item.unit.file.parsed.span(item.node).start))


def _replaced_methods(facts: Facts) -> dict[Client, list[Gate]]:
    """``client.chat.completions.create = …``, by client."""
    found: dict[Client, list[Gate]] = {}
    for file, node, resources, code in facts.resource_uses:
        if code == "intercepted":
            for client in {resource.client for resource in resources}:
                found.setdefault(client, []).append(Gate("intercepted", file, node))
    return found


def replaced_for_one_client(facts: Facts) -> frozenset[tuple[str, int]]:
    """Gives path and line of the stores to a method of a client in sight: its own gate knows them."""
    return frozenset(
        (file.path, file.parsed.position(file.parsed.span(node).start)[0])
        for file, node, _, code in facts.resource_uses
        if code == "intercepted"
    )


def _is_default(value: Value) -> bool:
    """Whether a ``base_url`` is what the SDK would take by itself: nothing, or its own environment variable."""
    if isinstance(value, Str):
        return value.text == ""
    if isinstance(value, External):
        variables = (f"os.environ[{name}]" for name in providers.DEFAULT_BASE_URL_VARIABLES)
        return value.name in ("openai.NOT_GIVEN", "openai.omit", *variables)
    return isinstance(value, Const)


def _has_transport(node: cst.CSTNode) -> bool:
    return isinstance(node, cst.Call) and any(
        arg.star or (arg.keyword is not None and arg.keyword.value in providers.TRANSPORT_ARGUMENTS)
        for arg in node.args
    )


def unproven(values: Values) -> tuple[str, str]:
    """Gives the code and detail for a receiver that isn't proven to be a client."""
    known = [value for value in values if not isinstance(value, Const)]
    names = [value.name.split("(")[0] for value in known if isinstance(value, External)]
    others = sorted({providers.other_sdk(name) for name in names} - {""})
    if known and others and all(providers.other_sdk(name) for name in names) and len(names) == len(known):
        return "other-provider", ", ".join(others)
    for name in names:
        if providers.is_instructor(name):
            return "instructor-client", name
    for value in known:
        if isinstance(value, Instance):
            return "client-unproven", f"an instance of {value.cls.name}, a class of this project"
        if isinstance(value, External) and value.made and not value.name.startswith("builtins."):
            return "client-unproven", f"it comes from {value.name}()"
    return "client-unproven", ""

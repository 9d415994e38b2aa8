"""Azure's own rules: the version that knows Responses, and the deployment that stands for the model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import libcst as cst
from chat2responses.api import providers
from chat2responses.infer.unit import CallRecord, File
from chat2responses.infer.values import NONE, Client, External, Str, Value, Values
from chat2responses.plan import entries
from chat2responses.plan.draft import Draft
from chat2responses.plan.settings import UNSEEN, Setting, Settings

_UNSEEN = "the version isn't in sight"


def version_faults(client: Client, settings: Settings) -> Iterator[tuple[File, cst.CSTNode, str]]:
    """Gives the places where an Azure client's version is too old or can't be told, each with what is wrong."""
    if client.flavour != "azure":
        return
    if client.proof == "declared":
        yield client.unit.file, client.node, "where the client is made isn't in sight"
        return
    versions = settings.named(client, "api_version") + settings.named(client, "_api_version")
    for setting in versions:
        faults = {_fault(value, setting.values) for value in setting.values} - {""}
        literal = sorted(faults - {_UNSEEN})
        for fault in literal or sorted(faults):
            yield setting.file, setting.node, fault
    if not versions and not _has_versionless_url(client, settings):
        source = "isn't in sight" if settings.named(client, UNSEEN) else "comes from the environment"
        yield client.unit.file, client.node, f"api_version {source}"


def _fault(value: Value, values: Values) -> str:
    if isinstance(value, Str) and value.text is not None:
        return "" if providers.azure_version_ok(value.text) else value.text
    return "" if value is NONE and len(values) > 1 else _UNSEEN


def _has_versionless_url(client: Client, settings: Settings) -> bool:
    return any(
        isinstance(value, Str) and value.text is not None and providers.azure_path(value.text) == "v1"
        for setting in settings.named(client, "base_url")
        for value in setting.values
    )


def plan_model(draft: Draft, settings: Settings, clients: Sequence[Client], call: CallRecord) -> None:
    """Has the call name the deployment: chat takes it from the client, Responses only from ``model``."""
    for client in clients:
        for setting in settings.named(client, "azure_deployment"):
            if setting.values != frozenset((NONE,)):
                _name_deployment(draft, setting, call, alone=len(clients) == 1)


def _name_deployment(draft: Draft, setting: Setting, call: CallRecord, alone: bool) -> None:
    argument = next((a for a in call.arguments if a.node.keyword and a.node.keyword.value == "model"), None)
    if argument is not None and argument.values == setting.values and _is_known(setting.values):
        return
    deployment = _literal(setting.values)
    value = argument.node.value if argument is not None else None
    if deployment and alone and isinstance(value, cst.SimpleString):
        draft.edit(draft.file, entries.string_edit(draft.file, value, deployment))
        return
    draft.stop("azure-deployment-model", setting.file, setting.node)


def _is_known(values: Values) -> bool:
    if len(values) != 1:
        return False
    value = next(iter(values))
    if isinstance(value, External):
        return value.name.startswith("os.environ[") and value.name != "os.environ[]"
    return isinstance(value, Str) and value.text is not None


def _literal(values: Values) -> str:
    value = next(iter(values)) if len(values) == 1 else None
    return value.text if isinstance(value, Str) and value.text else ""

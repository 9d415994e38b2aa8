"""Evidence outside the client: a redirected endpoint, a model of another provider."""

from __future__ import annotations

from chat2responses.api import models, providers
from chat2responses.infer.unit import CallRecord, File
from chat2responses.infer.values import Str
from chat2responses.model import Options
from chat2responses.plan.draft import Draft
from chat2responses.plan.gates import Gates, clients_of
from chat2responses.plan.readings import Readings
from chat2responses.plan.redirects import Redirect
from chat2responses.plan.surroundings import Surroundings


class Endpoints:
    """Asks the surroundings of each call whether the SDK's default endpoint is OpenAI's."""

    def __init__(self, readings: Readings, surroundings: Surroundings, gates: Gates, options: Options) -> None:
        self._readings = readings
        self._surroundings = surroundings
        self._gates = gates
        self._options = options
        self._around: dict[str, tuple[Redirect, ...]] = {}

    def check(self, draft: Draft, call: CallRecord) -> None:
        """Adds what the project says against the endpoint of a call that leaves it to the SDK."""
        possible = clients_of(call)
        clients = [client for client in possible if self._gates.takes_default(client)]
        if not clients:
            return
        by_module = any(client.flavour == "module" for client in clients)
        found = [item for item in self._redirects(draft.file) if by_module or not item.module]
        stopped = [item for item in found if self._redirects_away(item)]
        for item in _first_of_each_host(stopped):
            host = providers.host_of(item.value)
            detail = host or "to what isn't in sight"
            draft.stop("redirected-endpoint", draft.file, call.node, detail, item.spot, host or "any")
        if not stopped:
            for item in found:
                if item.kind == "mention":
                    draft.note("redirect-mentioned", draft.file, call.node, item.spot)
        if len(clients) == len(possible) and all(item.kind == "mention" for item in found):
            self._model(draft, call)

    def _redirects(self, file: File) -> tuple[Redirect, ...]:
        around = self._around.get(file.path)
        if around is None:
            around = self._around[file.path] = tuple(
                item for said in self._readings.among(self._surroundings.of(file)) for item in said.redirects
            )
        return around

    def _redirects_away(self, item: Redirect) -> bool:
        if item.kind == "unknown":
            return "any" not in self._options.responses_hosts
        if item.kind == "mention" or providers.host_kind(item.value) == "openai":
            return False
        if providers.is_azure_host(item.value) and providers.azure_path(item.value) == "v1":
            return False
        return not providers.freed_by(item.value, self._options.responses_hosts)

    def _model(self, draft: Draft, call: CallRecord) -> None:
        """A literal model of another provider says that the endpoint is another one, from wherever it is set."""
        if "any" in self._options.responses_hosts:
            return
        for argument in call.arguments:
            if argument.node.keyword is None or argument.node.keyword.value != "model":
                continue
            for value in argument.values:
                if isinstance(value, Str) and value.text is not None and models.is_foreign_name(value.text):
                    detail = f"{value.text} isn't a model of OpenAI's"
                    draft.stop("endpoint-unproven", draft.file, argument.node, detail)


def _first_of_each_host(redirects: list[Redirect]) -> list[Redirect]:
    found: dict[str, Redirect] = {}
    for item in redirects:
        found.setdefault(providers.host_of(item.value), item)
    return list(found.values())

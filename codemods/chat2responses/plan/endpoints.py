"""Evidence outside the code: a redirected endpoint, a pinned openai, a model of another provider."""

from __future__ import annotations

from chat2responses.infer.unit import CallRecord
from chat2responses.model import Options
from chat2responses.plan.draft import Draft
from chat2responses.plan.gates import foreign_model
from chat2responses.infer.values import Str
from chat2responses.workspace import Workspace


def check(draft: Draft, call: CallRecord, workspace: Workspace, options: Options) -> None:
    """Adds what the project says against the endpoint of a call."""
    if "any" in options.responses_hosts or any(r.client.proof == "vouched" for r in call.resources):
        return
    for argument in call.arguments:
        if argument.node.keyword is not None and argument.node.keyword.value == "model":
            for value in argument.values:
                if isinstance(value, Str) and value.text is not None and foreign_model(value.text):
                    draft.stop("endpoint-unproven", draft.file, argument.node, f"{value.text} isn't an OpenAI model")

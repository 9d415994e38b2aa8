"""The policy ``store = "false"``: what a migrated call says so that its answer isn't kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chat2responses.api import models
from chat2responses.infer.unit import CallRecord
from chat2responses.infer.values import Data, Str
from chat2responses.model import Options
from chat2responses.plan import turns

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

ENCRYPTED = 'include=["reasoning.encrypted_content"]'


def texts(family: Family, call: CallRecord, options: Options) -> tuple[str, ...]:
    """Gives the arguments that say so, under that policy; none where the call keeps its default.

    Without ``store``, what a model reasoned can only go back encrypted, and asking a model that doesn't reason for
    that is an error: where an answer's items go back and the model isn't in sight, the call keeps its default.
    """
    if options.store != "false":
        return ()
    sends_output = family.has_tools and any(
        turns.holds_turns(data) for draft in family.drafts for data in draft.reached
    )
    return _texts(call, sends_output)


def given_names(call: CallRecord) -> set[str]:
    """Gives the names of all arguments of a call, those under the keys of ``**`` dicts included."""
    names: set[str] = set()
    for argument in call.arguments:
        if argument.node.keyword is not None:
            names.add(argument.node.keyword.value)
        for value in argument.values if argument.node.star == "**" else ():
            if isinstance(value, Data):
                names.update(key for key, slot in value.keys.items() if slot.values)
    return names


def _texts(call: CallRecord, sends_output: bool) -> tuple[str, ...]:
    if not sends_output:
        return ("store=False",)
    literals = _models(call)
    if not literals or "logprobs" in given_names(call):
        return ()
    if all(models.is_reasoning(name) for name in literals):
        return ("store=False", ENCRYPTED)
    plain = all(models.is_openai_name(name) and not models.is_reasoning(name) for name in literals)
    return ("store=False",) if plain else ()


def _models(call: CallRecord) -> set[str]:
    """Gives the names of the models where all of them are literal."""
    found: set[str] = set()
    for argument in call.arguments:
        if argument.node.keyword is not None and argument.node.keyword.value == "model":
            texts = {value.text for value in argument.values if isinstance(value, Str) and value.text is not None}
            if len(texts) == len(argument.values):
                found |= texts
    return found

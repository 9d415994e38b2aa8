"""The policy ``store = "false"``: each migrated call says that its answer isn't kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api import models
from chat2responses.infer.unit import CallRecord, File
from chat2responses.infer.values import Data, Str
from chat2responses.model import Options
from chat2responses.plan import turns
from chat2responses.plan.draft import Remark
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Span

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

_STORING = frozenset({"create", "parse", "stream"})
_ENCRYPTED = 'include=["reasoning.encrypted_content"]'
_FEATURE = "encrypted-include"


def plan(family: Family, facts: Facts, options: Options) -> None:
    """Writes ``store=False`` under that policy, notes what is stored by default under the other.

    Without ``store``, what a model reasoned can only go back encrypted, and asking a model that doesn't reason for
    that is an error: where an answer's items go back and the model isn't in sight, the call keeps its default.
    """
    sends_output = family.has_tools and any(
        turns.holds_turns(data) for draft in family.drafts for data in draft.reached
    )
    for draft in family.drafts:
        file, call = facts.calls[draft.site]
        if call.method not in _STORING or "store" in given_names(call):
            continue
        texts = _texts(call, sends_output) if options.store == "false" else ()
        edit = _insertion(facts, file, call, texts, family) if texts else None
        if edit is None:
            family.remarks.append(Remark("store-default", file, call.node))
            continue
        owner, insertion = edit
        if insertion not in family.edits[owner.path]:
            family.edits[owner.path].append(insertion)
        if _ENCRYPTED in texts:
            draft.features.add(_FEATURE)


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
        return ("store=False", _ENCRYPTED)
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


def _insertion(
    facts: Facts, file: File, call: CallRecord, texts: tuple[str, ...], family: Family
) -> tuple[File, Edit] | None:
    """Adds the arguments behind the last one that stays."""
    if not call.arguments:
        return None
    last = call.arguments[-1].node
    files = (file, *facts.evaluator.files.values())
    owner = next(item for item in files if item.index.parent(last) is not None)
    holder = owner.index.parent(last)
    if not isinstance(holder, cst.Call):
        return None
    kept = [arg for arg in holder.args if not _is_dropped(owner, arg, family.edits.get(owner.path, ()))]
    if not kept:
        return None
    quote = render.quote_at(owner, holder)
    insertions = [render.insert_after(owner, kept, render.requoted(text, quote)) for text in texts]
    return owner, Edit(insertions[0].span, tuple(part for insertion in insertions for part in insertion.parts))


def _is_dropped(file: File, arg: cst.Arg, edits: list[Edit] | tuple[Edit, ...]) -> bool:
    span = Span(file.parsed.span(arg).start, render.value_end(file, arg))
    return any(
        edit.span.start <= span.start
        and span.end <= edit.span.end
        and all(isinstance(part, str) for part in edit.parts)
        for edit in edits
    )

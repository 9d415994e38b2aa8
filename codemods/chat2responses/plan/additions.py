"""Arguments that a migrated call is given beside its own: those that write out what was the default before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.infer.unit import CallRecord, File
from chat2responses.model import Options
from chat2responses.plan import storage, tools
from chat2responses.plan.draft import Remark
from chat2responses.plan.facts import Facts
from chat2responses.plan.storage import given_names
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Span

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

_METHODS = frozenset({"create", "parse", "stream"})
_ONE_CALL = "parallel_tool_calls=False"
"""The deprecated ``functions`` are called one at a time, tools several at once."""
_FEATURE = "encrypted-include"


def plan(family: Family, facts: Facts, options: Options) -> None:
    """Writes the arguments; notes what is stored by default where nothing says otherwise."""
    stood_in = {link.site for link in facts.links}
    for draft in family.drafts:
        file, call = facts.calls[draft.site]
        if call.method not in _METHODS:
            continue
        given = given_names(call)
        one = (_ONE_CALL,) if tools.LEGACY in draft.features and "parallel_tool_calls" not in given else ()
        stored = storage.texts(family, call, options) if "store" not in given else ()
        texts = (*one, *stored)
        found = _insertion(facts, file, call, texts, family) if texts else None
        if one and (found is None or draft.site in stood_in):
            family.stop(tools.CODE, file, call.node, f"there is no place for {_ONE_CALL}")
            continue
        if "store" not in given and (not stored or found is None):
            family.remarks.append(Remark("store-default", file, call.node))
        if found is None:
            continue
        owner, insertion = found
        if insertion not in family.edits[owner.path]:
            family.edits[owner.path].append(insertion)
        if storage.ENCRYPTED in texts:
            draft.features.add(_FEATURE)


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

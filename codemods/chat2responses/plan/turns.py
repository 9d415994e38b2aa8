"""An answer put back into the history: one assistant message, or all output items in a family with tools."""

from __future__ import annotations

import libcst as cst

from chat2responses.infer.unit import File, KeyWrite
from chat2responses.infer.values import Data, Sdk
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts
from chat2responses.plan.messages import TURN_KINDS
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit


def lists_with_turns(facts: Facts) -> set[Data]:
    """Gives the lists into which messages of answers are put."""
    return {data for data, writes in facts.key_writes.items() if any(_is_turn(write) for _, write in writes)}


def _is_turn(write: KeyWrite) -> bool:
    return any(isinstance(value, Sdk) and value.kind in TURN_KINDS for value in write.values)


def plan(drafts: list[Draft], facts: Facts, has_tools: bool) -> None:
    """Adds the edits for every such place in the lists that the calls of a family are given."""
    done: set[int] = set()
    for draft in drafts:
        for data in sorted(draft.reached, key=lambda item: facts.evaluator.files[item.unit.file.path].path):
            for file, write in facts.key_writes.get(data, ()):
                if _is_turn(write) and id(write.node) not in done:
                    done.add(id(write.node))
                    draft.reshaped.add(data)
                    _plan_turn(draft, file, write, has_tools)


def _plan_turn(draft: Draft, file: File, write: KeyWrite, has_tools: bool) -> None:
    if data_is_dict(write.data) or not all(
        isinstance(value, Sdk) and value.kind in TURN_KINDS for value in write.values
    ):
        draft.stop("result-mixed", file, write.value)
        return
    dumped = any(isinstance(value, Sdk) and value.kind == "message_dump" for value in write.values)
    base = _base(write.value, dumped)
    if base is None:
        draft.stop("result-dumped", file, write.value)
        return
    if has_tools:
        _put_items(draft, file, write, base, dumped)
    else:
        _put_text(draft, file, write, base)


def data_is_dict(data: Data) -> bool:
    """Whether a container has keys instead of elements."""
    return data.kind == "dict"


def _base(node: cst.CSTNode, dumped: bool) -> cst.CSTNode | None:
    if not dumped:
        return node
    if isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute) and node.func.attr.value != "dict":
        return node.func.value
    if isinstance(node, cst.Call) and isinstance(node.func, cst.Name) and len(node.args) == 1:
        return node.args[0].value
    return None


def _put_text(draft: Draft, file: File, write: KeyWrite, base: cst.CSTNode) -> None:
    quote = render.quote_at(file, write.value)
    head = render.requoted('{"role": "assistant", "content": ', quote)
    draft.edit(file, Edit(render.inner_span(file, write.value), (head, file.parsed.span(base), ".output_text}")))


def _put_items(draft: Draft, file: File, write: KeyWrite, base: cst.CSTNode, dumped: bool) -> None:
    hole = file.parsed.span(base)
    parts = ("[item.to_dict() for item in ", hole, ".output]") if dumped else (hole, ".output")
    if write.key == "<append>" and isinstance(write.node, cst.Call) and isinstance(write.node.func, cst.Attribute):
        draft.edit(file, Edit(file.parsed.span(write.node.func.attr), ("extend",)))
        draft.edit(file, Edit(render.inner_span(file, write.value), parts))
    elif write.key == "" and isinstance(file.index.parent(write.value), cst.Element):
        draft.edit(file, Edit(render.inner_span(file, write.value), ("*", *parts)))
    else:
        draft.stop("history-reader", file, write.node)

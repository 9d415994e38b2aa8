"""Messages that become other input items: assistant turns with calls, and the replies of tools."""

from __future__ import annotations

import libcst as cst

from chat2responses.infer.unit import File, KeyWrite
from chat2responses.infer.values import Data
from chat2responses.plan import entries
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import render


def plan(draft: Draft, facts: Facts, data: Data, roles: set[str]) -> None:
    """Reshapes one message with calls or a tool's reply."""
    draft.stop("messages-unresolved", data.unit.file, data.node, "turns with tool calls")


def drop_key(draft: Draft, file: File, write: KeyWrite) -> None:
    """Takes one key out of a message, where it is written in a dict display."""
    parent = file.index.parent(write.node)
    if isinstance(write.node, cst.DictElement) and isinstance(parent, cst.Dict):
        for edit in render.drop_items(file, parent.elements, {id(write.node)}):
            draft.edit(file, edit)
    else:
        statement = file.index.statement(write.node)
        edit2 = entries.removed_statement(file, statement) if isinstance(write.node, cst.Subscript) else None
        if edit2 is None:
            draft.stop("message-key", file, write.node, write.key)
        else:
            draft.edit(file, edit2)

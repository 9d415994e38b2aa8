"""The ``json_schema`` format, whose inner dict moves up beside its type."""

from __future__ import annotations

from chat2responses.api import parameters
from chat2responses.infer.values import Data
from chat2responses.plan import shapes
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import elements, relayout
from chat2responses.rewrite.relayout import Change

CODE = "response-format-unresolved"
NESTED = "json_schema"


def schema(draft: Draft, facts: Facts, data: Data, shift: int = 0) -> None:
    """``{"type": "json_schema", "json_schema": {…}}`` loses its inner dict; ``shift`` moves its lines to the right."""
    file = data.unit.file
    if not shapes.is_whole(draft, facts, data, CODE):
        return
    if set(data.keys) != {"type", NESTED}:
        draft.stop(CODE, file, data.node)
        return
    for owner, write in shapes.stores(facts, data):
        draft.stop(CODE, owner, write.node)
    found = shapes.inner(data, NESTED)
    bodies = [found[1]] if found else [body for body in data.keys[NESTED].values if isinstance(body, Data)]
    if len(bodies) != len(data.keys[NESTED].values):
        draft.stop(CODE, file, data.node)
        return
    shapes.give(draft, data, shapes.FORMAT)
    for body in bodies:
        draft.reached.add(body)
        if not shapes.is_whole(draft, facts, body, CODE):
            return
        if set(body.keys) - set(parameters.JSON_SCHEMA_KEYS):
            draft.stop(CODE, body.unit.file, body.node)
        elif not set(parameters.JSON_SCHEMA_REQUIRED) <= set(body.keys):
            draft.stop("schema-missing", file, data.node)
        elif found is not None:
            shapes.give(draft, body, shapes.SCHEMA)
            for owner, write in shapes.stores(facts, body):
                if not shapes.rename_store(draft, owner, write, shapes.SCHEMA):
                    draft.stop(CODE, owner, write.node)
    in_place = found is not None and elements.items_of(found[1].node) is not None
    edits = relayout.changed(file, data.node, {NESTED: Change(hoisted=in_place, spread=not in_place)}, shift)
    if edits is None:
        draft.stop(CODE, file, data.node)
    for edit in edits or ():
        draft.edit(file, edit)

"""An answer that a helper puts into the history, as it does with messages that are dicts."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import results
from chat2responses.infer.index import all_parameters
from chat2responses.infer.unit import File, KeyWrite
from chat2responses.infer.values import Sdk
from chat2responses.plan import copies, repeats
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import elements, render
from chat2responses.rewrite.splice import Edit


def plan(draft: Draft, facts: Facts, file: File, write: KeyWrite, has_tools: bool) -> bool:
    """Changes the calls that give a helper an answer: it gets a text message, or the items go past it.

    False (and no edit) where that can't be: the answer reaches the helper in another way, or it does more.
    """
    function = _owner(file, write)
    passed = _passed(facts, file, write, function) if function is not None else None
    if function is None or not passed:
        return False
    if has_tools and any(repeats.loop_of(facts, place, node) is not None for place, node in passed):
        return False
    edits = [(place, _edits(file, place, node, write, function, has_tools)) for place, node in passed]
    if not all(found for _, found in edits):
        return False
    for place, found in edits:
        for edit in found:
            draft.edit(place, edit)
    return True


def _owner(file: File, write: KeyWrite) -> cst.FunctionDef | None:
    """Gives the function whose parameter is put into the list."""
    if write.key != "<append>" or not isinstance(write.value, cst.Name):
        return None
    for ancestor in file.index.ancestors(write.node):
        if isinstance(ancestor, cst.FunctionDef):
            names = {param.name.value for param in all_parameters(ancestor.params)}
            return ancestor if write.value.value in names else None
    return None


def _passed(
    facts: Facts, file: File, write: KeyWrite, function: cst.FunctionDef
) -> list[tuple[File, cst.BaseExpression]] | None:
    """Gives the arguments by which answers reach a function; None if they aren't all plain arguments."""
    units = [unit for unit in facts.units if unit.node is function]
    name = units[0].name if units else ""
    if len([unit for unit in facts.units if unit.name == name]) != 1:
        return None
    found: list[tuple[File, cst.BaseExpression]] = []
    for value in write.values:
        if isinstance(value, Sdk):
            places = [(f, c.node) for f, c in facts.carries.get(value.site, ()) if c.what == f"passed to {name}()"]
            if not places or value.kind != results.MESSAGE:
                return None
            for place, node in places:
                if not isinstance(node, cst.BaseExpression) or copies.sites(facts, node, results.MESSAGE) != {
                    value.site
                }:
                    return None
                found.append((place, node))
    return found


def _edits(
    file: File, place: File, node: cst.BaseExpression, write: KeyWrite, function: cst.FunctionDef, has_tools: bool
) -> list[Edit]:
    arg = place.index.parent(node)
    call = place.index.parent(arg) if isinstance(arg, cst.Arg) else None
    if not isinstance(call, cst.Call):
        return []
    if not has_tools:
        head = render.requoted('{"role": "assistant", "content": ', render.quote_at(place, node))
        return elements.around(place, node, node, head, ".output_text}")
    target = _list_for(file, write, function, call)
    alone = isinstance(place.index.parent(call), cst.Expr)
    if target is None or not alone or len(call.args) != 1 or "#" in place.parsed.code(call):
        return []
    return [Edit(place.parsed.span(call), (f"{target}.extend(", place.parsed.span(node), ".output)"))]


def _list_for(file: File, write: KeyWrite, function: cst.FunctionDef, call: cst.Call) -> str | None:
    """Gives the list that a helper adds to, as its caller would write it; None if the helper does more than that."""
    body = [line for line in function.body.body if not _is_docstring(line)]
    append = write.node
    if len(body) != 1 or not isinstance(append, cst.Call) or not isinstance(append.func, cst.Attribute):
        return None
    statement = file.index.statement(append)
    if statement is not body[0] or not isinstance(file.index.parent(append), cst.Expr):
        return None
    target = append.func.value
    params = function.params.params
    if (
        isinstance(target, cst.Attribute)
        and isinstance(target.value, cst.Name)
        and isinstance(call.func, cst.Attribute)
    ):
        receiver = call.func.value
        is_self = bool(params) and params[0].name.value == target.value.value
        if is_self and isinstance(receiver, cst.Name | cst.Attribute) and file.index.parent(receiver) is not None:
            return f"{file.parsed.code(receiver)}.{target.attr.value}"
    return None


def _is_docstring(node: cst.CSTNode) -> bool:
    if not isinstance(node, cst.SimpleStatementLine) or len(node.body) != 1:
        return False
    inner = node.body[0]
    return isinstance(inner, cst.Expr) and isinstance(inner.value, cst.SimpleString)

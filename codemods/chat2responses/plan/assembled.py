"""A copy of an answer's message that is put together under a name before it goes into the history."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst
from chat2responses.api import results
from chat2responses.infer.unit import File, KeyWrite
from chat2responses.infer.values import Data, Site
from chat2responses.plan import aliases, copies, entries, shapes, turn_calls
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import elements, render
from chat2responses.rewrite.splice import Edit, Span


def plan(draft: Draft, facts: Facts, data: Data) -> tuple[Site, KeyWrite] | None:
    """Replaces a verbatim copy by the answer's items, without the statements that put it together.

    Gives the answer's site and the place where the items go; None (and no edit) if it is no such copy.
    """
    file = data.unit.file
    bound = _bound(file, data.node)
    places = facts.held.get(data, [])
    if bound is None or len(places) != 1 or facts.uses.get(data):
        return None
    statement, name = bound
    _, place = places[0]
    stored = shapes.stores(facts, data)
    parts = _parts(facts, data, stored)
    copy = copies.of(facts, *parts) if parts is not None else None
    base = aliases.represented(facts, copy[0]) if copy is not None else None
    if copy is None or not isinstance(base, cst.Name) or not _is_appended(place, name):
        return None
    holders = [_holder(facts, file, statement, write.node, copy[1]) for _, write in stored]
    gone: list[cst.CSTNode] = [statement, *(holder for holder in holders if holder is not None)]
    removals = [entries.removed_statement(file, node) for node in gone]
    if len(gone) != len(stored) + 1 or not _is_all(file, name, place, stored) or None in removals:
        return None
    end = file.parsed.span(place.value).end
    start = file.parsed.span(statement).start
    scope = file.index.scope_of(name)
    if any(start <= file.parsed.span(n).start < end for n in scope.bindings.get(base.value, ())):
        return None
    assert isinstance(place.node, cst.Call) and isinstance(place.node.func, cst.Attribute)
    draft.edit(file, Edit(file.parsed.span(place.node.func.attr), ("extend",)))
    draft.late.append((file, file.parsed.span(place.value), "", base, ".output"))
    draft.vanished.extend(gone)
    for edit in removals:
        if edit is not None:
            draft.edit(file, edit)
    return copy[1], place


def plan_pieces(draft: Draft, facts: Facts, data: Data) -> bool:
    """Puts the text and the calls of a turn where it is appended; says whether it was put together right above.

    The calls may be stored under a condition; they are dicts that are made elsewhere.
    """
    file = data.unit.file
    bound = _bound(file, data.node)
    places = facts.held.get(data, [])
    if bound is None or len(places) != 1 or facts.uses.get(data):
        return False
    statement, name = bound
    _, place = places[0]
    stored = shapes.stores(facts, data)
    parts = _parts(facts, data, stored)
    values = data.keys["tool_calls"].values
    whole = _run(file, statement, place, [write.node for _, write in stored])
    if parts is None or whole is None or not _is_appended(place, name) or not _is_all(file, name, place, stored):
        return False
    calls, text = parts
    tests = [test for _, write in stored if (test := _test(file, write.node)) is not None]
    if not isinstance(text, cst.Name | cst.Attribute | cst.SimpleString) or not turn_calls.are_dicts(values):
        return False
    if len(tests) > 1 or (any(item.key == "tool_calls" for item in elements.items_of(data.node) or ()) and tests):
        return False
    turn_calls.plan(draft, facts, values)
    calls = turn_calls.unlisted(calls)
    draft.put.append(calls)
    draft.vanished.append(statement)
    draft.edit(file, Edit(whole, _lines(file, place, text, calls, tests[0] if tests else None)))
    return True


def _run(file: File, first: cst.CSTNode, place: KeyWrite, stores: list[cst.CSTNode]) -> Span | None:
    """Gives the source of the statements from the first one to the place, if only the stores stand between."""
    block = file.index.parent(first)
    last = file.index.statement(place.node)
    between = {id(first), id(last)}
    for node in stores:
        line = file.index.statement(node)
        between |= {id(line), id(_outer(file, line))}
    body: Sequence[cst.CSTNode] = getattr(block, "body", ())
    at = [position for position, node in enumerate(body) if node is first or node is last]
    if len(at) != 2 or any(id(node) not in between for node in body[at[0] : at[1] + 1]):
        return None
    expression = file.index.parent(place.node)
    if not isinstance(expression, cst.Expr) or len(getattr(last, "body", ())) != 1:
        return None
    if not isinstance(first, cst.SimpleStatementLine):
        return None
    span = Span(file.parsed.span(first.body[0]).start, file.parsed.span(expression).end)
    return None if "#" in file.parsed.text[span.start : span.end] else span


def _outer(file: File, line: cst.CSTNode | None) -> cst.CSTNode | None:
    """Gives the ``if`` without ``else`` that holds nothing but a line."""
    body = file.index.parent(line) if line is not None else None
    test = file.index.parent(body) if body is not None else None
    alone = isinstance(body, cst.IndentedBlock) and len(body.body) == 1
    return test if alone and isinstance(test, cst.If) and test.orelse is None else None


def _test(file: File, store: cst.CSTNode) -> cst.BaseExpression | None:
    outer = _outer(file, file.index.statement(store))
    return outer.test if isinstance(outer, cst.If) else None


def _lines(
    file: File, place: KeyWrite, text: cst.BaseExpression, calls: cst.BaseExpression, test: cst.BaseExpression | None
) -> tuple[str | Span, ...]:
    """Gives the statements that add the text, if there is any, and the calls, if there are any."""
    assert isinstance(place.node, cst.Call) and isinstance(place.node.func, cst.Attribute)
    parsed = file.parsed
    indent = render.newline(file) + parsed.indentation(parsed.span(place.node).start)
    deeper = indent + parsed.module.default_indent
    quote = render.quote_at(file, place.node)
    shown = parsed.span(text)
    message = render.requoted('({"role": "assistant", "content": ', quote)
    append, base = parsed.span(place.node.func), parsed.span(place.node.func.value)
    parts: list[str | Span] = []
    if not isinstance(text, cst.SimpleString):
        parts += ["if ", shown]
        if test is not None:
            parts += [" or not ", *_grouped(file, test)]
        parts += [f":{deeper}"]
    parts += [append, message, shown, f"}}){indent}"]
    if test is not None:
        parts += ["if ", parsed.span(test), f":{deeper}"]
    return (*parts, base, ".extend(", parsed.span(calls), ")")


def _grouped(file: File, node: cst.BaseExpression) -> tuple[str | Span, ...]:
    span = file.parsed.span(node)
    return (span,) if isinstance(node, cst.Name | cst.Attribute | cst.Call) or node.lpar else ("(", span, ")")


def _bound(file: File, node: cst.CSTNode) -> tuple[cst.SimpleStatementLine, cst.Name] | None:
    """Gives the line that does nothing but bind a dict to a name which nothing else binds."""
    assign = file.index.parent(node)
    statement = file.index.statement(node)
    if not isinstance(assign, cst.Assign) or len(assign.targets) != 1 or assign.value is not node:
        return None
    name = assign.targets[0].target
    if not isinstance(statement, cst.SimpleStatementLine) or len(statement.body) != 1 or not isinstance(name, cst.Name):
        return None
    scope = file.index.scope_of(name)
    once = len(scope.bindings.get(name.value, ())) == 1 and name.value not in scope.parameters
    return (statement, name) if once else None


def _parts(
    facts: Facts, data: Data, stored: list[tuple[File, KeyWrite]]
) -> tuple[cst.BaseExpression, cst.BaseExpression] | None:
    """Gives the calls and the text of a turn that is all in all a role, a text and calls."""
    items = {item.key: item.value for item in elements.items_of(data.node) or ()}
    for _, write in stored:
        if write.key in items or not isinstance(write.value, cst.BaseExpression):
            return None
        items[write.key] = write.value
    whole = set(items) == {"role", "content", "tool_calls"} == set(data.keys)
    return (items["tool_calls"], items["content"]) if whole else None


def _is_appended(place: KeyWrite, name: cst.Name) -> bool:
    return place.key == "<append>" and isinstance(place.value, cst.Name) and place.value.value == name.value


def _holder(facts: Facts, file: File, statement: cst.CSTNode, store: cst.CSTNode, site: Site) -> cst.CSTNode | None:
    """Gives the statement that goes with a store: its own line, or an ``if`` on the calls that does nothing else."""
    line = file.index.statement(store)
    assign = file.index.parent(file.index.parent(store) or store)
    if not isinstance(line, cst.SimpleStatementLine) or len(line.body) != 1 or line.body[0] is not assign:
        return None
    block = file.index.parent(statement)
    if file.index.parent(line) is block:
        return line
    body = file.index.parent(line)
    test = file.index.parent(body) if body is not None else None
    if not isinstance(body, cst.IndentedBlock) or len(body.body) != 1 or not isinstance(test, cst.If) or test.orelse:
        return None
    asks = copies.sites(facts, test.test, results.TOOL_CALLS) == {site}
    return test if asks and file.index.parent(test) is block else None


def _is_all(file: File, name: cst.Name, place: KeyWrite, stored: list[tuple[File, KeyWrite]]) -> bool:
    """Whether nothing but the stores and the place reads the name."""
    known = {id(place.value)}
    known.update(id(write.node.value) for _, write in stored if isinstance(write.node, cst.Subscript))
    scope = file.index.scope_of(name)
    return all(
        id(read) in known if inner is scope else False
        for inner in scope.tree()
        for read in inner.reads.get(name.value, ())
    )

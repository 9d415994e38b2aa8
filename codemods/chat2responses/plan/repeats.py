"""An answer that is put back inside the loop over its calls: all its items go before the loop, once."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import results
from chat2responses.infer.index import descendants
from chat2responses.infer.unit import File, KeyWrite
from chat2responses.infer.values import Sdk, Site, Value
from chat2responses.plan import aliases, copies, entries
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Span


def before(draft: Draft, facts: Facts, file: File, write: KeyWrite, base: cst.CSTNode, loop: cst.For) -> bool:
    """Moves ``messages.append(message)`` before the loop as ``messages.extend(response.output)``.

    With one call both are the same; chat answers several calls, each followed by its reply only, with an error.
    False (and no edit) where the loop may be left out for want of calls, or the line does more.
    """
    call = write.node
    statement = file.index.statement(call)
    if not isinstance(call, cst.Call) or not isinstance(call.func, cst.Attribute) or write.key != "<append>":
        return False
    alone = isinstance(statement, cst.SimpleStatementLine) and len(statement.body) == 1
    if not alone or file.index.parent(statement) is not loop.body or not isinstance(base, cst.BaseExpression):
        return False
    root = aliases.represented(facts, base)
    removal = entries.removed_statement(file, statement)
    if not isinstance(root, cst.Name) or removal is None or not _is_fixed(file, call.func.value, loop):
        return False
    if not _is_fixed(file, root, loop) or not _has_calls(facts, file, loop):
        return False
    lines = loop.leading_lines
    start = file.parsed.span(lines[-1]).end if lines else file.parsed.span(loop).start
    indent = file.parsed.indentation(start)
    head = f"{indent}{file.parsed.code(call.func.value)}.extend("
    draft.late.append((file, Span(start, start), head, root, f".output){render.newline(file)}"))
    draft.edit(file, removal)
    return True


def loop_of(facts: Facts, file: File, node: cst.CSTNode) -> cst.For | None:
    """Gives the loop over the calls of an answer in which a node that holds this answer's message stands."""
    return repeated(facts, file, node, copies.sites(facts, node, results.MESSAGE))


def repeated(facts: Facts, file: File, node: cst.CSTNode, sites: set[Site]) -> cst.For | None:
    """Gives the loop over the calls of one of ``sites`` in which a node stands."""
    for ancestor in file.index.ancestors(node):
        if isinstance(ancestor, cst.FunctionDef | cst.Lambda):
            return None
        if isinstance(ancestor, cst.For):
            values: set[Value] = set()
            for inner in descendants(ancestor.iter):
                values |= set(facts.values[id(inner)][2]) if id(inner) in facts.values else set()
            if any(isinstance(v, Sdk) and v.kind == results.TOOL_CALLS and v.site in sites for v in values):
                return ancestor
    return None


def _is_fixed(file: File, node: cst.BaseExpression, loop: cst.For) -> bool:
    """Whether an expression is a name or attribute that the loop doesn't bind."""
    while isinstance(node, cst.Attribute):
        node = node.value
    if not isinstance(node, cst.Name):
        return False
    span = file.parsed.span(loop)
    bindings = file.index.scope_of(node).bindings.get(node.value, ())
    return not any(span.start <= file.parsed.span(name).start < span.end for name in bindings)


def _has_calls(facts: Facts, file: File, loop: cst.For) -> bool:
    """Whether there are calls wherever the loop is reached: None would fail, or a test on them stands around it."""
    if isinstance(loop.iter, cst.Attribute):
        return True
    below: cst.CSTNode = loop
    for ancestor in file.index.ancestors(loop):
        if isinstance(ancestor, cst.If) and ancestor.body is below:
            return bool(copies.sites(facts, ancestor.test, results.TOOL_CALLS))
        if isinstance(ancestor, cst.FunctionDef):
            return False
        below = ancestor
    return False

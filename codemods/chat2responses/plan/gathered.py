"""Keywords that functions gather and hand on: those that new names would meet, and those that are taken out before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import libcst as cst
from chat2responses.api import parameters
from chat2responses.infer.index import Scope
from chat2responses.infer.unit import File
from chat2responses.infer.values import Data
from chat2responses.plan.draft import Draft
from chat2responses.plan.entries import Entry
from chat2responses.plan.facts import Facts

_ARGUMENTS = parameters.CREATE.keys() | {row.target.partition(".")[0] for row in parameters.CREATE.values()}

_READING = frozenset({"get", "pop", "items", "keys", "values", "setdefault"})
"""Methods that put nothing into a dict but, at most, under a key that is written down."""

_NOT_ALWAYS = (cst.IfExp, cst.BooleanOperation, cst.Lambda, cst.GeneratorExp, cst.ListComp, cst.SetComp, cst.DictComp)


def check(draft: Draft, facts: Facts, found: Iterable[Entry]) -> None:
    """Adds the reason for each argument that, under its new name, would fill a parameter of a function it passes."""
    for entry in found:
        target = _new_name(entry.name)
        if entry.data is None or target == entry.name:
            continue
        for data in _passed_on(facts, entry.data):
            if data.node is _keywords(data.unit.node) and target in _named(data.unit.node):
                draft.stop(
                    "kwargs-unresolved", entry.file, entry.holder, f"{data.unit.name}() has a parameter {target}"
                )


def _new_name(name: str) -> str:
    row = parameters.CREATE.get(name)
    return row.target.partition(".")[0] if row is not None and row.target else name


def _passed_on(facts: Facts, data: Data) -> set[Data]:
    """Gives a dict and all dicts into which its keys are merged."""
    return {data, *(target for target in facts.merges if data in facts.sources(target))}


def _named(function: cst.CSTNode) -> set[str]:
    """Gives the parameters of a function that a keyword can fill."""
    if not isinstance(function, cst.FunctionDef | cst.Lambda):
        return set()
    return {param.name.value for param in (*function.params.params, *function.params.kwonly_params)}


def taken_out(facts: Facts, file: File, spread: cst.Arg, data: Data) -> frozenset[str]:
    """Gives the keys that are taken out of ``data`` before a call is given ``**data``, and not put back.

    Arguments of both APIs are none of these: they change their names or keep them where they are taken out, too. Taken
    out means ``name.pop("key")`` or ``del name["key"]`` in a line of the call's block, or of a block around it:
    whoever gets to the call has come past it.
    """
    name = spread.value
    if not isinstance(name, cst.Name):
        return frozenset()
    scope = file.index.scope_of(spread)
    if not _stays_one(scope, name.value):
        return frozenset()
    reads = [read for inner in scope.tree() for read in inner.reads.get(name.value, ())]
    if not all(_is_by_key(file, read) for read in reads):
        return frozenset()
    found = {}
    for line in _passed(file, scope, spread):
        for read in reads:
            taken = _taken(file, read)
            if taken is not None and file.index.statement(read) is line:
                found[taken] = read
    return frozenset(
        key
        for key, read in found.items()
        if key not in _ARGUMENTS and not _is_put_back(facts, file, scope, data, key, read)
    )


def _stays_one(scope: Scope, name: str) -> bool:
    """Whether a name of a function means the same object all the time."""
    bindings = scope.bindings.get(name, ())
    inner = [below for below in scope.tree() if below is not scope]
    own = scope.binds(name) and len(bindings) + (name in scope.parameters) == 1
    return own and not any(name in below.nonlocals or name in below.bindings for below in inner)


def _is_by_key(file: File, read: cst.Name) -> bool:
    """Whether a read of a dict neither hands it on as an object nor merges another one into it."""
    parent = file.index.parent(read)
    if isinstance(parent, cst.Attribute):
        return parent.attr.value in _READING
    if isinstance(parent, cst.ComparisonTarget):
        return isinstance(parent.operator, cst.In | cst.NotIn)
    return (isinstance(parent, cst.Arg) and parent.star == "**") or isinstance(
        parent, cst.Subscript | cst.StarredDictElement | cst.FormattedStringExpression
    )


def _passed(file: File, scope: Scope, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Gives the lines that stand before ``node`` in its block and in the blocks around it, up to the function's."""
    below = node
    for ancestor in file.index.ancestors(node):
        if isinstance(ancestor, cst.IndentedBlock):
            for statement in ancestor.body:
                if statement is below:
                    break
                if isinstance(statement, cst.SimpleStatementLine):
                    yield statement
        if ancestor is scope.node:
            return
        below = ancestor


def _taken(file: File, read: cst.Name) -> str | None:
    """Gives the literal key that is taken out where a dict is read, None where nothing surely is."""
    parent = file.index.parent(read)
    above = None if parent is None else file.index.parent(parent)
    if isinstance(parent, cst.Subscript) and isinstance(above, cst.Del) and len(parent.slice) == 1:
        part = parent.slice[0].slice
        return _text(part.value) if isinstance(part, cst.Index) else None
    if not isinstance(parent, cst.Attribute) or parent.attr.value != "pop" or not isinstance(above, cst.Call):
        return None
    for ancestor in file.index.ancestors(above):
        if isinstance(ancestor, _NOT_ALWAYS):
            return None
        if isinstance(ancestor, cst.SimpleStatementLine):
            break
    return _text(above.args[0].value) if above.func is parent and above.args else None


def _text(node: cst.BaseExpression) -> str | None:
    value = node.evaluated_value if isinstance(node, cst.SimpleString) else None
    return value if isinstance(value, str) else None


def _is_put_back(facts: Facts, file: File, scope: Scope, data: Data, key: str, taken: cst.Name) -> bool:
    """Whether a key may be stored after it was taken out: further down in the function, or by another one."""
    end = file.parsed.span(taken).start
    for owner, write in facts.key_writes.get(data, ()):
        if write.key != key:
            continue
        own = owner is file and file.index.scope_of(write.node) is scope
        if own and file.parsed.span(write.node).start < end:
            continue
        if own or not (isinstance(write.node, cst.Arg) and data.node is _keywords(scope.node)):
            return True
    return False


def _keywords(function: cst.CSTNode) -> cst.CSTNode | None:
    """Gives the parameter that gathers the keywords of a function's callers."""
    return function.params.star_kwarg if isinstance(function, cst.FunctionDef | cst.Lambda) else None

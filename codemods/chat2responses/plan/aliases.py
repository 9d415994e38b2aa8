"""Names that stand for the answer itself on the Responses side (``message = completion.choices[0].message``).

Such a line goes and its uses take the answer's own name, where nothing could tell the difference.
"""

from __future__ import annotations

from dataclasses import dataclass

import libcst as cst
from chat2responses.api import results
from chat2responses.infer.index import Scope
from chat2responses.infer.unit import File
from chat2responses.infer.values import Sdk, Values
from chat2responses.plan import entries
from chat2responses.plan.facts import Facts
from chat2responses.rewrite.splice import Edit

REPRESENTED_BY_BASE = frozenset(
    {results.CHOICES, results.CHOICE, results.MESSAGE, results.FINISH_REASON, results.LOGPROBS, results.FUNCTION,
     results.CUSTOM_TOOL_CALL}
)  # fmt: skip
"""Kinds that are written as the object they were read from."""

NEEDING_DELETION = frozenset({results.LOGPROBS})
"""Kinds whose name would lie if it stayed."""


@dataclass(frozen=True)
class Alias:
    """One assignment that can go: the statement, the name's reads, and the name that takes their place."""

    file: File
    statement: cst.SimpleStatementLine
    name: str
    reads: tuple[cst.Name, ...]
    base: cst.Name
    removal: Edit


def find(facts: Facts, file: File, target: cst.Name, values: Values) -> Alias | None:
    """Gives the alias bound at ``target``, None when its line has to stay."""
    kinds = {value.kind for value in values if isinstance(value, Sdk)}
    if len(kinds) != 1 or not kinds <= REPRESENTED_BY_BASE:
        return None
    holder = file.index.parent(target)
    if isinstance(holder, cst.Element) and kinds == {results.CHOICE}:
        pattern = file.index.parent(holder)
        holder = file.index.parent(pattern) if pattern is not None else None
    assign = file.index.parent(holder) if holder is not None else None
    if not isinstance(holder, cst.AssignTarget) or not isinstance(assign, cst.Assign) or len(assign.targets) != 1:
        return None
    base = represented(facts, assign.value)
    statement = file.index.parent(assign)
    if not isinstance(base, cst.Name) or not isinstance(statement, cst.SimpleStatementLine):
        return None
    if len(statement.body) != 1 or statement.trailing_whitespace.comment is not None:
        return None
    if base.value == target.value and base is not assign.value and kinds <= {results.CHOICE, results.MESSAGE}:
        idle = entries.removed_statement(file, statement)
        return None if idle is None else Alias(file, statement, target.value, (), base, idle)
    scope = file.index.scope_of(target)
    reads = _reads(file, scope, target)
    paired = _is_paired(file, scope, base, statement)
    if reads is None or not _dominates(file, statement, reads, paired):
        return None
    if _rebound(file, scope, base, statement, reads):
        return None
    if kinds == {results.FINISH_REASON} and not all(is_tested(file, read) for read in reads):
        return None
    removal = entries.removed_statement(file, statement)
    return None if removal is None else Alias(file, statement, target.value, tuple(reads), base, removal)


def is_tested(file: File, node: cst.CSTNode) -> bool:
    """Whether a value is compared, or its truth asked, right where it is read."""
    parent = file.index.parent(node)
    if isinstance(parent, cst.Comparison):
        return parent.left is node
    if isinstance(parent, cst.If | cst.While | cst.IfExp | cst.Assert):
        return parent.test is node
    return isinstance(parent, cst.UnaryOperation) and isinstance(parent.operator, cst.Not)


def represented(facts: Facts, node: cst.BaseExpression) -> cst.BaseExpression:
    """Gives the expression that remains of a chain such as ``completion.choices[0].message``."""
    while True:
        known = facts.values.get(id(node))
        if known is None or not isinstance(node, cst.Attribute | cst.Subscript):
            return node
        kinds = {value.kind for value in known[2] if isinstance(value, Sdk)}
        if not kinds or not kinds <= REPRESENTED_BY_BASE or id(node.value) not in facts.values:
            return node
        node = node.value


def _reads(file: File, scope: Scope, target: cst.Name) -> list[cst.Name] | None:
    """Gives the reads of a name as it is bound at ``target``, None when more than its scope sees it.

    It may be bound elsewhere too, in branches that exclude each other.
    """
    name = target.value
    if scope.is_class or name in scope.parameters:
        return None
    if name in scope.globals or name in scope.nonlocals or any(inner.dynamic for inner in scope.tree()):
        return None
    for inner in scope.tree():
        if inner is not scope and (name in inner.reads or name in inner.nonlocals or name in inner.globals):
            return None
    if scope.parent is None and is_exported(file, name):
        return None
    reads = scope.reads.get(name, [])
    others = [binding for binding in scope.bindings.get(name, ()) if binding is not target]
    return _within(file, target, others, reads) if others else reads


def _within(file: File, target: cst.Name, others: list[cst.Name], reads: list[cst.Name]) -> list[cst.Name] | None:
    """Gives the reads in the block of a binding, None unless all blocks with bindings lie apart and hold all reads."""
    own, *blocks = [file.index.parent(file.index.statement(binding)) for binding in (target, *others)]
    if any(_is_in(file, target, block) for block in blocks) or any(_is_in(file, other, own) for other in others):
        return None
    inside = [read for read in reads if _is_in(file, read, own)]
    rest = [read for read in reads if not any(read is item for item in inside)]
    return inside if all(any(_is_in(file, read, block) for block in blocks) for read in rest) else None


def _is_in(file: File, node: cst.CSTNode, block: cst.CSTNode | None) -> bool:
    return any(ancestor is block for ancestor in file.index.ancestors(node))


def is_exported(file: File, name: str) -> bool:
    """Whether a module's name is listed in ``__all__`` or named in a string such as a patch target."""
    text = file.parsed.text
    return "__all__" in file.index.scope.bindings or f'.{name}"' in text or f".{name}'" in text


def _is_paired(file: File, scope: Scope, base: cst.Name, statement: cst.SimpleStatementLine) -> bool:
    """Whether the answer's only binding stands right before the alias, so that both always change together."""
    bindings = scope.bindings.get(base.value, [])
    body = getattr(file.index.parent(statement), "body", ())
    position = next((at for at, node in enumerate(body) if node is statement), 0)
    if len(bindings) != 1 or base.value in scope.parameters or position == 0:
        return False
    return file.index.statement(bindings[0]) is body[position - 1]


def _dominates(file: File, statement: cst.SimpleStatementLine, reads: list[cst.Name], paired: bool) -> bool:
    """Whether every read comes behind the statement, in its own block or deeper, and none shows the name.

    A ``paired`` alias may be read behind its block too.
    """
    block = file.index.parent(statement)
    end = file.parsed.span(statement).end
    for read in reads:
        if file.parsed.span(read).start < end or not (
            paired or any(ancestor is block for ancestor in file.index.ancestors(read))
        ):
            return False
        if shows_name(file, read) or isinstance(file.index.parent(read), cst.AugAssign | cst.Del):
            return False
    return True


def _rebound(
    file: File, scope: Scope, base: cst.Name, statement: cst.SimpleStatementLine, reads: list[cst.Name]
) -> bool:
    """Whether the answer's name may mean something else where the alias is read."""
    owner = scope.owner(base.value)
    if owner is not scope or any(
        base.value in inner.nonlocals or base.value in inner.globals for inner in scope.tree()
    ):
        return True
    uses = scope.reads.get(base.value, ())
    if any(isinstance(above, cst.Del) for read in uses for above in file.index.ancestors(read)):
        return True
    begin = file.parsed.span(statement).end
    block = file.index.parent(statement)
    last = begin
    for read in reads:
        top: cst.CSTNode = read
        for ancestor in file.index.ancestors(read):
            if ancestor is block:
                break
            top = ancestor
        last = max(last, file.parsed.span(top).end)
    return any(begin <= file.parsed.span(name).start < last for name in scope.bindings.get(base.value, ()))


def shows_name(file: File, node: cst.Name) -> bool:
    """Whether an ``f"{…=}"`` would print the name."""
    for ancestor in file.index.ancestors(node):
        if isinstance(ancestor, cst.FormattedStringExpression):
            return ancestor.equal is not None
        if isinstance(ancestor, cst.BaseStatement):
            return False
    return False

"""What an answer gives by a long expression is bound to a name where it is read more than once."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api import results
from chat2responses.infer.index import Scope, descendants
from chat2responses.infer.sdk import finish_condition, template_parts
from chat2responses.infer.unit import File, Rewrite
from chat2responses.infer.values import NONE, Sdk
from chat2responses.plan import aliases, custom, nested
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Span

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

NAMES = {
    results.TOOL_CALLS: ("tool_calls", "function_calls"),
    results.REFUSAL: ("refusal", "refusal_text"),
    results.FUNCTION_CALL: ("function_call", "call"),
}
"""Kind -> names that may be given, best first."""

Parts = tuple[str | cst.CSTNode, ...]
Naming = Callable[[cst.Name], tuple[cst.Name, str]]
"""Gives the name for which another one stands, and how that is called in the end."""


Taken = dict[tuple[int, str], list[Span]]
"""Scope (by ``id``) and name -> the stretches in which a name that was given is read."""


@dataclass(frozen=True)
class Read:
    """One read: the rewritten node, the parts written for it as a value, and the name of the answer.

    ``asks`` holds the parts in front of the name where only a condition asks whether there are calls, in other words
    (``finish_reason``).
    """

    file: File
    rewrite: Rewrite
    template: str
    base: cst.Name
    kind: str
    asks: Parts = ()

    @property
    def node(self) -> cst.CSTNode:
        """The expression that is read."""
        return self.rewrite.node


@dataclass(frozen=True)
class Binding:
    """Reads that take a name, and the edit that writes the statement which binds it; None where one does already."""

    file: File
    name: str
    reads: tuple[Read, ...]
    span: Span
    edit: Edit | None


def find(
    facts: Facts,
    rewrites: Iterable[tuple[File, Rewrite]],
    naming: Naming,
    test: str,
    taken: Taken,
    standing: Mapping[int, Sequence[cst.Name]],
) -> list[Binding]:
    """Gives the bindings worth making among the rewrites of a family.

    ``standing`` holds, by ``id`` of a read, the names elsewhere that need what it reads too.
    ``test`` tells its calls from other items; ``taken`` grows by where the names that are given are in use.
    """
    groups: dict[tuple[str, int, str, str], list[Read]] = defaultdict(list)
    for file, rewrite in rewrites:
        read = _read(facts, file, rewrite, test)
        if read is not None:
            root, name = naming(read.base)
            scope = file.index.scope_of(rewrite.node)
            if root.value in scope.bindings or root.value in scope.parameters:
                group = groups[(file.path, id(scope), read.kind, name)]
                group.append(read)
                for other in standing.get(id(rewrite.node), ()):
                    group.append(replace(read, rewrite=Rewrite(other, (), rewrite.sites)))
    found: list[Binding] = []
    for reads in groups.values():
        ordered = sorted(reads, key=lambda read: read.file.parsed.span(read.node).start)
        for run in _runs(ordered, naming):
            binding = _bind(facts, run, naming, taken) if _is_worth_a_name(run) else None
            if binding is not None:
                found.append(binding)
    return found


def _is_worth_a_name(reads: Sequence[Read]) -> bool:
    """Whether an expression is read more than once, or is too long for the head of an ``if``."""
    if len(reads) > 1:
        return not all(read.asks for read in reads)
    only = reads[0]
    return only.kind == results.REFUSAL and isinstance(only.file.index.statement(only.node), cst.If)


def _runs(reads: list[Read], naming: Naming) -> list[list[Read]]:
    """Parts reads of one variable where it is bound anew between them."""
    file = reads[0].file
    root = naming(reads[0].base)[0]
    bindings = file.index.scope_of(reads[0].node).bindings.get(root.value, ())
    places = sorted(file.parsed.span(name).start for name in bindings)
    runs: dict[int, list[Read]] = defaultdict(list)
    for read in reads:
        runs[bisect_left(places, file.parsed.span(read.node).start)].append(read)
    return list(runs.values())


def _read(facts: Facts, file: File, rewrite: Rewrite, test: str) -> Read | None:
    node = rewrite.node
    if isinstance(node, cst.Comparison):
        return _asked(facts, file, rewrite, node, test)
    known = facts.values.get(id(node))
    kinds = {value.kind for value in known[2] if isinstance(value, Sdk)} if known is not None else set()
    if not isinstance(node, cst.Attribute) or len(kinds) != 1 or not kinds <= set(NAMES):
        return None
    kind = kinds.pop()
    base = aliases.represented(facts, node.value)
    holder = facts.values.get(id(base))
    row = results.ATTRIBUTES.get((results.MESSAGE, node.attr.value))
    if not isinstance(base, cst.Name) or holder is None or NONE in holder[2] or row is None or row.template is None:
        return None
    return Read(file, rewrite, row.template.replace(custom.FUNCTION_TEST, test), base, kind)


def _asked(facts: Facts, file: File, rewrite: Rewrite, node: cst.Comparison, test: str) -> Read | None:
    """``if choice.finish_reason == "tool_calls":``: the list of calls says so too."""
    left = node.left
    known: dict[Parts, Parts] = {}
    calls = results.FINISH_REASONS["tool_calls"]
    done = f"{results.FINISH_REASONS['stop']} and {results.NO_CALLS}"
    for template in (finish_condition([calls], False)[0], finish_condition([calls], True)[0], done):
        head, _, _ = template.partition("any(")
        whole = template.replace(custom.FUNCTION_TEST, test)
        known[template_parts(whole, left)] = template_parts(head, left)
    asks = known.get(rewrite.parts, ())
    if not asks or not _is_condition(file, node):
        return None
    base = aliases.represented(facts, left.value if isinstance(left, cst.Attribute) else left)
    holder = facts.values.get(id(base))
    if not isinstance(base, cst.Name) or holder is None or NONE in holder[2]:
        return None
    row = results.ATTRIBUTES[results.MESSAGE, "tool_calls"]
    template = str(row.template).replace(custom.FUNCTION_TEST, test)
    return Read(file, rewrite, template, base, results.TOOL_CALLS, asks)


def _is_condition(file: File, node: cst.CSTNode) -> bool:
    """Whether nothing but the truth of an expression matters, in the head of a statement."""
    holder = file.index.parent(node)
    while isinstance(holder, cst.BooleanOperation) or (
        isinstance(holder, cst.UnaryOperation) and isinstance(holder.operator, cst.Not)
    ):
        node, holder = holder, file.index.parent(holder)
    return isinstance(holder, cst.If | cst.While) and holder.test is node


def _bind(facts: Facts, reads: list[Read], naming: Naming, taken: Taken) -> Binding | None:
    first, file = reads[0], reads[0].file
    scope = file.index.scope_of(first.node)
    if scope.is_class or any(inner.dynamic for inner in scope.tree()):
        return None
    place = _place(facts, file, [read.node for read in reads], first.base)
    if place is None or any(_bound_name(file, read.node) for read in reads[1:]):
        return None
    block, statement = place
    root, answer = naming(first.base)
    start = file.parsed.span(statement).start
    end = max(_end(file, read.node, block) for read in reads)
    if any(start <= file.parsed.span(name).start < end for name in scope.bindings.get(root.value, ())):
        return None
    if any(root.value in inner.nonlocals or root.value in inner.globals for inner in scope.tree()):
        return None
    span = Span(start, end)
    known = _bound_name(file, first.node)
    if known is not None:
        once = isinstance(known, cst.Name) and len(scope.bindings.get(known.value, ())) == 1
        return (
            Binding(file, known.value, tuple(reads[1:]), span, None) if once and isinstance(known, cst.Name) else None
        )
    name = _free_name(scope, NAMES[first.kind], taken, span)
    if name is None:
        return None
    taken.setdefault((id(scope), name), []).append(span)
    edit = _insertion(file, statement, name, first.template.replace("{}", answer))
    return Binding(file, name, tuple(reads), span, edit)


def _bound_name(file: File, node: cst.CSTNode) -> cst.CSTNode | None:
    """Gives what an expression is bound to as it is."""
    parent = file.index.parent(node)
    if isinstance(parent, cst.Assign) and len(parent.targets) == 1:
        return parent.targets[0].target
    return parent if isinstance(parent, cst.Assign | cst.AnnAssign | cst.NamedExpr) else None


def _end(file: File, node: cst.CSTNode, block: cst.CSTNode) -> int:
    """Gives where a read is over for good: behind the outermost loop of the block that holds it."""
    end = file.parsed.span(node).end
    for ancestor in file.index.ancestors(node):
        if ancestor is block:
            return end
        if isinstance(ancestor, cst.For | cst.While):
            end = file.parsed.span(ancestor).end
    return end


def _place(
    facts: Facts, file: File, nodes: list[cst.CSTNode], base: cst.Name
) -> tuple[cst.CSTNode, cst.CSTNode] | None:
    """Gives the innermost block around all reads, and its statement before which a name can be bound for them."""
    chains = [_chain(file, node) for node in nodes]
    first = chains[0]
    for block, statement in first:
        tops = [dict((id(b), s) for b, s in chain).get(id(block)) for chain in chains]
        if all(top is not None for top in tops):
            at_once = _is_read_at_once(file, statement, nodes[0]) or _asks_first(facts, statement, base)
            return (block, statement) if at_once else None
    return None


def _chain(file: File, node: cst.CSTNode) -> list[tuple[cst.CSTNode, cst.CSTNode]]:
    """Gives the blocks around a node, innermost first, each with its statement that holds the node."""
    found: list[tuple[cst.CSTNode, cst.CSTNode]] = []
    below = node
    for ancestor in file.index.ancestors(node):
        if isinstance(ancestor, cst.IndentedBlock | cst.Module):
            found.append((ancestor, below))
        if isinstance(ancestor, cst.FunctionDef | cst.ClassDef | cst.Lambda):
            break
        below = ancestor
    return found


def _is_read_at_once(file: File, statement: cst.CSTNode, node: cst.CSTNode) -> bool:
    """Whether a node belongs to what a statement evaluates before anything else it does."""
    if isinstance(statement, cst.SimpleStatementLine):
        return len(statement.body) == 1
    head: cst.CSTNode | None = None
    if isinstance(statement, cst.If | cst.While):
        head = statement.test
    elif isinstance(statement, cst.For):
        head = statement.iter
    return head is not None and (head is node or any(ancestor is head for ancestor in file.index.ancestors(node)))


def _asks_first(facts: Facts, statement: cst.CSTNode, base: cst.Name) -> bool:
    """Whether an ``if`` reads the same answer before it does anything else, so that it is there."""
    if not isinstance(statement, cst.If):
        return False
    first: cst.BaseExpression = statement.test
    while isinstance(first, cst.BooleanOperation):
        first = first.left
    known = [node for node in descendants(first) if isinstance(node, cst.Attribute | cst.Name)]
    read = [aliases.represented(facts, node.value if isinstance(node, cst.Attribute) else node) for node in known]
    return any(isinstance(node, cst.Name) and node.value == base.value for node in read)


def _free_name(scope: Scope, names: tuple[str, ...], taken: Taken, span: Span) -> str | None:
    """Gives a name that nothing in the scope binds or reads; one given before if its reads are over by then."""
    for name in names:
        if any(inner.binds(name) or name in inner.reads for inner in scope.tree()):
            continue
        if all(other.start >= span.end or other.end <= span.start for other in taken.get((id(scope), name), ())):
            return name
    return None


def _insertion(file: File, statement: cst.CSTNode, name: str, text: str) -> Edit:
    lines = getattr(statement, "leading_lines", ())
    start = file.parsed.span(lines[-1]).end if lines else file.parsed.span(statement).start
    code = render.requoted(f"{name} = {text}", render.file_quote(file))
    return Edit(Span(start, start), (f"{file.parsed.indentation(start)}{code}{render.newline(file)}",))


def bind(facts: Facts, families: Iterable[Family], naming: Naming) -> list[tuple[File, Edit]]:
    """Gives the statements to be written; the reads of the families take the names."""
    found: list[tuple[File, Edit]] = []
    taken: Taken = {}
    places = nested.operands(facts)
    for family in families:
        vanished = {id(node) for draft in family.drafts for node in draft.vanished}
        kept = [(file, rewrite) for file, rewrite in family.rewrites if not _is_in(file, rewrite.node, vanished)]
        test = custom.call_test(family)
        names: dict[int, str] = {}
        asked: dict[int, Parts] = {}
        for file, span, before, base, after in (place for draft in family.drafts for place in draft.late):
            found.append((file, Edit(span, (before + naming(base)[1] + after,))))
        named = [entry for draft in family.drafts for entry in draft.named]
        standing: dict[int, list[cst.Name]] = defaultdict(list)
        for _, name, call in named:
            standing[id(call)].append(name)
        for binding in find(facts, kept, naming, test, taken, standing):
            names.update((id(read.node), binding.name) for read in binding.reads)
            asked.update((id(read.node), read.asks) for read in binding.reads)
            if binding.edit is not None:
                found.append((binding.file, binding.edit))
        found.extend(_ids_of_calls(facts, named, names, naming, test))
        family.rewrites = [
            (file, _named(rewrite, asked[id(rewrite.node)], names[id(rewrite.node)]))
            if id(rewrite.node) in names
            else (file, rewrite)
            for file, rewrite in family.rewrites
        ]
        family.rewrites, merged = nested.flatten(family.rewrites)
        found.extend(merged)
        found.extend(nested.idle_operands(places, family.sites))
    return found


def _named(rewrite: Rewrite, asks: Parts, name: str) -> Rewrite:
    return Rewrite(rewrite.node, (*asks, name), rewrite.sites, rewrite.precedence if asks else "atom")


def _ids_of_calls(
    facts: Facts,
    named: Iterable[tuple[File, cst.Name, cst.Attribute]],
    names: dict[int, str],
    naming: Naming,
    test: str,
) -> Iterator[tuple[File, Edit]]:
    """Gives the edits that write the id of a call where its function is named; ``names`` are those of calls by node."""
    for file, node, call in named:
        base = aliases.represented(facts, call.value)
        assert isinstance(base, cst.Name)
        text = names.get(id(node)) or f"next(item for item in {naming(base)[1]}.output if {test})"
        code = render.requoted(f"{text}.call_id", render.quote_at(file, node))
        yield file, Edit(render.inner_span(file, node), (code,))


def _is_in(file: File, node: cst.CSTNode, holders: set[int]) -> bool:
    return bool(holders) and any(id(ancestor) in holders for ancestor in file.index.ancestors(node))

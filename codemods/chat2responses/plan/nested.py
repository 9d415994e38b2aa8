"""Lists that a comprehension, ``list()`` or ``bool()`` takes whole: what makes them is written into it instead."""

from __future__ import annotations

import re
from collections.abc import Iterable

import libcst as cst
from chat2responses.api import results
from chat2responses.infer.index import descendants
from chat2responses.infer.unit import File, Rewrite
from chat2responses.infer.values import NONE, Sdk, Site, Values
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Span

_LIST = re.compile(r"\[(?P<name>\w+) for (?P<rest>.+)\]")
_LAST = re.compile(r"for (?P<name>\w+) in (?P<source>part\.\w+(?: or \[\])?)\Z")
"""The loop over what a part of a message holds, at the end of a template."""


def flatten(rewrites: Iterable[tuple[File, Rewrite]]) -> tuple[list[tuple[File, Rewrite]], list[tuple[File, Edit]]]:
    """Gives the rewrites that stay, and edits in place of those that merge with what is around them."""
    rewrites = list(rewrites)
    around = {id(rewrite.parts[0]): rewrite.node for _, rewrite in rewrites if len(rewrite.parts) == 1}
    kept: list[tuple[File, Rewrite]] = []
    found: list[tuple[File, Edit]] = []
    gone: set[int] = set()
    for file, rewrite in rewrites:
        whole = around.get(id(rewrite.node), rewrite.node)
        edit = _in_a_comprehension(file, rewrite, whole)
        if edit is not None:
            found.append((file, edit))
            gone.add(id(whole))
        else:
            alone = _without_a_call(file, rewrite, whole)
            kept.append((file, alone or rewrite))
            if alone is not None:
                gone.add(id(whole))
    return [(file, rewrite) for file, rewrite in kept if id(rewrite.node) not in gone], found


_ALREADY = {"bool": "any(", "list": "["}
"""A builtin -> how what needs no call of it begins."""


def _without_a_call(file: File, rewrite: Rewrite, node: cst.CSTNode) -> Rewrite | None:
    """``bool(any(…))`` is ``any(…)``, ``list([… for …])`` the list alone; None for anything else."""
    holder = file.index.parent(node)
    call = file.index.parent(holder) if isinstance(holder, cst.Arg) else None
    first = rewrite.parts[0]
    if not isinstance(call, cst.Call) or len(call.args) != 1 or not isinstance(call.func, cst.Name):
        return None
    begin = _ALREADY.get(call.func.value)
    if begin is None or not isinstance(first, str) or not first.startswith(begin):
        return None
    return Rewrite(call, rewrite.parts, rewrite.sites, rewrite.precedence, rewrite.note)


def _in_a_comprehension(file: File, rewrite: Rewrite, node: cst.CSTNode) -> Edit | None:
    """``for t in [x for x in r.output if …]`` in a comprehension is ``for t in r.output if …`` there.

    ``node`` is what is rewritten, or the ``… or []`` around it of which nothing else is left.
    """
    loop = file.index.parent(node)
    bases = [part for part in rewrite.parts if not isinstance(part, str)]
    if not isinstance(loop, cst.CompFor) or loop.iter is not node or len(bases) != 1:
        return None
    template = "".join(part if isinstance(part, str) else "\0" for part in rewrite.parts)
    listed = _LIST.fullmatch(template)
    target = loop.target
    if listed is None or not isinstance(target, cst.Name):
        return None
    name, rest = listed["name"], listed["rest"]
    last = _LAST.search(rest)
    if last is not None:
        text = f"{rest[: last.start()]}for {target.value} in {last['source']}"
    else:
        text = re.sub(rf"\b{name}\b", target.value, rest)
    bound = {text.partition(" ")[0], *re.findall(r"for (\w+) in", text)} - {target.value}
    whole = file.index.parent(loop)
    if any(isinstance(inner, cst.Name) and inner.value in bound for inner in descendants(whole or loop)):
        return None
    head, _, tail = text.partition("\0")
    quote = render.quote_at(file, node)
    span = Span(file.parsed.span(target).start, file.parsed.span(node).end)
    return Edit(span, (render.requoted(head, quote), file.parsed.span(bases[0]), render.requoted(tail, quote)))


def operands(facts: Facts) -> list[tuple[File, cst.BooleanOperation, cst.CSTNode, Values]]:
    """Gives what of answers stands beside an ``and``: that operation, the operand and its values."""
    found: list[tuple[File, cst.BooleanOperation, cst.CSTNode, Values]] = []
    for file, node, values in facts.values.values():
        whole = file.index.parent(node)
        if isinstance(whole, cst.BooleanOperation) and isinstance(whole.operator, cst.And):
            found.append((file, whole, node, values))
    return found


def idle_operands(
    places: Iterable[tuple[File, cst.BooleanOperation, cst.CSTNode, Values]], sites: Iterable[Site]
) -> list[tuple[File, Edit]]:
    """Gives the edits that drop ``answer.choices[0].message and``: it is the answer itself, asked for around there.

    ``places`` are those of ``operands``.
    """
    ours = set(sites)
    found: list[tuple[File, Edit]] = []
    for file, whole, node, values in places:
        kinds = {value.kind for value in values if isinstance(value, Sdk) and value.site in ours}
        if not kinds or not kinds <= {results.CHOICE, results.MESSAGE} or NONE in values:
            continue
        left, right = file.parsed.span(whole.left), file.parsed.span(whole.right)
        if node is whole.left and isinstance(node, cst.Attribute | cst.Subscript):
            found.append((file, Edit(Span(left.start, right.start), ("",))))
        elif isinstance(node, cst.Attribute | cst.Subscript) and _is_passed_by(file, whole):
            found.append((file, Edit(Span(left.end, right.end), ("",))))
    return found


def _is_passed_by(file: File, node: cst.BooleanOperation) -> bool:
    """Whether an ``and`` is followed by another one, and begins with something else than an answer."""
    above = file.index.parent(node)
    goes_on = isinstance(above, cst.BooleanOperation) and isinstance(above.operator, cst.And) and above.left is node
    return goes_on and not node.lpar and isinstance(node.left, cst.BooleanOperation | cst.Name)

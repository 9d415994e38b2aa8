"""Which classes of chunk a loop acts on: a class whose statements only repeat what text does, emptily, needs no branch.

The first chunk of an answer and the last carry no text, yet most loops print, add or count for them too. On the
Responses side that is done for each piece of text; what a class does beyond it gets a branch of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import libcst as cst
from chat2responses.infer.definitions import dotted_name
from chat2responses.infer.index import descendants
from chat2responses.infer.values import Data
from chat2responses.plan.facts import Facts
from chat2responses.plan.streaming import chunks
from chat2responses.plan.streaming.chunks import Known, Read, Refused, Value, Whole
from chat2responses.plan.streaming.remains import Item, leaves

_STORING = frozenset({"append", "setdefault"})


def fills(items: Iterable[Item], facts: Facts, data: Data) -> bool:
    """Whether statements surely store something in a dict under a number, or append it to a list."""
    for item in items:
        targets = [target.target for target in item.node.targets] if isinstance(item.node, cst.Assign) else []
        calls = [inner for inner in descendants(item.node) if isinstance(inner, cst.Call)] if not item.sections else []
        stored = [call for call in calls if isinstance(call.func, cst.Attribute) and call.func.attr.value in _STORING]
        if any(data in facts.used_at.get(id(node), ()) for node in (*targets, *stored)):
            return True
    return False


class Judge:
    """Decides what acts, given what remains for text and the names whose values outlive a round."""

    def __init__(self, text: list[Item], carried: frozenset[str]) -> None:
        self._text = {id(item.node): item for item in leaves(text)}
        self._carried = carried
        self._changed: set[str] = set()
        self._anything_changed = False
        self._moved: set[str] = set()
        self.notes: set[tuple[str, int]] = set()
        self.places: dict[int, cst.CSTNode] = {}

    def prune(self, items: list[Item], comes_first: bool = False) -> list[Item]:
        """Gives what must stay of a class's statements: what acts, and what that needs.

        Raises Refused where the class ``comes_first`` and prepares what decides about the first text.
        """
        self._changed, self._anything_changed, self._moved = set(), False, set()
        acting = self._acting(items)
        if comes_first:
            self._check_preparation()
        if not acting:
            return []
        needed = {name for item in leaves(acting) for name in _reads(item)}
        return self._with_needed(items, {id(item.node) for item in leaves(acting)}, needed, False)

    def tidy(self, items: list[Item]) -> list[Item]:
        """Gives the statements of the text's own branch without names that nothing reads; none if nothing acts."""
        kept = self._without_dead(items, set())
        while kept and kept[-1].ending == "continue":
            kept.pop()
        return kept if any(not self._binds_private(item) for item in kept) else []

    def _without_dead(self, items: list[Item], needed: set[str]) -> list[Item]:
        found: list[Item] = []
        for item in reversed(items):
            if self._binds_private(item) and not _computes(item) and not _bound_plainly(item) & needed:
                continue
            needed |= _read_again(item)
            sections = tuple(
                replace(part, items=tuple(self._without_dead(list(part.items), needed)))
                for part in reversed(item.sections)
            )
            empty = bool(item.sections) and not any(part.items for part in sections)
            if empty and isinstance(item.node, cst.If) and not _has_effect(item.node.test):
                continue
            needed |= _reads(item)
            found.append(replace(item, sections=tuple(reversed(sections))))
        return found[::-1]

    def _acting(self, items: list[Item]) -> list[Item]:
        found: list[Item] = []
        for item in items:
            acts = item.ending != "continue" and self._acts(item)
            sections = tuple(replace(part, items=tuple(self._acting(list(part.items)))) for part in item.sections)
            if any(part.items for part in sections):
                if isinstance(item.node, cst.For | cst.While):
                    sections = item.sections
                found.append(replace(item, sections=sections))
                self._anything_changed = self._anything_changed or acts
            elif acts:
                found.append(replace(item, sections=sections))
                self._note_change(item)
        while found and found[-1].ending == "continue":
            found.pop()
        return found

    def _acts(self, item: Item) -> bool:
        if is_whole(item):
            return True
        if item.is_noop:
            return False
        known = self._text.get(id(item.node))
        if self._binds_private(item) and not _computes(item):
            if not _is_folded(item) and (known is None or self._is_affected(item) or not self._echoes(item, known)):
                self._changed |= _bound_plainly(item)
            return False
        if item.sections:
            header = _header(item.node)
            if known is None and not isinstance(item.node, cst.If):
                return True
            return any(map(_has_effect, header)) and (known is None or not self._echoes(item, known))
        if item.raises:
            if known is None:
                raise Refused(item.node, "stream-unguarded", "None is used as a text")
            self._note("empty-text", item.node)
            return False
        if known is None or self._is_affected(item) or not self._echoes(item, known):
            return True
        self._note_echo(item)
        self._moved |= _written(item)
        return False

    def _is_affected(self, item: Item) -> bool:
        """Whether what a class did before in the round can make a statement do something else than for text."""
        return self._anything_changed or bool(_reads(item) & self._changed)

    def _note_change(self, item: Item) -> None:
        node = item.node
        if is_whole(item):
            return
        if item.ending or _is_print(node) or (isinstance(node, cst.Expr) and isinstance(node.value, cst.Yield)):
            return
        names = {target.value for target in _all_targets(node) if isinstance(target, cst.Name)}
        if names and len(names) == len(_all_targets(node)) and not _has_effect(node):
            self._changed |= names
        else:
            self._anything_changed = True

    def _check_preparation(self) -> None:
        """The first chunk's ``first = False`` comes with the first text instead: it may not decide about that text."""
        for item in self._text.values():
            if not isinstance(item.node, cst.If) or not item.sections or not _dotted_in(item.node.test) & self._moved:
                continue
            for inner in leaves([item]):
                if inner.ending or any(_is_text(value) for _, value in inner.operands):
                    raise Refused(item.node, "stream-unguarded", "the first chunk decides about the first text")

    def _binds_private(self, item: Item) -> bool:
        names = _bound_plainly(item)
        return bool(names) and not names & self._carried

    def _echoes(self, item: Item, known: Item) -> bool:
        """Whether a statement does what it does for text too, with no text."""
        values = dict(known.operands)
        kept = bool(_targets(item.node)) and not self._binds_private(item)
        for key, value in item.operands:
            other = values.get(key)
            if other == value:
                continue
            if other is None or kept or not _is_text(other):
                return False
            if value == chunks.NONE and _reads_none_as_nothing(item.node):
                self._note("empty-text", item.node)
            elif value != chunks.EMPTY:
                return False
        return True

    def _note_echo(self, item: Item) -> None:
        if not item.ending and not any(value == chunks.NONE for _, value in item.operands):
            self._note("stream-pieces", item.node)

    def _note(self, code: str, node: cst.CSTNode) -> None:
        self.notes.add((code, id(node)))
        self.places[id(node)] = node

    def _with_needed(self, items: list[Item], acting: set[int], needed: set[str], followed: bool) -> list[Item]:
        """Gives what acts, what binds a name that this reads, and what leaves the round before it."""
        found: list[Item] = []
        for item in reversed(items):
            after = followed or bool(found)
            if any(id(inner.node) in acting for inner in leaves([item])):
                needed |= _read_again(item)
            sections = tuple(
                replace(part, items=tuple(self._with_needed(list(part.items), acting, needed, after)))
                for part in item.sections
            )
            kept = any(part.items for part in sections) or (id(item.node) in acting and item.ending != "continue")
            binds = _bound_plainly(item) & needed and not isinstance(item.node, cst.AugAssign)
            if kept or binds or (after and item.ending == "continue"):
                found.append(replace(item, sections=sections))
                needed |= _reads(item)
        return found[::-1]


def is_whole(item: Item) -> bool:
    """Whether a statement keeps or hands on the chunk itself."""
    return any(isinstance(value, Whole) for _, value in item.operands)


def reads(items: Iterable[Item]) -> set[str]:
    """Gives the names that statements read."""
    return {name for item in leaves(items) for name in _reads(item)}


def _is_text(value: Value) -> bool:
    return isinstance(value, Read) and value.is_text


def _bound_plainly(item: Item) -> set[str]:
    targets = _targets(item.node)
    names = {target.value for target in targets if isinstance(target, cst.Name)}
    return names if len(names) == len(targets) else set()


def _all_targets(node: cst.CSTNode) -> list[cst.BaseExpression]:
    return [node.target] if isinstance(node, cst.AugAssign) else _targets(node)


def _written(item: Item) -> set[str]:
    """Gives the names, attributes and containers that a statement stores something in."""
    targets = _all_targets(item.node)
    bases = [target.value if isinstance(target, cst.Subscript) else target for target in targets]
    return {dotted_name(base) for base in bases} - {""}


def _dotted_in(node: cst.CSTNode) -> set[str]:
    found = [inner for inner in descendants(node) if isinstance(inner, cst.Name | cst.Attribute)]
    return {dotted_name(inner) for inner in found}


def _targets(node: cst.CSTNode) -> list[cst.BaseExpression]:
    if isinstance(node, cst.Assign):
        return [target.target for target in node.targets]
    return [node.target] if isinstance(node, cst.NamedExpr | cst.AnnAssign) else []


def _header(node: cst.CSTNode) -> list[cst.CSTNode]:
    """Gives the expressions that a compound statement evaluates before its suites."""
    if isinstance(node, cst.If | cst.While):
        return [node.test]
    if isinstance(node, cst.For):
        return [node.iter]
    return list(node.items) if isinstance(node, cst.With) else []


def _reads(item: Item) -> set[str]:
    """Gives the names that a statement reads, its own header's for a compound one."""
    nodes: list[cst.CSTNode] = [item.node]
    if item.sections:
        nodes = _header(item.node)
    elif isinstance(item.node, cst.Assign | cst.AnnAssign) and item.node.value is not None:
        nodes = [item.node.value, *(target for target in _targets(item.node) if not isinstance(target, cst.Name))]
    return {leaf.value for node in nodes for leaf in descendants(node) if isinstance(leaf, cst.Name)}


def _read_again(item: Item) -> set[str]:
    """Gives the names that a later round of the statement's own loop, or a handler, can read."""
    if not isinstance(item.node, cst.For | cst.While | cst.Try):
        return set()
    return {name for inner in leaves([item]) for name in _reads(inner)}


def _computes(item: Item) -> bool:
    """Whether what a name is bound to does something of its own; what was read from the chunk doesn't."""
    value = _bound_value(item.node)
    return value is None or (not _is_folded(item) and _has_effect(value))


def _is_folded(item: Item) -> bool:
    """Whether what a name is bound to is known or read from the chunk, so that its readers are told by that."""
    value = dict(item.operands).get(id(_bound_value(item.node)))
    return item.hoisted is not None or isinstance(value, Known | Read)


def _bound_value(node: cst.CSTNode) -> cst.BaseExpression | None:
    return node.value if isinstance(node, cst.Assign | cst.AnnAssign | cst.NamedExpr) else None


def _has_effect(node: cst.CSTNode) -> bool:
    return any(isinstance(inner, cst.Call | cst.Await | cst.Yield) for inner in descendants(node))


def _reads_none_as_nothing(node: cst.CSTNode) -> bool:
    """Whether a statement only shows or adds a text: None there is an error or a word, never a signal."""
    if isinstance(node, cst.AugAssign):
        return isinstance(node.operator, cst.AddAssign)
    return _is_print(node)


def _is_print(node: cst.CSTNode) -> bool:
    return (
        isinstance(node, cst.Expr)
        and isinstance(node.value, cst.Call)
        and isinstance(node.value.func, cst.Name)
        and node.value.func.value == "print"
    )

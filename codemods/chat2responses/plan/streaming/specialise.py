"""A loop body under the facts of one class of chunk: the statements that remain, with the source that remains of each.

Tests that the class decides are folded, dead branches go, names that stand for parts of the chunk (``delta = …``) go.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import libcst as cst
from chat2responses.api.streams import CALL, CALLS, CHOICE, CHOICES, FINISH
from chat2responses.infer.index import children
from chat2responses.plan.streaming import chunks, headers
from chat2responses.plan.streaming.chunks import Known, Part, Raising, Read, Refused, Unknown
from chat2responses.plan.streaming.folding import Edits, Env, Folder
from chat2responses.plan.streaming.remains import Ending, Item, Section, assigned
from chat2responses.rewrite.splice import Hole, Span


@dataclass
class Specialiser:
    """Evaluates statements for one class of chunk. ``skips_raising``: a statement that raises isn't reached at all."""

    folder: Folder
    untracked: frozenset[str]
    carried: frozenset[str] = frozenset()
    skips_raising: bool = False

    def body(self, statements: Sequence[cst.CSTNode], env: Env) -> tuple[list[Item], Ending]:
        """Gives what remains of a block, and how the block always ends, if it does."""
        items: list[Item] = []
        above: tuple[Span, ...] = ()
        for statement in statements:
            found, ending = self.statement(statement, env)
            if found and above:
                found[0] = replace(found[0], leading=(*above, *found[0].leading))
                above = ()
            elif not found and _is_assignment(statement):
                above = (*above, *headers.comments(self.folder.file, statement))
            items.extend(found)
            if ending:
                return items, ending
        return items, ""

    def statement(self, node: cst.CSTNode, env: Env) -> tuple[list[Item], Ending]:
        """Gives what remains of one statement."""
        leading = headers.comments(self.folder.file, node)
        if isinstance(node, cst.SimpleStatementLine):
            items, ending = self._smalls(node.body, env)
        elif isinstance(node, cst.BaseSmallStatement):
            items, ending = self._smalls([node], env)
        else:
            handler = _COMPOUND.get(type(node))
            if handler is None:
                items, ending = self._opaque(node, env)
            else:
                items, ending = handler(self, node, env)
        if items and leading:
            items[0] = replace(items[0], leading=(*leading, *items[0].leading))
        return items, ending

    def _smalls(self, statements: Sequence[cst.CSTNode], env: Env) -> tuple[list[Item], Ending]:
        items: list[Item] = []
        for small in statements:
            try:
                found, ending = self._small(small, env)
            except Raising as raising:
                if self.skips_raising:
                    continue
                self.folder.take_operands()
                found, ending = [Item(small, raises=True, operands=((id(raising.node), chunks.NONE),))], ""
            items.extend([*self._hoisted(), *found])
            if ending:
                return items, ending
        return items, ""

    def _hoisted(self) -> list[Item]:
        hoisted, self.folder.hoisted = self.folder.hoisted, []
        return [Item(node, edits, hoisted=value) for node, value, edits in hoisted]

    def _small(self, node: cst.CSTNode, env: Env) -> tuple[list[Item], Ending]:
        self.folder.take_operands()
        if isinstance(node, cst.Pass | cst.Continue):
            ending: Ending = "continue" if isinstance(node, cst.Continue) else ""
            return ([Item(node, ending=ending)] if ending else []), ending
        if isinstance(node, cst.Break):
            return [Item(node, ending="break")], "break"
        if isinstance(node, cst.Assign | cst.AnnAssign):
            return self._assign(node, env), ""
        if isinstance(node, cst.AugAssign):
            return [self._augmented(node, env)], ""
        if isinstance(node, cst.Assert):
            known, edits = self.folder.test(node.test, env)
            if known is True:
                return [], ""
            return [self._item(node, edits)], ""
        if isinstance(node, cst.Expr) and isinstance(node.value, cst.SimpleString | cst.Ellipsis):
            return [], ""
        _, edits = self.folder.rest(node, env)
        item = self._item(node, edits)
        if isinstance(node, cst.Return | cst.Raise):
            ending = "return" if isinstance(node, cst.Return) else "raise"
            return [replace(item, ending=ending)], ending
        if isinstance(node, cst.Expr):
            return [replace(item, is_noop=self._prints_nothing(node.value, item))], ""
        for name in self._bound(node):
            env[name] = Unknown()
        return [item], ""

    def _item(self, node: cst.CSTNode, edits: Edits) -> Item:
        return Item(node, edits, tuple(self.folder.take_operands().items()))

    def _assign(self, node: cst.Assign | cst.AnnAssign, env: Env) -> list[Item]:
        targets = [item.target for item in node.targets] if isinstance(node, cst.Assign) else [node.target]
        if node.value is None:
            return [self._item(node, ())]
        value, edits = self.folder.fold(node.value, env)
        names = [target.value for target in targets if isinstance(target, cst.Name)]
        absent = isinstance(value, Read) and not value.template
        kept = value == Part(FINISH) and (bool(self.carried.intersection(names)) or len(names) < len(targets))
        if ((isinstance(value, Part) and not kept) or absent) and len(names) == len(targets):
            for name in names:
                if name in self.untracked or (absent and name in self.carried):
                    raise Refused(node, "stream-shape", "a part of the chunk is kept")
                env[name] = value
            self.folder.take_operands()
            return []
        if names and len(names) == len(targets) == 1 and self._stays(node.value, edits, names[0]):
            self.folder.take_operands()
            return []
        edits = self.folder.kept_reason(node.value) if kept else (*edits, *self.folder.used(node.value, value))
        for target in targets:
            edits = (*edits, *self._target(target, env))
            for name in self._bound(target):
                env[name] = Unknown(own=chunks.is_own(value))
        if not isinstance(value, Part):
            for name in names:
                if name not in self.untracked:
                    env[name] = value
        item = self._item(node, edits)
        return [replace(item, is_noop=_adds_nothing(names, node.value, item))]

    def _stays(self, node: cst.BaseExpression, edits: Edits, name: str) -> bool:
        """Whether what is bound to a name is what the name holds anyway: ``x = chunk.x or x``."""
        whole = self.folder.file.parsed.span(node)
        part = edits[0].parts[0] if len(edits) == 1 and edits[0].span == whole and len(edits[0].parts) == 1 else None
        return isinstance(part, Hole) and self.folder.file.parsed.text[part.span.start : part.span.end] == name

    def _target(self, target: cst.BaseExpression, env: Env) -> Edits:
        """A target that isn't a plain name uses what it consists of."""
        if isinstance(target, cst.Name):
            return ()
        if isinstance(target, cst.Tuple | cst.List):
            return tuple(edit for element in target.elements for edit in self._target(element.value, env))
        return self.folder.rest(target, env)[1]

    def _bound(self, node: cst.CSTNode) -> set[str]:
        if isinstance(node, cst.Attribute | cst.Subscript):
            return set()
        if isinstance(node, cst.Name):
            return {node.value}
        return {name for inner in children(node) for name in self._bound(inner)}

    def _augmented(self, node: cst.AugAssign, env: Env) -> Item:
        value, edits = self.folder.real(node.value, env)
        edits = (*edits, *self._target(node.target, env))
        if isinstance(node.target, cst.Name):
            self.folder.operands.pop(id(node.target), None)
            env[node.target.value] = Unknown(own=True)
        adds = isinstance(node.operator, cst.AddAssign)
        noop = adds and isinstance(value, Known) and value.own and value.value in ("", 0)
        return replace(self._item(node, edits), is_noop=noop)

    def _prints_nothing(self, node: cst.BaseExpression, item: Item) -> bool:
        """``print("", end="")`` and ``file.write("")``."""
        if not isinstance(node, cst.Call):
            return False
        operands = dict(item.operands)
        if isinstance(node.func, cst.Attribute) and node.func.attr.value == "write" and len(node.args) == 1:
            return operands.get(id(node.args[0].value)) == chunks.EMPTY
        if not isinstance(node.func, cst.Name) or node.func.value != "print":
            return False
        shown = [arg for arg in node.args if arg.keyword is None]
        ends = [arg.value for arg in node.args if arg.keyword is not None and arg.keyword.value == "end"]
        empty = all(operands.get(id(arg.value)) == chunks.EMPTY for arg in shown)
        return len(shown) == 1 and empty and len(ends) == 1 and _is_empty(ends[0])

    def _if(self, node: cst.If, env: Env) -> tuple[list[Item], Ending]:
        self.folder.take_operands()
        try:
            known, edits = self.folder.test(node.test, env)
            edits = headers.without_parentheses(self.folder.file, node.test, edits)
        except Raising as raising:
            if self.skips_raising:
                return [], ""
            raise Refused(raising.node, "stream-unguarded", f"{self._class}: {raising.detail}") from raising
        if known is not None:
            self.folder.dropped(node.test)
            hoisted = self._hoisted()
            self.folder.take_operands()
            if known:
                items, ending = self.body(node.body.body, env)
                behind = headers.comment_behind(self.folder.file, node.body)
                if items and behind:
                    items[0] = replace(items[0], leading=(*behind, *items[0].leading))
            else:
                items, ending = self._orelse(node.orelse, env)
            return [*hoisted, *items], ending
        hoisted = self._hoisted()
        operands = tuple(self.folder.take_operands().items())
        then, other = dict(env), dict(env)
        body, first = self.body(node.body.body, then)
        orelse, second = self._orelse(node.orelse, other)
        _join(env, then if not first else other, other if not second else then)
        sections = [self._section(node, body, edits)]
        if node.orelse is not None:
            sections.append(self._section(node.orelse, orelse))
        item = Item(node, (), operands, tuple(sections))
        both = first if first and second else ""
        return [*hoisted, item], both

    @property
    def _class(self) -> str:
        return self.folder.sort.label

    def _orelse(self, node: cst.If | cst.Else | None, env: Env) -> tuple[list[Item], Ending]:
        if isinstance(node, cst.If):
            return self.statement(node, env)
        return self.body(node.body.body, env) if node is not None else ([], "")

    def _for(self, node: cst.For, env: Env) -> tuple[list[Item], Ending]:
        self.folder.take_operands()
        try:
            source, edits = self.folder.fold(node.iter, env)
        except Raising as raising:
            if self.skips_raising:
                return [], ""
            raise Refused(raising.node, "stream-unguarded", f"{self._class}: {raising.detail}") from raising
        if isinstance(source, Known) and source.value == () and node.orelse is None:
            return [], ""
        if isinstance(source, Part) and source.kind in (CHOICES, CALLS):
            return self._only(node, Part(CHOICE if source.kind == CHOICES else CALL), env)
        edits = (*edits, *self.folder.used(node.iter, source), *self._target(node.target, env))
        return self._repeated(node, edits, env)

    def _only(self, node: cst.For, element: Part, env: Env) -> tuple[list[Item], Ending]:
        """A loop over the only choice, or the only call of a fragment, is its body."""
        if not isinstance(node.target, cst.Name) or node.target.value in self.untracked or node.orelse is not None:
            raise Refused(node.iter, "stream-shape", "looped over in a way that isn't understood")
        env[node.target.value] = element
        items, ending = self.body(node.body.body, env)
        if ending in ("break", "continue") and items[-1].ending == ending:
            items, ending = items[:-1], ""
        if any(_leaves(item) for item in items):
            raise Refused(node.iter, "stream-shape", "a loop inside the loop is left early")
        return items, ending

    def _repeated(self, node: cst.For | cst.While, edits: Edits, env: Env) -> tuple[list[Item], Ending]:
        """A loop of the program's own inside the loop over the stream."""
        operands = tuple(self.folder.take_operands().items())
        self._forget_bound(node, env)
        items, _ = self.body(node.body.body, env)
        sections = [self._section(node, items, edits)]
        if node.orelse is not None:
            rest, _ = self.body(node.orelse.body.body, env)
            sections.append(self._section(node.orelse, rest))
        self._forget_bound(node, env)
        return [Item(node, (), operands, tuple(sections))], ""

    def _forget_bound(self, node: cst.CSTNode, env: Env) -> None:
        for name in assigned(node):
            env[name] = Unknown()

    def _while(self, node: cst.While, env: Env) -> tuple[list[Item], Ending]:
        self.folder.take_operands()
        self._forget_bound(node, env)
        known, edits = self.folder.test(node.test, env)
        if known is False and node.orelse is None:
            return [], ""
        if known and node.orelse is None and not isinstance(node.test, cst.Name):
            return self._once(node, env)
        return self._repeated(node, edits, env)

    def _once(self, node: cst.While, env: Env) -> tuple[list[Item], Ending]:
        """A loop whose test holds, and doesn't any more behind its body."""
        self.folder.take_operands()
        items, ending = self.body(node.body.body, env)
        if ending or any(_leaves(item) for item in items) or self.folder.test(node.test, env)[0] is not False:
            raise Refused(node.test, "stream-shape", "a loop inside the loop that isn't understood")
        self.folder.take_operands()
        return items, ""

    def _with(self, node: cst.With, env: Env) -> tuple[list[Item], Ending]:
        self.folder.take_operands()
        edits: Edits = ()
        for item in node.items:
            edits = (*edits, *self.folder.real(item.item, env)[1])
            if item.asname is not None:
                for name in self._bound(item.asname.name):
                    env[name] = Unknown()
        operands = tuple(self.folder.take_operands().items())
        items, ending = self.body(node.body.body, env)
        return [Item(node, (), operands, (self._section(node, items, edits),))], ending

    def _try(self, node: cst.Try, env: Env) -> tuple[list[Item], Ending]:
        """A ``try`` stays whole; what its body binds isn't certain behind it."""
        if self.skips_raising and any(self._would_raise(statement, env) for statement in node.body.body):
            raise Refused(node, "stream-unguarded", f"{self._class}: an index into no choices is caught")
        before = dict(env)
        items, _ = self._guarded(node.body.body, env)
        sections = [self._section(node, items)]
        handled: set[str] = set()
        falls_through = False
        for handler in node.handlers:
            inner = dict(before)
            self._forget_bound(node.body, inner)
            rest, last = self.body(handler.body.body, inner)
            falls_through = falls_through or not last
            handled |= assigned(handler)
            sections.append(self._section(handler, rest))
        for extra in (node.orelse, node.finalbody):
            if extra is not None:
                rest, _ = self.body(extra.body.body, env)
                sections.append(self._section(extra, rest))
        if falls_through:
            for name, value in list(env.items()):
                if before.get(name) != value and (name in handled or not isinstance(value, Part)):
                    env[name] = Unknown(own=True)
        return [Item(node, (), (), tuple(sections))], ""

    def _section(self, owner: cst.CSTNode, items: Sequence[Item], edits: Edits = ()) -> Section:
        suite = getattr(owner, "body", None)
        assert isinstance(suite, cst.BaseSuite)
        return Section(owner, headers.header(self.folder.file, owner, suite), edits, tuple(items), suite)

    def _guarded(self, statements: Sequence[cst.CSTNode], env: Env) -> tuple[list[Item], Ending]:
        items, ending = self.body(statements, env)
        for item in items:
            if item.raises:
                raise Refused(item.node, "stream-unguarded", f"{self._class}: an error on None is caught")
        return items, ending

    def _would_raise(self, statement: cst.CSTNode, env: Env) -> bool:
        probe = replace(self, skips_raising=False)
        try:
            items, _ = probe.statement(statement, dict(env))
        except Refused as refused:
            return refused.code == "stream-unguarded"
        return any(item.raises for item in items)

    def _opaque(self, node: cst.CSTNode, env: Env) -> tuple[list[Item], Ending]:
        """Other statements stay as they are, and may use no part of the chunk."""
        self.folder.take_operands()
        self.folder.closure(node, env)
        operands = tuple(self.folder.take_operands().items())
        self._forget_bound(node, env)
        return [Item(node, (), operands)], ""


def _is_assignment(node: cst.CSTNode) -> bool:
    return isinstance(node, cst.SimpleStatementLine) and isinstance(node.body[0], cst.Assign | cst.AnnAssign)


def _join(env: Env, first: Env, second: Env) -> None:
    for name in {*first, *second}:
        one, other = first.get(name, Unknown()), second.get(name, Unknown())
        env[name] = one if one == other else Unknown(own=chunks.is_own(one) or chunks.is_own(other))


def _adds_nothing(names: list[str], value: cst.BaseExpression, item: Item) -> bool:
    """``text = text + ""``."""
    if not isinstance(value, cst.BinaryOperation) or not isinstance(value.operator, cst.Add):
        return False
    grows = isinstance(value.left, cst.Name) and names == [value.left.value]
    return grows and dict(item.operands).get(id(value.right)) == chunks.EMPTY


def _is_empty(node: cst.BaseExpression) -> bool:
    return isinstance(node, cst.SimpleString) and node.evaluated_value == ""


def _leaves(item: Item) -> bool:
    """Whether a statement can leave or repeat the loop around it."""
    if item.ending in ("break", "continue"):
        return True
    if isinstance(item.node, cst.For | cst.While):
        return False
    return any(_leaves(inner) for section in item.sections for inner in section.items)


_COMPOUND: dict[type, Callable[[Specialiser, Any, Env], tuple[list[Item], Ending]]] = {
    cst.If: Specialiser._if,
    cst.For: Specialiser._for,
    cst.While: Specialiser._while,
    cst.With: Specialiser._with,
    cst.Try: Specialiser._try,
}

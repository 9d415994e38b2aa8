"""What all edits of stand-ins have in common: where they are noted, what is taken out, what is written anew."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api import doubles as table
from chat2responses.api import streams
from chat2responses.infer.doubles.literals import STYLE
from chat2responses.infer.doubles.objects import SPEC_OF_A_MODEL
from chat2responses.infer.index import descendants
from chat2responses.infer.unit import File
from chat2responses.infer.values import Built, Data, Instance, Value
from chat2responses.plan import entries, types
from chat2responses.plan.doubles import arguments, classes, events, literals, models, pieces
from chat2responses.plan.doubles.fields import Field, Fields, Holder
from chat2responses.plan.doubles.roles import Roles
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import elements, render
from chat2responses.rewrite.splice import Edit, Hole, Span

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

CODE = "test-double"
_MAKERS = (("types", "SimpleNamespace"), ("unittest.mock", "MagicMock"))
"""What makes the parts of objects that have no maker of their own."""


class TypeUses:
    """Notes which classes of the SDK the stand-ins of a family need, and which names they no longer do."""

    def __init__(self, family: Family) -> None:
        self._family = family

    def of(self, file: File) -> models.Named:
        """Gives what names a class in a file, and notes that it is needed there."""

        def named(module: str, name: str) -> str:
            self._family.types[file.path].needed.add((module, name))
            return types.free_name(file, name)

        return named

    def replaced(self, file: File, node: cst.BaseExpression) -> None:
        """Notes that a name goes."""
        self._family.types[file.path].gone.update(
            id(inner) for inner in descendants(node) if isinstance(inner, cst.Name)
        )


class Bench:
    """The stand-ins of one family, and the edits noted for them."""

    def __init__(
        self, family: Family, facts: Facts, roles: Roles, needs: frozenset[str], sequences: list[list[Value]]
    ) -> None:
        self.types = TypeUses(family)
        self._family = family
        self._facts = facts
        self._roles = roles
        self._needs = needs
        self._fields = Fields(facts, roles, self.stop)
        self._sequences = sequences
        self._rebuilt: list[tuple[File, arguments.Written, tuple[arguments.Piece, ...]]] = []
        self._dicts = {built: data for data, built in facts.evaluator.views.items() if isinstance(data, Data)}
        self._removed: list[tuple[File, cst.CSTNode]] = []
        self._replaced: list[tuple[File, Span]] = []
        self._stopped = False
        self._late: list[tuple[File, Span, tuple[str | Span, ...]]] = []
        self._made: list[tuple[File, cst.Call, Value, str]] = []
        self._event_types: dict[Value, arguments.Parts] = {}
        self.handled: dict[str, list[Span]] = defaultdict(list)

    def stop(self, file: File, node: cst.CSTNode, detail: str = "") -> None:
        """Adds the reason why a stand-in can't be rewritten."""
        line = file.parsed.position(file.parsed.start(node))[0]
        self._stopped = True
        known = (finding.place for finding in self._family.findings if finding.code == CODE)
        if not any(place.path == file.path and place.line == line for place in known):
            self._family.stop(CODE, file, node, detail)

    def _finish(self) -> None:
        """Takes out what moved, and lets it have its own edits where it is written now."""
        for file, call, value, kind in self._made:
            self._made_of_dict(file, call, value, kind)
        for file, statement in self._fields.moved.values():
            self._claim(file, statement)
            self._remove(file, statement)
        for file, node in classes.unused(self._fields.flattened, self._replaced):
            self._claim(file, node)
            self._remove(file, node)
        for file, making in self._fields.flattened:
            self._claim(file, making.node)
        for file, name, last in self._fields.later:
            anchor = pieces.name_of(last)
            if anchor is None:
                self.stop(file, name, "the object that it is a part of has no name")
            else:
                self._edit(file, Edit(file.parsed.span(name), (anchor,)))
        for file, call in self._fields.consumed:
            self.types.replaced(file, call.func)
        self._rebuild()
        self._close_gaps()
        for file, span, parts in self._late:
            own = self._family.edits[file.path]
            self._edit(file, Edit(span, tuple(pieces.placed(part, span, own) for part in parts)))
        self._import_makers()

    def _import_makers(self) -> None:
        """What makes objects here may be nothing that the file has used so far."""
        for path in self.handled:
            file = self._facts.evaluator.files[path]
            texts = [part for edit in self._family.edits[path] for part in edit.parts if isinstance(part, str)]
            for module, name in _MAKERS:
                if not file.index.scope.binds(name) and any(f"{name}(" in text for text in texts):
                    self.types.of(file)(module, name)

    def _remove(self, file: File, statement: cst.CSTNode) -> None:
        removal = entries.removed_statement(file, statement)
        if removal is None:
            self.stop(file, statement, "the only statement of its block")
        self._removed.append((file, statement))
        self._edit(file, removal)

    def _close_gaps(self) -> None:
        """Takes out the empty lines before what begins a block now."""
        gone = {id(statement) for _, statement in self._removed}
        for file, statement in self._removed:
            body = list(getattr(file.index.parent(statement), "body", ()))
            first = next((node for node in body if id(node) not in gone), None)
            if first is not None and id(body[0]) in gone and file.index.parent(statement) is not file.parsed.module:
                for line in getattr(first, "leading_lines", ()):
                    if line.comment is not None:
                        break
                    self._edit(file, Edit(file.parsed.span(line), ("",)))

    def _claim(self, file: File, node: cst.CSTNode) -> None:
        self.handled[file.path].append(file.parsed.span(node))

    def _edit(self, file: File, edit: Edit | None) -> None:
        known = self._family.edits[file.path]
        if edit is not None and edit not in known:
            known.append(edit)

    def _drop_attribute(self, file: File, node: cst.Attribute | cst.Subscript) -> None:
        self._claim(file, node)
        end = file.parsed.span(node.value).end
        self._edit(file, Edit(Span(end, render.inner_span(file, node).end), ("",)))

    def _rename(self, file: File, node: cst.CSTNode, name: str) -> None:
        self._claim(file, node)
        attr = node.attr if isinstance(node, cst.Attribute) else node
        if isinstance(attr, cst.Name) and attr.value != name:
            self._edit(file, Edit(file.parsed.span(attr), (name,)))

    def _is_flattened(self, owner: Value) -> bool:
        return isinstance(owner, Instance) and any(
            making.node is owner.cls.node for _, making in self._fields.flattened
        )

    def _statements(self, file: File, target: cst.CSTNode, fields: list[Field]) -> tuple[str | Span, ...]:
        base = (file.parsed.span(target.value), ".") if isinstance(target, cst.Attribute) else ()
        newline = render.newline(file) + file.parsed.indentation(file.parsed.span(target).start)
        line = file.index.statement(target)
        if not isinstance(line, cst.SimpleStatementLine) or len(line.body) > 1:
            newline = "; "
        parts: list[str | Span] = []
        for position, field in enumerate(fields):
            parts.extend((newline, *base) if position else base)
            parts.extend((f"{field.name} = ", *arguments.plain(field.parts)))
        return tuple(parts)

    def _holder(self, owner: Value) -> Holder:
        if isinstance(owner, Built):
            root = owner
            while root.parent is not None:
                root = root.parent
            maker = "SimpleNamespace"
            if isinstance(root.node, cst.Call) and root.style != "patcher" and root.made_by in table.MAKERS:
                maker = root.unit.file.parsed.code(root.node.func)
            elif owner.is_mock:
                maker = "MagicMock"
            specified = any(use.operation == SPEC_OF_A_MODEL for _, use in self._facts.object_uses.get(root, ()))
            is_mock = owner.is_mock and not root.made_by.endswith(".Mock") and not specified
            if root.style == STYLE:
                makers = (literals.details, literals.group, literals.refused)
                return Holder("dict", False, self._needs, *makers, True, True, literals.named)
            if root.style == "model":
                named = self.types.of(root.unit.file)
                details = partial(models.details, named)
                refused = partial(models.refused, named)
                return Holder(maker, False, self._needs, details, partial(models.partly, named), refused, True)
            return Holder(maker, is_mock, self._needs, *pieces.makers(maker))
        return Holder("SimpleNamespace", False, self._needs, *pieces.makers("SimpleNamespace"))

    def _rebuild(self) -> None:
        """Writes the calls whose arguments change, outer ones first: inner ones move with them."""
        moves: list[tuple[File, Span, int]] = []
        for file, call, placed in sorted(self._rebuilt, key=lambda item: item[0].parsed.span(item[1]).start):
            span = file.parsed.span(call)
            around = [
                (inner, columns) for other, inner, columns in moves if other is file and pieces.holds(inner, span)
            ]
            shift = min(around, key=lambda item: item[0].end - item[0].start)[1] if around else 0
            layout = arguments.rebuilt(file, call, placed, shift)
            if layout is None:
                self.stop(file, call, "a comment between its attributes")
                continue
            moves.extend((file, part, columns) for part, columns in layout.moves)
            parts = tuple(part for part in layout.edit.parts if not isinstance(part, Hole))
            self._late.append((file, layout.edit.span, parts))
        moves.sort(key=lambda item: item[1].end - item[1].start)
        for position, (file, part, columns) in enumerate(moves):
            inner = [span for other, span, _ in moves[:position] if other is file]
            for edit in elements.shifted_lines(file, part, columns):
                if not any(span.start <= edit.span.start < span.end for span in inner):
                    self._edit(file, edit)

    def _made_of_dict(self, file: File, call: cst.Call, value: Value, kind: str) -> None:
        """The SDK's class that is given the dict: it takes it without a look at what is missing."""
        named = self.types.of(file)
        if kind == streams.CHUNK:
            name = events.class_of(self._event_types.get(value, ()), named)
            if not name:
                self.stop(file, call, "a chunk whose class isn't decided here")
                return
        else:
            name = (named(*models.TARGETS[kind]),)
        self._claim(file, call)
        self.types.replaced(file, call.func)
        self._edit(file, Edit(file.parsed.span(call.func), (*arguments.plain(name), ".construct")))
        if not call.args[0].star:
            start = file.parsed.span(call.args[0]).start
            self._edit(file, Edit(Span(start, start), ("**",)))

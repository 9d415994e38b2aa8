"""The edits that turn the stand-ins of a family into stand-ins of the Responses side."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import doubles as table
from chat2responses.api import results, streams
from chat2responses.api.doubles import Way
from chat2responses.infer.doubles.literals import MADE
from chat2responses.infer.doubles.objects import SPEC_OF_A_MODEL
from chat2responses.infer.unit import AttributeRead, AttributeWrite, File
from chat2responses.infer.values import NONE, Built, Class, Data, Instance, Sdk, Value
from chat2responses.plan.doubles import arguments, literals, models, pieces
from chat2responses.plan.doubles.carrying import Carrying
from chat2responses.plan.doubles.fields import ADOPTED, Field, Holder
from chat2responses.plan.doubles.roles import attributes
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit

_UNSEEN = frozenset({"spread", "spec", "spec_set", "autospec", "wraps"})
"""Uses of a client's stand-in after which it may have no attribute of the other API."""
_OF_CHUNKS = frozenset({streams.CHUNK, streams.CHOICES, streams.CHOICE, streams.DELTA})
_WITH_OUTPUT = frozenset({results.COMPLETION, results.CHOICE, results.MESSAGE})
"""Kinds of which an object of the SDK can't be changed once it is made."""
_OF_MOCKS = frozenset({"return_value", "side_effect"})


class Writer(Carrying):
    """Writes the objects of one family, whose kinds are known."""

    def plan(self) -> None:
        """Adds the edits of all objects."""
        for value in self._roles.conflicts:
            if isinstance(value, Built | Data):
                self.stop(value.unit.file, value.node, "it stands for several things")
            elif isinstance(value, Instance):
                self.stop(value.cls.unit.file, value.cls.node, "it stands for several things")
        for value, kind in self._roles.unknown:
            if isinstance(value, Class):
                self.stop(value.unit.file, value.node, f"the class itself is a {kind}")
        ordered = sorted(
            self._roles.kinds.items(), key=lambda item: pieces.depth(item[1]) if self._roles.is_part(item[0]) else 0
        )
        for value, kind in ordered:
            if isinstance(value, Data):
                self._list(value, kind)
            else:
                self._object(value, kind)
        self._finish()

    def _object(self, value: Value, kind: str) -> None:
        self._uses(value, kind)
        for file, read in self._facts.attribute_reads.get(value, ()):
            self._read(file, self._role(value, read.name), read)
        self._unwritten(value)
        made: dict[int, tuple[File, arguments.Written, list[AttributeWrite]]] = {}
        for file, write in self._facts.attribute_writes.get(value, ()):
            holder = file.index.parent(write.node)
            if isinstance(write.node, cst.Arg | cst.DictElement) and isinstance(holder, arguments.Written):
                made.setdefault(id(holder), (file, holder, []))[2].append(write)
            else:
                self._store(file, self._role(value, write.name), value, write)
        if isinstance(value, Built) and value.parent is None and isinstance(value.node, arguments.Written):
            made.setdefault(id(value.node), (value.unit.file, value.node, []))
        for file, call, writes in made.values():
            self._claim(file, call)
            if isinstance(value, Instance):
                continue
            if self._roles.is_part(value):
                moved = id(file.index.statement(call)) in self._fields.moved
                if not moved and not self._stopped and not self._is_inline(file, call):
                    self.stop(file, call, f"a {kind} under a name of its own")
            else:
                self._construct(file, call, value, kind, writes)

    def _role(self, value: Value, name: str) -> str:
        """Gives the kind of an object that has an attribute of a name."""
        kinds = self._roles.all_of(value)
        return next((kind for kind in kinds if (kind, name) in table.PARTS), kinds[0])

    def _unwritten(self, value: Value) -> None:
        """An attribute that no store gives to the objects of a class: a property, an inner class, one of a base."""
        if not isinstance(value, Instance) or self._is_flattened(value):
            return
        stored = {write.name for _, write in self._facts.attribute_writes.get(value, ())}
        for name, _ in attributes(value):
            part = table.PARTS.get((self._role(value, name), name))
            if part is not None and part.target != name and name not in stored:
                self.stop(value.cls.unit.file, value.cls.node, f"how it gets its {name}")

    def _uses(self, value: Value, kind: str) -> None:
        for file, use in self._facts.object_uses.get(value, ()):
            if use.operation == MADE and isinstance(use.node, cst.Call):
                self._made.append((file, use.node, value, kind))
            elif use.operation == SPEC_OF_A_MODEL and (self._roles.is_part(value) or kind in models.TARGETS):
                self._specified(file, use.node, value, kind)
            elif kind not in table.ON_THE_WAY or use.operation in _UNSEEN:
                self.stop(file, use.node, use.operation)
        data = self._dicts.get(value)
        for file, known in self._facts.uses.get(data, ()) if data is not None else ():
            if known.operation != MADE:
                self.stop(file, known.node, f"{known.operation} of the dict that a {kind} is made of")

    def _specified(self, file: File, node: cst.CSTNode, value: Value, kind: str) -> None:
        """The class whose attributes a mock has."""
        if not isinstance(node, cst.Arg) or not isinstance(node.value, cst.Name | cst.Attribute):
            self.stop(file, node, "spec")
            return
        self.types.replaced(file, node.value)
        if not self._roles.is_part(value):
            self._edit(file, Edit(file.parsed.span(node.value), (self.types.of(file)(*models.TARGETS[kind]),)))

    def _list(self, data: Data, kind: str) -> None:
        for file, use in self._facts.uses.get(data, ()):
            if kind not in table.HOPS:
                if use.operation not in ("index", "iterate", "append", "truth", "extend"):
                    self.stop(file, use.node, use.operation)
            elif use.operation == "index" and use.key in ("0", "-1") and isinstance(use.node, cst.Subscript):
                self._drop_attribute(file, use.node)
            elif use.operation not in ("truth",):
                self.stop(file, use.node, use.operation)

    def _read(self, file: File, kind: str, read: AttributeRead) -> None:
        part = table.PARTS.get((kind, read.name))
        node = read.node
        if (part is None and not read.name.startswith("[")) or id(node) in self._facts.on_the_way:
            return
        if not isinstance(node, cst.Attribute | cst.Subscript) or (
            not file.is_test and not self._is_answer(node.value)
        ):
            self.stop(file, node, f"{kind}.{read.name}")
        elif not file.is_test:
            return
        elif kind == table.CHAT and pieces.is_given_arguments(file, node):
            self.stop(file, node, "a call by the test itself")
        elif part is None or part.way is Way.DROP:
            self.stop(file, node, f"{kind}.{read.name}")
        elif part.way is Way.HOP:
            self._drop_attribute(file, node)
        elif part.way is Way.RULE and part.name != "content":
            self.stop(file, node, f"{kind}.{read.name}")
        else:
            self._rename(file, node, part.target)

    def _is_answer(self, node: cst.BaseExpression) -> bool:
        """Whether a program has an answer of the family in hand where a test gives it a stand-in."""
        known = self._facts.values.get(id(node))
        return known is not None and any(
            isinstance(value, Sdk) and value.site in self._family.sites for value in known[2]
        )

    def _store(self, file: File, kind: str, owner: Value, write: AttributeWrite) -> None:
        part = table.PARTS.get((kind, write.name))
        if part is None and (kind in table.ON_THE_WAY or write.name.startswith("__") or write.name in _OF_MOCKS):
            return
        target = write.node
        statement = file.index.statement(target)
        if part is not None and part.way is Way.HOP and write.values == frozenset((owner,)):
            self._claim(file, statement)
            self._remove(file, statement)
            return
        if id(statement) in self._fields.moved or self._is_flattened(owner):
            return
        holder = file.index.parent(target)
        if isinstance(owner, Instance) and not self._roles.is_part(owner) and kind not in table.ON_THE_WAY:
            if isinstance(holder, cst.AnnAssign) and owner.cls.is_record:
                self._declared(file, owner, part, write, holder)
                return
            if part is not None and part.way is Way.HOP and pieces.is_parameter(owner.cls.node, write.value):
                self._carried(file, owner, part, write)
                return
        assign = file.index.parent(holder) if isinstance(holder, cst.AssignTarget) else None
        alone = isinstance(assign, cst.Assign) and len(assign.targets) == 1
        named = isinstance(target, cst.Attribute | cst.Name)
        named = named and not (self._holder(owner).is_model and part is not None and part.kind in _WITH_OUTPUT)
        hidden = isinstance(owner, Instance) and self._roles.is_part(owner)
        if hidden or not named or not alone or not isinstance(assign, cst.Assign):
            self.stop(file, target, f"{kind}.{write.name}")
            return
        fields = self._fields.of(file, kind, write, self._holder(owner))
        if fields is not None and kind in _OF_CHUNKS:
            fields = self._event_by_stores(file, target, owner, fields)
        if fields is None:
            return
        self._claim(file, statement)
        fields = pieces.last_of_each(fields)
        suite = file.index.parent(assign)
        if any(field.name == ADOPTED for field in fields):
            self.stop(file, target, "a part that is made elsewhere")
            return
        if not fields and isinstance(suite, cst.SimpleStatementLine) and len(suite.body) == 1:
            self._remove(file, statement)
            return
        if not fields:
            self._edit(file, Edit(pieces.without_semicolon(file, assign), ("pass",)))
            return
        only = fields[0]
        if len(fields) == 1 and only.source is write.value and (part is None or part.way is not Way.HOP):
            self._rename(file, target, only.name)
            if only.parts != (file.parsed.span(write.value),):
                self._edit(file, Edit(file.parsed.span(write.value), arguments.plain(only.parts)))
            return
        self._late.append((file, pieces.without_semicolon(file, assign), self._statements(file, target, fields)))

    def _is_inline(self, file: File, call: arguments.Written) -> bool:
        """Whether an object is made where it is put into the one that it becomes a part of."""
        node: cst.CSTNode | None = file.index.parent(call)
        if isinstance(node, cst.Element):
            node = file.index.parent(node)
            node = file.index.parent(node) if node is not None else None
        if isinstance(node, cst.Arg):
            return node.keyword is not None
        if isinstance(node, cst.DictElement):
            return True
        return isinstance(node, cst.Assign) and all(isinstance(t.target, cst.Attribute) for t in node.targets)

    def _construct(
        self, file: File, call: arguments.Written, owner: Value, kind: str, writes: list[AttributeWrite]
    ) -> None:
        by_arg = {id(write.node): write for write in writes}
        holder = self._holder(owner)
        written: list[arguments.Piece | Field] = []
        simple: list[Edit] = []
        is_simple = True
        for arg in arguments.items(call):
            write = by_arg.get(id(arg))
            part = table.PARTS.get((kind, write.name)) if write is not None else None
            if write is None and isinstance(call, cst.Dict):
                self.stop(file, arg, f"an item of a {kind}")
                return
            if write is None or (part is None and (kind in table.ON_THE_WAY or write.name in _OF_MOCKS)):
                written.append(arguments.Piece((pieces.without_comma(file, arg),)))
                continue
            fields = self._fields.of(file, kind, write, holder)
            if fields is None:
                return
            written.extend(pieces.last_of_each(fields))
            only = fields[0] if len(fields) == 1 else None
            if only is None or only.source is not write.value or (part is not None and part.way is Way.HOP):
                is_simple = False
            else:
                simple.extend(pieces.renamed(file, arg, only))
        if kind == streams.CHUNK:
            event = self._event(file, call, owner, [item for item in written if isinstance(item, Field)])
            if event is None:
                return
            is_simple = False
            written = [*(item for item in written if not isinstance(item, Field)), *event]
        if isinstance(call, cst.Dict):
            written = self._literal(file, call, owner, kind, written)
        elif holder.is_model:
            written = self._model(file, call, kind, written)
        adopted = [item for item in written if isinstance(item, Field) and item.name == ADOPTED]
        if len(adopted) == len(written) == 1:
            self._late.append((file, file.parsed.span(call), arguments.plain(adopted[0].parts)))
            if isinstance(call, cst.Call):
                self.types.replaced(file, call.func)
            return
        if adopted and (holder.is_mock or holder.is_model or not pieces.are_plain(adopted)):
            self.stop(file, call, "a part that is made elsewhere")
            return
        quote = literals.quote_of(call, render.file_quote(file)) if isinstance(call, cst.Dict) else ""
        placed = [pieces.piece(item, quote) if isinstance(item, Field) else item for item in written]
        for name, source in self._missing(owner, kind, holder, placed):
            is_simple = False
            parts: arguments.Parts = (render.requoted(source, render.quote_at(file, call)),)
            placed.append(arguments.item(name, parts, quote) if quote else arguments.keyword(name, parts))
        if is_simple:
            for edit in simple:
                self._edit(file, edit)
        else:
            self._rebuilt.append((file, call, tuple(placed)))

    def _missing(self, owner: Value, kind: str, holder: Holder, placed: list[arguments.Piece]) -> list[tuple[str, str]]:
        """Gives what a program reads of the new object and the old one had no name for."""
        names = {pieces.name_written(piece.parts[0]) for piece in placed if isinstance(piece.parts[0], str)}
        names |= self._stored(owner, kind)
        if any(piece.parts[0] == "**vars(" for piece in placed):
            return []
        if kind == results.TOOL_CALL:
            return [] if "type" in names else [("type", '"function_call"')]
        if (kind != results.COMPLETION and owner not in self._roles.roots) or holder.is_mock or holder.is_model:
            return []
        return [("output", pieces.output(holder))] if "output" in holder.needs and "output" not in names else []

    def _stored(self, owner: Value, kind: str) -> set[str]:
        """Gives the names of the fields that statements store in an object."""
        found: set[str] = set()
        queue: list[tuple[Value, str]] = [(owner, kind)]
        seen: set[Value] = set()
        while queue:
            value, role = queue.pop()
            if value in seen:
                continue
            seen.add(value)
            for _, write in self._facts.attribute_writes.get(value, ()):
                part = table.PARTS.get((role, write.name))
                own = value is owner and isinstance(write.node, cst.Arg)
                silent = part is not None and part.name == "refusal" and write.values == frozenset((NONE,))
                if part is not None and part.target and not own and not silent:
                    found.add(part.target)
            queue.extend(self._roles.hops(value))
        return found

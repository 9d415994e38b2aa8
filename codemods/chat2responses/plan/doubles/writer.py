"""The edits that turn the stand-ins of a family into stand-ins of the Responses side."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api import doubles as table
from chat2responses.api import methods, results, streams
from chat2responses.api.doubles import Way
from chat2responses.infer.doubles.literals import MADE, STYLE
from chat2responses.infer.doubles.objects import SPEC_OF_A_MODEL
from chat2responses.infer.index import all_parameters, descendants
from chat2responses.infer.unit import AttributeRead, AttributeWrite, File
from chat2responses.infer.values import NONE, Built, Class, Data, Instance, Sdk, Value
from chat2responses.plan import entries, types
from chat2responses.plan.doubles import arguments, classes, events, literals, models, records
from chat2responses.plan.doubles.fields import ADOPTED, Field, Fields, Holder
from chat2responses.plan.doubles.roles import Roles, attributes
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import elements, render
from chat2responses.rewrite.splice import Edit, Hole, Span

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

CODE = "test-double"


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


class Writer:
    """Writes the objects of one family, whose kinds are known."""

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
            self._roles.kinds.items(), key=lambda item: _depth(item[1]) if self._roles.is_part(item[0]) else 0
        )
        for value, kind in ordered:
            if isinstance(value, Data):
                self._list(value, kind)
            else:
                self._object(value, kind)
        self._finish()

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
            anchor = _name_of(last)
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
            self._edit(file, Edit(span, tuple(_placed(part, span, own) for part in parts)))
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

    def _claim(self, file: File, node: cst.CSTNode) -> None:
        self.handled[file.path].append(file.parsed.span(node))

    def _edit(self, file: File, edit: Edit | None) -> None:
        known = self._family.edits[file.path]
        if edit is not None and edit not in known:
            known.append(edit)

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
        elif kind == table.CHAT and _is_given_arguments(file, node):
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

    def _drop_attribute(self, file: File, node: cst.Attribute | cst.Subscript) -> None:
        self._claim(file, node)
        end = file.parsed.span(node.value).end
        self._edit(file, Edit(Span(end, render.inner_span(file, node).end), ("",)))

    def _rename(self, file: File, node: cst.CSTNode, name: str) -> None:
        self._claim(file, node)
        attr = node.attr if isinstance(node, cst.Attribute) else node
        if isinstance(attr, cst.Name) and attr.value != name:
            self._edit(file, Edit(file.parsed.span(attr), (name,)))

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
            if part is not None and part.way is Way.HOP and _is_parameter(owner.cls.node, write.value):
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
        fields = _last_of_each(fields)
        suite = file.index.parent(assign)
        if any(field.name == ADOPTED for field in fields):
            self.stop(file, target, "a part that is made elsewhere")
            return
        if not fields and isinstance(suite, cst.SimpleStatementLine) and len(suite.body) == 1:
            self._remove(file, statement)
            return
        if not fields:
            self._edit(file, Edit(_without_semicolon(file, assign), ("pass",)))
            return
        only = fields[0]
        if len(fields) == 1 and only.source is write.value and (part is None or part.way is not Way.HOP):
            self._rename(file, target, only.name)
            if only.parts != (file.parsed.span(write.value),):
                self._edit(file, Edit(file.parsed.span(write.value), arguments.plain(only.parts)))
            return
        self._late.append((file, _without_semicolon(file, assign), self._statements(file, target, fields)))

    def _declared(
        self, file: File, owner: Instance, part: table.Part | None, write: AttributeWrite, statement: cst.AnnAssign
    ) -> None:
        """A field of a record: its name is that of a parameter, too."""
        if part is None and write.name not in results.LACKED:
            return
        if part is not None and part.way is Way.HOP:
            self._carried(file, owner, part, write)
            return
        known, calls = records.parameters(owner.cls), records.calls(file, owner.cls.node)
        is_rule = part is not None and part.way is Way.RULE
        if is_rule and statement.value is not None and records.is_never_given(calls, known, write.name):
            self._defaulted(file, owner, write, statement.value)
            return
        if part is None or part.way not in (Way.FIELD, Way.CHILD) or known is None or calls is None:
            self.stop(file, statement, f"the field {write.name} of a class")
            return
        self._rename(file, statement.target, part.target)
        for call in calls:
            arg = records.argument(call, known, write.name)
            if records.is_spread(call):
                self.stop(file, call, "arguments that aren't written out")
            elif arg is not None and arg.keyword is not None and part.target != write.name:
                self._edit(file, Edit(file.parsed.span(arg.keyword), (part.target,)))

    def _defaulted(self, file: File, owner: Instance, write: AttributeWrite, default: cst.BaseExpression) -> None:
        """A field that all objects of a class have by default."""
        fields = self._fields.of(file, self._roles.of(owner), write, self._holder(owner))
        if fields is None:
            return
        if len(fields) != 1 or not isinstance(default, cst.SimpleString):
            self.stop(file, default, f"the field {write.name} of a class")
            return
        self._rename(file, write.node, fields[0].name)
        self._edit(file, Edit(file.parsed.span(default), arguments.plain(fields[0].parts)))

    def _carried(self, file: File, owner: Instance, part: table.Part, write: AttributeWrite) -> None:
        """A part that a class is given: what it becomes is given in its place."""
        known, calls = records.parameters(owner.cls), records.calls(file, owner.cls.node)
        name = write.value.value if isinstance(write.value, cst.Name) and known is not None else ""
        name = write.name if owner.cls.is_record else name
        parameter = next((item for item in known or () if item.name == name), None)
        if part.kind == streams.CHUNK:
            parameter = None
        before = itertools.takewhile(lambda item: item is not parameter, known or ())
        if parameter is None or not calls or any(item.default is not None for item in before):
            self.stop(file, write.node, f"a {part.result} that is given to a class")
            return
        holder = self._holder(owner)
        given: list[tuple[cst.Arg, dict[str, Field]]] = []
        for call in calls:
            arg = records.argument(call, known or [], name)
            fields = self._fields.inside(file, arg.value, part.result, holder) if arg is not None else None
            if arg is None or fields is None:
                self.stop(file, call, f"a {part.result} that is given to a class")
                return
            given.append((arg, {field.name: field for field in fields}))
        names = list(given[0][1])
        others = {item.name for item in known or ()} - {name}
        if not names or ADOPTED in names or not others.isdisjoint(names) or any(set(f) != set(names) for _, f in given):
            self.stop(file, write.node, f"a {part.result} that is given to a class")
            return
        for arg, found in given:
            self._claim(file, arg)
            parts: list[str | Span] = []
            for target in names:
                parts.append(", " if parts else "")
                parts.extend((f"{target}=" if arg.keyword is not None else "", *arguments.plain(found[target].parts)))
            self._late.append((file, _without_comma(file, arg), tuple(part for part in parts if part != "")))
        self._give(file, write, parameter, names)

    def _give(self, file: File, write: AttributeWrite, parameter: records.Parameter, names: list[str]) -> None:
        """Lets a class take other parameters in the place of one, and keep them."""
        node = parameter.node
        self._claim(file, file.index.statement(write.node))
        self._replaced.append((file, file.parsed.span(node)))
        if isinstance(node, cst.AnnAssign):
            newline = render.newline(file) + file.parsed.indentation(file.parsed.span(node).start)
            text = newline.join(f"{name}: {records.TYPES.get(name, 'object')}" for name in names)
            self._late.append((file, file.parsed.span(node), (text,)))
            return
        annotated = node.annotation is not None
        text = ", ".join(f"{name}: {records.TYPES.get(name, 'object')}" if annotated else name for name in names)
        end = node.default or node.annotation or node.name
        self._late.append((file, Span(file.parsed.span(node.name).start, file.parsed.span(end).end), (text,)))
        assign = file.index.parent(file.index.parent(write.node) or write.node)
        if not isinstance(assign, cst.Assign) or len(assign.targets) != 1:
            self.stop(file, write.node, "a part that is stored together with others")
            return
        fields = [Field(name, (name,), write.value) for name in names]
        self._late.append((file, _without_semicolon(file, assign), self._statements(file, write.node, fields)))

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
            return Holder(maker, is_mock, self._needs, *_makers(maker))
        return Holder("SimpleNamespace", False, self._needs, *_makers("SimpleNamespace"))

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
                written.append(arguments.Piece((_without_comma(file, arg),)))
                continue
            fields = self._fields.of(file, kind, write, holder)
            if fields is None:
                return
            written.extend(_last_of_each(fields))
            only = fields[0] if len(fields) == 1 else None
            if only is None or only.source is not write.value or (part is not None and part.way is Way.HOP):
                is_simple = False
            else:
                simple.extend(_renamed(file, arg, only))
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
        if adopted and (holder.is_mock or holder.is_model or not _are_plain(adopted)):
            self.stop(file, call, "a part that is made elsewhere")
            return
        quote = literals.quote_of(call, render.file_quote(file)) if isinstance(call, cst.Dict) else ""
        pieces = [_piece(item, quote) if isinstance(item, Field) else item for item in written]
        for name, source in self._missing(owner, kind, holder, pieces):
            is_simple = False
            parts: arguments.Parts = (render.requoted(source, render.quote_at(file, call)),)
            pieces.append(arguments.item(name, parts, quote) if quote else arguments.keyword(name, parts))
        if is_simple:
            for edit in simple:
                self._edit(file, edit)
        else:
            self._rebuilt.append((file, call, tuple(pieces)))

    def _rebuild(self) -> None:
        """Writes the calls whose arguments change, outer ones first: inner ones move with them."""
        moves: list[tuple[File, Span, int]] = []
        for file, call, pieces in sorted(self._rebuilt, key=lambda item: item[0].parsed.span(item[1]).start):
            span = file.parsed.span(call)
            around = [(inner, columns) for other, inner, columns in moves if other is file and _holds(inner, span)]
            shift = min(around, key=lambda item: item[0].end - item[0].start)[1] if around else 0
            layout = arguments.rebuilt(file, call, pieces, shift)
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

    def _shape(self, file: File, node: cst.CSTNode, owner: Value) -> tuple[events.Shape, list[AttributeWrite]] | None:
        """Gives what a chunk is, and what its attributes are stored by; None, and a reason, when no event is that."""
        anchor = self._roles.anchor(owner)
        writes = self._writes_of(anchor)
        around = [
            [self._writes_of(other) for other in sequence if other is not anchor]
            for sequence in self._sequences
            if anchor in sequence
        ]
        known = events.shape(writes, around, self._needs)
        if known.fault:
            self.stop(file, node, known.fault)
            return None
        return known, writes

    def _writes_of(self, anchor: Value) -> list[AttributeWrite]:
        group = self._roles.group(anchor)
        return [write for value in group for _, write in self._facts.attribute_writes.get(value, ())]

    def _event(self, file: File, call: arguments.Written, owner: Value, fields: list[Field]) -> list[Field] | None:
        """The event that is made where a chunk was made."""
        found = self._shape(file, call, owner)
        if found is None:
            return None
        known, writes = found
        inside = file.parsed.span(call)
        here = [
            write
            for write in writes
            if isinstance(write.node, cst.Arg | cst.DictElement)
            and _holds(inside, file.parsed.span(write.node))
            and write.name in events.RAW
        ]
        if not here and any(write.name in events.RAW for write in writes):
            return []
        return self._events(file, call, owner, known, fields)

    def _event_by_stores(
        self, file: File, target: cst.CSTNode, owner: Value, fields: list[Field]
    ) -> list[Field] | None:
        """The part of an event that is stored where an attribute of a chunk was: the first one stored has the type."""
        found = self._shape(file, target, owner)
        if found is None:
            return None
        known, writes = found
        names = [write.name for write in writes if write.name in events.RAW]
        carrier = events.carrier(known)
        if carrier not in names:
            carrier = names[0] if names else ""
        if all(field.name != carrier for field in fields):
            return []
        return self._events(file, target, self._roles.anchor(owner), known, fields)

    def _events(
        self, file: File, node: cst.CSTNode, anchor: Value, known: events.Shape, fields: list[Field]
    ) -> list[Field] | None:
        raw = {field.name: field for field in fields}
        if (known.text == "maybe" and "content" not in raw) or (known.usage == "yes" and "usage" not in raw):
            self.stop(file, node, "a chunk that is put together")
            return None
        return events.fields(known, raw, self._holder(anchor), render.quote_at(file, node))

    def _model(
        self, file: File, call: cst.Call, kind: str, written: list[arguments.Piece | Field]
    ) -> list[arguments.Piece | Field]:
        """Another class is called, and a text goes into a message of the output."""
        named = self.types.of(file)
        self.types.replaced(file, call.func)
        if kind == streams.CHUNK:
            return self._event_class(file, call, written)
        self._edit(file, Edit(file.parsed.span(call.func), (_class(named, kind),)))
        if kind != results.COMPLETION:
            return written
        fields = [item for item in written if isinstance(item, Field)]
        rest = [item for item in written if not isinstance(item, Field)]
        return [*rest, *models.response(partial(models.message, named), file, fields)]

    def _literal(
        self, file: File, node: cst.Dict, owner: Value, kind: str, written: list[arguments.Piece | Field]
    ) -> list[arguments.Piece | Field]:
        """A text goes into a message of the output; the type of an event is noted for the call that takes the dict."""
        fields = [item for item in written if isinstance(item, Field)]
        if kind == streams.CHUNK:
            self._event_types[owner] = _event_type(fields)
        if kind == results.COMPLETION:
            fields = models.response(literals.message, file, fields)
        quote = literals.quote_of(node, render.file_quote(file))
        return [replace(field, parts=arguments.requoted(field.parts, quote)) for field in fields]

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

    def _event_class(
        self, file: File, call: cst.Call, written: list[arguments.Piece | Field]
    ) -> list[arguments.Piece | Field]:
        """The class of an event goes by its type."""
        kind = _event_type([item for item in written if isinstance(item, Field)])
        name = events.class_of(kind, self.types.of(file))
        if not name:
            self.stop(file, call, "a chunk whose class isn't decided here")
            return written
        self._edit(file, Edit(file.parsed.span(call.func), (*arguments.plain(name), ".construct")))
        return written

    def _missing(self, owner: Value, kind: str, holder: Holder, pieces: list[arguments.Piece]) -> list[tuple[str, str]]:
        """Gives what a program reads of the new object and the old one had no name for."""
        names = {_name_written(piece.parts[0]) for piece in pieces if isinstance(piece.parts[0], str)}
        names |= self._stored(owner, kind)
        if any(piece.parts[0] == "**vars(" for piece in pieces):
            return []
        if kind == results.TOOL_CALL:
            return [] if "type" in names else [("type", '"function_call"')]
        if (kind != results.COMPLETION and owner not in self._roles.roots) or holder.is_mock or holder.is_model:
            return []
        return [("output", _output(holder))] if "output" in holder.needs and "output" not in names else []

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


_MAKERS = (("types", "SimpleNamespace"), ("unittest.mock", "MagicMock"))
"""What makes the parts of objects that have no maker of their own."""
_UNSEEN = frozenset({"spread", "spec", "spec_set", "autospec", "wraps"})
"""Uses of a client's stand-in after which it may have no attribute of the other API."""
_OF_CHUNKS = frozenset({streams.CHUNK, streams.CHOICES, streams.CHOICE, streams.DELTA})


_WITH_OUTPUT = frozenset({results.COMPLETION, results.CHOICE, results.MESSAGE})
"""Kinds of which an object of the SDK can't be changed once it is made."""
_OF_MOCKS = frozenset({"return_value", "side_effect"})


def _depth(kind: str) -> int:
    """Gives how far a kind of part is from what it is a part of, so that what holds it comes first."""
    kinds = list(dict.fromkeys(part.result for part in table.PARTS.values() if part.way is Way.HOP))
    return kinds.index(kind) + 1


def _is_given_arguments(file: File, resource: cst.BaseExpression) -> bool:
    """Whether a method of what stands for the resource is called here, with arguments."""
    method = file.index.parent(resource)
    call = file.index.parent(method) if isinstance(method, cst.Attribute) else None
    if not isinstance(method, cst.Attribute) or not isinstance(call, cst.Call) or call.func is not method:
        return False
    return method.attr.value in methods.METHODS and bool(call.args)


def _is_parameter(node: cst.ClassDef, value: cst.CSTNode) -> bool:
    """Whether an expression is a parameter of the ``__init__`` of a class, read once."""
    init = records.init_of(node)
    if init is None or not isinstance(value, cst.Name):
        return False
    reads = [item for item in descendants(init.body) if isinstance(item, cst.Name) and item.value == value.value]
    attributes = [item.attr for item in descendants(init.body) if isinstance(item, cst.Attribute)]
    own = [item for item in reads if not any(item is attribute for attribute in attributes)]
    return len(own) == 1 and any(param.name.value == value.value for param in all_parameters(init.params))


def _piece(field: Field, quote: str) -> arguments.Piece:
    """Gives a field as an argument; as an item of a dict where a ``quote`` is given."""
    if field.name == ADOPTED:
        return arguments.Piece(("**vars(", *field.parts, ")"))
    return arguments.item(field.name, field.parts, quote) if quote else arguments.keyword(field.name, field.parts)


def _name_written(text: str) -> str:
    """Gives the name that the text of an argument or item begins with."""
    return text.partition("=")[0].partition(":")[0].strip("\"'")


def _event_type(fields: list[Field]) -> arguments.Parts:
    """Gives what says the type of the event that fields are of."""
    return next((field.parts for field in fields if field.name == "type"), ())


def _are_plain(fields: list[Field]) -> bool:
    """Whether ``vars()`` of the parts that are made elsewhere gives all that they hold."""
    return all(
        (isinstance(value, Built) and value.style == "namespace")
        or (isinstance(value, Instance) and not _has_class_attributes(value))
        for field in fields
        for value in field.adopted
    )


def _has_class_attributes(value: Instance) -> bool:
    return any(
        isinstance(statement, cst.SimpleStatementLine)
        and any(isinstance(inner, cst.Assign | cst.AnnAssign) for inner in statement.body)
        for statement in value.cls.node.body.body
    )


def _last_of_each(fields: list[Field]) -> list[Field]:
    """Gives fields without those that are stored again."""
    return list({field.name: field for field in fields}.values())


def _name_of(statement: cst.CSTNode) -> str | None:
    """Gives the name of the object that a statement makes, or stores an attribute of."""
    assign = statement.body[0] if isinstance(statement, cst.SimpleStatementLine) and statement.body else None
    target: cst.CSTNode | None = assign.targets[0].target if isinstance(assign, cst.Assign) else None
    if isinstance(target, cst.Attribute):
        target = target.value
    return target.value if isinstance(target, cst.Name) else None


def _placed(part: str | Span, span: Span, edits: list[Edit]) -> str | Span | Hole:
    """Gives a part of an edit: source from elsewhere brings its own edits along."""
    if isinstance(part, str) or _holds(span, part):
        return part
    inner = tuple(edit for edit in edits if part.start <= edit.span.start and edit.span.end <= part.end)
    return Hole(part, inner)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _class(named: models.Named, kind: str) -> str:
    name = named(*models.TARGETS[kind])
    return name if kind in models.COMPLETE else f"{name}.construct"


def _group(maker: str, items: Sequence[arguments.Parts]) -> arguments.Parts:
    return (arguments.Group(f"{maker}(", tuple(items), ")"),)


def _details(maker: str, reason: str) -> arguments.Parts:
    return (f'{maker}(reason="{reason}")',)


def _refused(maker: str, refusal: arguments.Parts) -> arguments.Group:
    part = arguments.Group(f"{maker}(", (('type="refusal"',), ("refusal=", *refusal)), ")")
    return arguments.Group(f"{maker}(", (('type="message"',), ("content=", arguments.Group("[", ((part,),), "]"))), ")")


def _makers(
    maker: str,
) -> tuple[
    Callable[[str], arguments.Parts],
    Callable[[Sequence[arguments.Parts]], arguments.Parts],
    Callable[[arguments.Parts], arguments.Group],
]:
    return partial(_details, maker), partial(_group, maker), partial(_refused, maker)


def _output(holder: Holder) -> str:
    return f'[{holder.maker}(type="message", content=[])]' if "output?" in holder.needs else "[]"


def _without_semicolon(file: File, assign: cst.Assign) -> Span:
    return Span(file.parsed.span(assign).start, file.parsed.span(assign.value).end)


def _without_comma(file: File, arg: cst.Arg | cst.BaseDictElement) -> Span:
    return Span(file.parsed.span(arg).start, render.value_end(file, arg))


def _renamed(file: File, arg: cst.Arg | cst.BaseDictElement, field: Field) -> list[Edit]:
    edits: list[Edit] = []
    if isinstance(arg, cst.DictElement) and isinstance(arg.key, cst.SimpleString):
        if arg.key.evaluated_value != field.name:
            edits.append(Edit(file.parsed.span(arg.key), (f"{arg.key.quote}{field.name}{arg.key.quote}",)))
    elif isinstance(arg, cst.Arg) and arg.keyword is not None and arg.keyword.value != field.name:
        edits.append(Edit(file.parsed.span(arg.keyword), (field.name,)))
    if field.parts != (file.parsed.span(arg.value),):
        edits.append(Edit(file.parsed.span(arg.value), arguments.plain(field.parts)))
    return edits

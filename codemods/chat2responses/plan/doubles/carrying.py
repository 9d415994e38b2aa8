"""Parts that a class of a test is given through its parameters."""

from __future__ import annotations

import itertools

import libcst as cst
from chat2responses.api import doubles as table
from chat2responses.api import results, streams
from chat2responses.api.doubles import Way
from chat2responses.infer.unit import AttributeWrite, File
from chat2responses.infer.values import Instance
from chat2responses.plan.doubles import arguments, pieces, records
from chat2responses.plan.doubles.fields import ADOPTED, Field
from chat2responses.plan.doubles.sdk_objects import Events
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Span


class Carrying(Events):
    """Writes classes that are given parts of an answer, with their calls."""

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
            self._late.append((file, pieces.without_comma(file, arg), tuple(part for part in parts if part != "")))
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
        self._late.append((file, pieces.without_semicolon(file, assign), self._statements(file, write.node, fields)))

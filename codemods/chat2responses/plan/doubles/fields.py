"""What an object of the chat answer holds, as fields of the one object that stands for it on the Responses side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import libcst as cst
from chat2responses.api import doubles as table
from chat2responses.api import results
from chat2responses.api.doubles import Part, Way
from chat2responses.infer.unit import AttributeWrite, File
from chat2responses.infer.values import NONE, NOTHING, Built, Const, Data, Instance, Str, Value, Values
from chat2responses.plan.doubles import arguments, classes, names
from chat2responses.plan.doubles.arguments import Group, Parts
from chat2responses.plan.doubles.roles import Roles
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Span

Stop = Callable[[File, cst.CSTNode, str], None]
"""Takes a place that can't be rewritten, and says what stands there."""


@dataclass(frozen=True)
class Field:
    """One attribute of the new object: its name, the parts of its value, the expression that these come from.

    ``adopted`` are the objects that are made elsewhere, where all their fields are meant.
    """

    name: str
    parts: Parts
    source: cst.CSTNode | None
    adopted: frozenset[Value] = frozenset()


@dataclass(frozen=True)
class Holder:
    """The object that fields are for: the source that makes one like it, and what the program reads of it.

    ``details`` makes the details of an incomplete answer, by their reason; ``group`` an object of given items, which
    begin with what ``named`` makes of their name; ``refused`` a message of the output with a given refusal.
    ``is_literal`` where it is a dict of which the SDK makes an object.
    """

    maker: str
    is_mock: bool
    needs: frozenset[str]
    details: Callable[[str], Parts]
    group: Callable[[Sequence[Parts]], Parts]
    refused: Callable[[Parts], Group]
    is_model: bool = False
    is_literal: bool = False
    named: Callable[[str], str] = "{}=".format


class Fields:
    """Works out the fields that attributes of a stand-in become."""

    def __init__(self, facts: Facts, roles: Roles, stop: Stop) -> None:
        self._facts = facts
        self._roles = roles
        self._stop = stop
        self._writes = {
            id(write.node): write
            for owner, kind in roles.kinds.items()
            for _, write in facts.attribute_writes.get(owner, ())
            if kind in table.HOPS
        }
        self.moved: dict[int, tuple[File, cst.CSTNode]] = {}
        """Statements that go, by ``id``: what they make or store is written elsewhere."""
        self.later: list[tuple[File, cst.Name, cst.CSTNode]] = []
        """Names that no longer stand for an object of their own, with the statement that makes them a part of one."""
        self.flattened: list[tuple[File, classes.Making]] = []
        """Calls of classes whose objects became a part of others."""
        self.consumed: list[tuple[File, cst.Call]] = []
        """Calls that made objects which became a part of others."""
        self._bindings = classes.NO_BINDINGS
        self._substituted: dict[int, tuple[str | Span, ...]] = {}
        self._keep: list[AttributeWrite] = []

    def of(
        self, file: File, kind: str, write: AttributeWrite, holder: Holder, last: cst.CSTNode | None = None
    ) -> list[Field] | None:
        """Gives the fields for one stored attribute; None, and a reason, when it has no counterpart."""
        part = table.PARTS.get((kind, write.name))
        if part is None:
            return self._unknown(file, kind, write)
        if part.way is Way.HOP:
            return self.inside(file, write.value, part.result, holder, last, write.values)
        if part.way is Way.DROP:
            return self._dropped(file, part, write)
        if part.way is Way.RULE:
            return _RULES[part.kind, part.name](self, file, write, holder)
        if part.way is Way.CHILD and write.values == frozenset((NONE,)):
            return self._no_child(file, part, write, holder)
        return [Field(part.target, self._source(file, write), write.value)]

    def _unknown(self, file: File, kind: str, write: AttributeWrite) -> list[Field] | None:
        """What the SDK's object doesn't have stays as it is, or goes where it says nothing."""
        if write.values == frozenset((NONE,)):
            return []
        if write.name in results.LACKED or write.name in _TAKEN:
            self._stop(file, write.node, f"{kind}.{write.name}")
            return None
        return [Field(write.name, self._source(file, write), write.value)]

    def _source(self, file: File, write: AttributeWrite) -> Parts:
        return self._substituted.get(id(write)) or (file.parsed.span(write.value),)

    def inside(
        self,
        file: File,
        node: cst.CSTNode,
        kind: str,
        holder: Holder,
        last: cst.CSTNode | None = None,
        values: Values = NOTHING,
    ) -> list[Field] | None:
        """Gives the fields of an object that has no counterpart of its own: it is written in place or under a name.

        ``last`` is the statement at which it becomes a part of the one that has; ``values`` is what it can be.
        """
        last = last or file.index.statement(node)
        if isinstance(node, cst.Name):
            return self._named(file, node, kind, holder, last, values)
        if kind in table.LISTS:
            element = _only_element(node)
            if element is not None:
                return self.inside(file, element, table.LISTS[kind], holder, last, _elements(values, node))
            if isinstance(node, cst.List) and not node.elements:
                return self._empty(file, node, kind, holder)
        made = self._made_at(node, kind)
        making = classes.making(self._facts, file, node, self._bindings) if made is None else None
        if making is not None:
            return self._made_by_class(file, making, kind, holder, last)
        if made is None:
            return self._adopted(file, node, kind, values)
        found: list[Field] = []
        if isinstance(node, cst.Call):
            self.consumed.append((file, node))
        for owner, write in self._facts.attribute_writes.get(made, ()):
            if _is_item(node, write.node):
                fields = self._substituting(owner, kind, write, holder, last)
                if fields is None:
                    return None
                found.extend(fields)
        if kind in _WAYS and made.is_mock and not found and not holder.is_mock:
            return self._bare(file, node, kind, made)
        return self._one_output(file, node, holder, found)

    def _bare(self, file: File, node: cst.CSTNode, kind: str, made: Built) -> list[Field] | None:
        """A mock between a client and the resource, in an object that makes no attributes by itself."""
        if kind != table.CHAT:
            self._stop(file, node, f"a mock for {kind}")
            return None
        stored = made.attributes.get("completions")
        if stored is not None and stored.values:
            return []
        return [Field(table.PARTS[table.CHAT, "completions"].target, (file.parsed.span(node),), node)]

    def _one_output(self, file: File, node: cst.CSTNode, holder: Holder, fields: list[Field]) -> list[Field] | None:
        """A refusal and calls are both a part of the output: what says that there are none goes."""
        outputs = [field for field in fields if field.name == "output"]
        saying = [field for field in outputs if field.parts != (no_calls(holder),)] if len(outputs) > 1 else outputs
        if len(saying) > 1:
            self._stop(file, node, "a refusal beside calls")
            return None
        return [field for field in fields if field.name != "output" or field in (saying or outputs[-1:])]

    def _empty(self, file: File, node: cst.List, kind: str, holder: Holder) -> list[Field] | None:
        """An answer without any choice has neither text nor output: the program sees that only where it looks."""
        if kind != results.CHOICES:
            return []
        if "output?" not in holder.needs:
            self._stop(file, node, "an answer without choices, of which the program reads one")
            return None
        return [Field("output_text", ('""',), node), Field("output", ("[]",), node)]

    def _adopted(self, file: File, node: cst.CSTNode, kind: str, values: Values) -> list[Field] | None:
        """An object that is made elsewhere: there it is made as what it becomes a part of."""
        parts = [value for value in values if isinstance(value, Built | Instance) and self._roles.of(value) == kind]
        own = not any(isinstance(value, Built) and value.parent is not None for value in parts)
        if not parts or not own or len(parts) != len(values) or kind in table.LISTS or kind not in _ADOPTABLE:
            self._stop(file, node, f"a {kind} that isn't written out here")
            return None
        self._roles.roots.update(parts)
        return [Field(ADOPTED, (file.parsed.span(node),), node, frozenset(parts))]

    def _named(
        self, file: File, name: cst.Name, kind: str, holder: Holder, last: cst.CSTNode, values: Values
    ) -> list[Field] | None:
        """An object under a name: what is stored in it before it is put into another one moves there."""
        if name.value in file.index.scope_of(name).parameters:
            return self._adopted(file, name, kind, values)
        named = names.find(file, name, last)
        if named is None:
            self._stop(file, name, f"a {kind} under a name of its own")
            return None
        self.moved[id(named.statement)] = (file, named.statement)
        found = self.inside(file, named.value, kind, holder, last, values)
        for target in named.stores:
            write = self._writes.get(id(target))
            fields = self.of(file, self._roles.of(write.owner), write, holder, last) if write is not None else None
            if fields is None or found is None:
                if write is None:
                    self._stop(file, target, "an attribute that isn't known")
                return None
            found.extend(fields)
            statement = file.index.statement(target)
            self.moved[id(statement)] = (file, statement)
        self.later.extend((file, read, last) for read, _ in named.later)
        return found

    def _made_by_class(
        self, file: File, making: classes.Making, kind: str, holder: Holder, last: cst.CSTNode
    ) -> list[Field] | None:
        """An object of a small class: what that stores, with the arguments of the call."""
        found: list[Field] = []
        for stored in making.stores:
            known = self._writes.get(id(stored.target))
            if known is None:
                self._stop(file, stored.target, "an attribute that isn't known")
                return None
            outer, self._bindings = self._bindings, making.bindings
            written = replace(known, value=stored.value, values=_held(known))
            fields = self._substituting(file, kind, written, holder, last)
            self._bindings = outer
            if fields is None:
                return None
            found.extend(fields)
        self.flattened.append((file, making))
        return found

    def _substituting(
        self, file: File, kind: str, write: AttributeWrite, holder: Holder, last: cst.CSTNode
    ) -> list[Field] | None:
        """Gives the fields for a stored value in which what a call gives stands for the parameters."""
        value = write.value
        if not self._bindings or not isinstance(value, cst.BaseExpression):
            return self.of(file, kind, write, holder, last)
        given = classes.given(file, value, self._bindings)
        if given is None:
            self._stop(file, write.node, "what it is made of")
            return None
        known = replace(write, value=given.node, values=_literals(given.node) or write.values)
        self._keep.append(known)
        self._substituted[id(known)] = given.parts
        outer, self._bindings = self._bindings, given.bindings
        fields = self.of(file, kind, known, holder, last)
        self._bindings = outer
        return fields

    def _made_at(self, node: cst.CSTNode, kind: str) -> Built | None:
        made = [
            value
            for value, known in self._roles.kinds.items()
            if known == kind and isinstance(value, Built) and value.node is node and value.parent is None
        ]
        return made[0] if len(made) == 1 else None

    def _dropped(self, file: File, part: Part, write: AttributeWrite) -> list[Field] | None:
        silent = (part.kind, part.name) in table.SILENT or all(_is_neutral(part, value) for value in write.values)
        if silent and _is_plain(write.value):
            return []
        self._stop(file, write.node, f"{part.kind}.{part.name}")
        return None

    def _no_child(self, file: File, part: Part, write: AttributeWrite, holder: Holder) -> list[Field]:
        if part.target != "output":
            return [Field(part.target, (file.parsed.span(write.value),), write.value)]
        return [Field("output", (no_calls(holder),), write.value)]

    def content(self, file: File, write: AttributeWrite, holder: Holder) -> list[Field] | None:
        """The text: an empty one where chat has None."""
        nothing = write.values == frozenset((NONE,))
        parts: Parts = ('""',) if nothing else self._source(file, write)
        return [Field("output_text", _quoted(file, write.value, parts), write.value)]

    def refusal(self, file: File, write: AttributeWrite, holder: Holder) -> list[Field] | None:
        """A refusal stands in a message of the output."""
        if write.values == frozenset((NONE,)):
            return []
        beside = (other for _, other in self._facts.attribute_writes.get(write.owner, ()))
        if any(other.name == "tool_calls" and isinstance(other.node, cst.Attribute) for other in beside):
            self._stop(file, write.node, "a refusal beside calls")
            return None
        message = holder.refused(self._source(file, write))
        parts: Parts = (Group("[", ((message,),), "]"),)
        if any(not isinstance(value, Str) or not value.text for value in write.values):
            if not isinstance(write.value, cst.Name) or self._bindings:
                self._stop(file, write.node, "a refusal that may be None")
                return None
            parts = (*arguments.plain(parts), f" if {write.value.value} else []")
        return [Field("output", _quoted(file, write.value, parts), write.value)]

    def finish_reason(self, file: File, write: AttributeWrite, holder: Holder) -> list[Field] | None:
        """The status, and the reason of an incomplete answer."""
        texts = {value.text if isinstance(value, Str) else None for value in write.values}
        known = table.FINISHED.get(texts.pop() or "") if len(texts) == 1 else None
        if known is None:
            unread = not holder.needs & {"status", "incomplete_details"} and _is_plain(write.value)
            if unread or write.values == frozenset((NONE,)):
                return []
            asked = self._asked_reason(file, write, holder)
            if asked is None:
                self._stop(file, write.node, "a finish reason that isn't a literal")
            return asked
        status, reason = known
        found = [Field("status", _quoted(file, write.value, (f'"{status}"',)), write.value)]
        if reason:
            parts = _quoted(file, write.value, holder.details(reason))
            found.append(Field("incomplete_details", parts, write.value))
        elif "incomplete_details" in holder.needs and not holder.is_mock and not holder.is_model:
            found.append(Field("incomplete_details", ("None",), write.value))
        return found

    def _asked_reason(self, file: File, write: AttributeWrite, holder: Holder) -> list[Field] | None:
        """A finish reason under a name, such as a factory's parameter: the new attributes ask what it says.

        Only where it is one of a few words, of which some mean an incomplete answer.
        """
        name = write.value
        texts = {value.text or "" if isinstance(value, Str) else "" for value in write.values}
        cut = [text for text in texts if text in table.FINISHED and table.FINISHED[text][1]]
        if not isinstance(name, cst.Name) or self._bindings or holder.is_model:
            return None
        if not cut or len({table.FINISHED[text][0] for text in cut}) != 1 or not texts <= table.FINISHED.keys():
            return None
        others = {table.FINISHED[text][0] for text in texts if text not in cut}
        if len(others) > 1:
            return None
        words = sorted(cut, reverse=True)
        test = f'== "{words[0]}"' if len(words) == 1 else "in (" + ", ".join(f'"{word}"' for word in words) + ")"
        states: Parts = (f'"{table.FINISHED[words[0]][0]}" if {name.value} {test} else "{(*others, "completed")[0]}"',)
        details: Parts = ("None",)
        for word in reversed(words):
            details = (*holder.details(table.FINISHED[word][1]), f' if {name.value} == "{word}" else ', *details)
        return [
            Field(target, _quoted(file, name, parts), name)
            for target, parts in (("status", states), ("incomplete_details", details))
            if target in holder.needs or target == "status"
        ]

    def literal(self, file: File, write: AttributeWrite, holder: Holder) -> list[Field] | None:
        """A literal text that names the kind of the object."""
        texts = {value.text if isinstance(value, Str) else None for value in write.values}
        target = table.TEXTS.get((write.name, texts.pop() or "")) if len(texts) == 1 else None
        if target is None:
            self._stop(file, write.node, f"a {write.name} that isn't known")
            return None
        return [Field(write.name, _quoted(file, write.value, (f'"{target}"',)), write.value)]


def _held(write: AttributeWrite) -> Values:
    """Gives what an attribute can hold: that of a record what calls give it, too."""
    owner = write.owner
    if isinstance(owner, Instance) and owner.cls.is_record and write.name in owner.cls.attributes:
        return write.values | owner.cls.attributes[write.name].values
    return write.values


def _literals(node: cst.BaseExpression) -> Values:
    """Gives what a literal is, nothing for other expressions."""
    if isinstance(node, cst.Name) and node.value == "None":
        return frozenset((NONE,))
    text = node.evaluated_value if isinstance(node, cst.SimpleString) else None
    return frozenset((Str(text, bool(text)),)) if isinstance(text, str) else NOTHING


_RULES: dict[tuple[str, str], Callable[[Fields, File, AttributeWrite, Holder], list[Field] | None]] = {
    (results.MESSAGE, "content"): Fields.content,
    (results.MESSAGE, "refusal"): Fields.refusal,
    (results.CHOICE, "finish_reason"): Fields.finish_reason,
    (results.COMPLETION, "object"): Fields.literal,
    (results.TOOL_CALL, "type"): Fields.literal,
}


ADOPTED = "**"
"""The name of the field that stands for all fields of an object which is made elsewhere."""
_WAYS = frozenset({table.BETA, table.CHAT})
_ADOPTABLE = frozenset({results.CHOICE, results.MESSAGE})
_TAKEN = frozenset({"output", "output_text", "status", "incomplete_details", "type", "delta"})
"""Attributes of the new objects that others must not be taken for."""


def _elements(values: Values, node: cst.CSTNode) -> Values:
    held = NOTHING
    for value in values:
        if isinstance(value, Data) and value.node is node:
            held = held.union(value.elements.values, *(slot.values for slot in value.keys.values()))
    return held


def no_calls(holder: Holder) -> str:
    """Gives the source of the output of an answer without calls."""
    return f'[{holder.maker}(type="message", content=[])]' if "output?" in holder.needs else "[]"


def _quoted(file: File, node: cst.CSTNode, parts: Parts) -> Parts:
    return arguments.requoted(parts, render.quote_at(file, node))


def _only_element(node: cst.CSTNode) -> cst.BaseExpression | None:
    if isinstance(node, cst.List | cst.Tuple) and len(node.elements) == 1:
        element = node.elements[0]
        return element.value if isinstance(element, cst.Element) else None
    return None


def _is_item(node: cst.CSTNode, item: cst.CSTNode) -> bool:
    return isinstance(node, arguments.Written) and any(known is item for known in arguments.items(node))


def _is_neutral(part: Part, value: Value) -> bool:
    if isinstance(value, Data):
        return isinstance(value.node, cst.List) and not value.node.elements
    literal = value.value if isinstance(value, Const) else value.text if isinstance(value, Str) else value
    return any(literal is known or (known is not None and literal == known) for known in part.neutral)


def _is_plain(node: cst.CSTNode) -> bool:
    """Whether an expression does nothing but give a value."""
    if isinstance(node, cst.Attribute):
        return _is_plain(node.value)
    if isinstance(node, cst.List | cst.Dict | cst.Tuple):
        return not node.elements
    return isinstance(node, cst.Name | cst.SimpleString | cst.Integer | cst.Float | cst.FormattedString)

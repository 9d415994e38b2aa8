"""Chunks become events, objects of the SDK those of Responses."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import libcst as cst
from chat2responses.api import results, streams
from chat2responses.infer.unit import AttributeWrite, File
from chat2responses.infer.values import Value
from chat2responses.plan.doubles import arguments, events, literals, models, pieces
from chat2responses.plan.doubles.bench import Bench
from chat2responses.plan.doubles.fields import Field
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit


class Events(Bench):
    """Writes what is made as a chunk or as an object of the SDK."""

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
            and pieces.holds(inside, file.parsed.span(write.node))
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
        self._edit(file, Edit(file.parsed.span(call.func), (pieces.class_of_kind(named, kind),)))
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
            self._event_types[owner] = pieces.event_type(fields)
        if kind == results.COMPLETION:
            fields = models.response(literals.message, file, fields)
        quote = literals.quote_of(node, render.file_quote(file))
        return [replace(field, parts=arguments.requoted(field.parts, quote)) for field in fields]

    def _event_class(
        self, file: File, call: cst.Call, written: list[arguments.Piece | Field]
    ) -> list[arguments.Piece | Field]:
        """The class of an event goes by its type."""
        kind = pieces.event_type([item for item in written if isinstance(item, Field)])
        name = events.class_of(kind, self.types.of(file))
        if not name:
            self.stop(file, call, "a chunk whose class isn't decided here")
            return written
        self._edit(file, Edit(file.parsed.span(call.func), (*arguments.plain(name), ".construct")))
        return written

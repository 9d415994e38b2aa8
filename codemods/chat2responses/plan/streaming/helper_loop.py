"""A loop over the events of the ``.stream()`` helper: events of another name, with fields of another name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst
from chat2responses.api import streams as table
from chat2responses.api.streams import HelperEvent
from chat2responses.plan import custom
from chat2responses.plan.draft import Remark
from chat2responses.plan.streaming.acting import Judge
from chat2responses.plan.streaming.chunks import Known, Read, Refused, Value
from chat2responses.plan.streaming.folding import Setting
from chat2responses.plan.streaming.loop import Branch, Loop
from chat2responses.plan.verdicts import accepted

_OF_ONE_PART = frozenset({"content.done"})
"""Events that come once for each message or part of the answer."""

_TEXTS = frozenset({"delta", "snapshot", "content", "refusal", "arguments_delta", "arguments"})


@dataclass(frozen=True)
class HelperSort:
    """One event of chat's helper."""

    row: HelperEvent

    @property
    def label(self) -> str:
        """What it is called in a finding."""
        return self.row.type

    @property
    def tests(self) -> tuple[str, ...]:
        """What tells its events from others."""
        return (f'{{}}.type == "{self.row.target}"',)

    @property
    def joiner(self) -> str:
        """``or``: there is one test."""
        return "or"

    def read(self, kind: str, name: str, node: cst.CSTNode) -> Value:
        """Gives what an attribute of the event is. Raises Refused for one without a row."""
        if kind != table.HELPER_EVENT:
            raise Refused(node, "stream-shape", f"{self.row.type}: a part of the chunk")
        if name == "type":
            return Known(self.row.type, own=True)
        target = self.row.fields.get(name)
        if target is None:
            return Read("", truth=None, code=self.row.code)
        is_number = name == "index"
        return Read(f"{{}}.{target}", truth=None, is_text=name in _TEXTS, is_number=is_number)


class HelperLoop(Loop):
    """A loop whose variable is an event of the helper."""

    kind = table.HELPER_EVENT

    def _branches(self) -> list[Branch]:
        place = self._place
        setting = Setting(
            place.facts,
            place.file,
            place.node,
            self._event,
            place.family.has_tools,
            custom.call_test(place.family),
            place.proven,
            place.readers,
            False,
        )
        found: list[Branch] = []
        for row in table.HELPER_EVENTS.values():
            sort = HelperSort(row)
            _, items, _ = self._specialised(sort, setting)
            kept = Judge([], self._carried).prune(items)
            if kept and not row.target:
                raise Refused(kept[0].node, row.code, f"acts on {row.type} events")
            found.append(Branch(sort, kept))
            if kept and row.type in _OF_ONE_PART:
                self._family.remarks.append(Remark("joined-text", self._file, kept[0].node))
        self._check_handlers()
        return self._ordered(found)

    def _check_handlers(self) -> None:
        """The helper's events tell no request, so what is raised is the base class of what chat raised."""
        if self._options.stream_errors != "raise" or accepted("stream-error-handler", self._options):
            return
        for handler in self._handlers():
            names = "" if handler.type is None else self._file.parsed.code(handler.type)
            if "API" in names and "OpenAIError" not in names:
                raise Refused(handler, "stream-error-handler")

    def _handlers(self) -> Iterator[cst.ExceptHandler]:
        for ancestor in self._file.index.ancestors(self._node):
            if isinstance(ancestor, cst.Try):
                yield from ancestor.handlers

    def _raised(self, failure: table.Failure) -> str:
        return failure.helper

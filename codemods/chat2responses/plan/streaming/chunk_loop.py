"""A loop over the chunks of ``create(…, stream=True)``: which classes of chunk it acts on."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import streams as table
from chat2responses.infer.index import descendants
from chat2responses.infer.values import Data, Site
from chat2responses.plan import custom
from chat2responses.plan.draft import Remark
from chat2responses.plan.facts import Facts
from chat2responses.plan.streaming import chunks, lists, numbering
from chat2responses.plan.streaming.acting import Judge, fills, is_whole, reads
from chat2responses.plan.streaming.chunks import Class, Refused
from chat2responses.plan.streaming.folding import Setting
from chat2responses.plan.streaming.loop import Branch, Loop, Place
from chat2responses.plan.streaming.relays import EVERYTHING, ONLY_TEXT
from chat2responses.plan.streaming.remains import Ending, Item, assigned, leaves
from chat2responses.plan.verdicts import accepted
from chat2responses.rewrite.splice import Edit

_SHAPE = "stream-shape"
_BEFORE_TEXT = frozenset({chunks.START, chunks.REFUSAL, chunks.CALL_BEGIN, chunks.CALL_MORE})


class ChunkLoop(Loop):
    """A loop whose variable is a chunk."""

    kind = table.CHUNK

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._reasons: set[str] = set()
        self._numbered: set[Data] = set()
        self._numbers: set[int] = set()
        self._assumed: set[Data] = set()
        self._assumes_filled = True
        self._lists: frozenset[Data] = frozenset()
        inside = {id(inner) for inner in descendants(self._node)}
        self._reason = place.ends.reason(inside, self._carried)

    def _classes(self) -> list[Class]:
        """Gives the classes of chunk that the calls can send, in the order in which they come."""
        text = self._place.readers.source(self._file, self._node)
        found = [chunks.START, chunks.TEXT]
        if "refusal" in text or any(
            _gives(self._facts, draft.site, "response_format") for draft in self._family.drafts
        ):
            found.append(chunks.REFUSAL)
        if self._family.has_tools or "tool_calls" in text:
            found += [chunks.CALL_BEGIN, chunks.CALL_MORE]
        found.append(chunks.END)
        if self._has_usage or "usage" in text:
            found.append(chunks.USAGE)
        return [cls for cls in found if self._place.relays.comes(cls)]

    @property
    def _has_usage(self) -> bool:
        return any("include_usage" in draft.features for draft in self._family.drafts)

    def _remains(self, cls: Class) -> tuple[list[Item], Ending]:
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
            accepted("finish-reason-escapes", place.options),
            self._assumes_filled,
            self._lists,
            self._reason,
        )
        folder, items, ending = self._specialised(cls, setting, cls is chunks.USAGE and not self._has_usage)
        self._reasons |= folder.tested_reasons
        self._numbered |= folder.numbered
        self._numbers |= folder.numbers
        self._assumed |= folder.assumed
        return items, ending

    def _branches(self) -> list[Branch]:
        classes = self._classes()
        remains = {cls: self._remains(cls) for cls in classes}
        self._lists = frozenset(data for data in self._numbered if data.kind == "list")
        if self._lists:
            remains = {cls: self._remains(cls) for cls in classes}
        begin = remains.get(chunks.CALL_BEGIN, ([], ""))[0]
        if not all(fills(begin, self._facts, data) for data in self._assumed):
            if self._lists:
                raise Refused(self._node, numbering.CODE, numbering.DETAIL)
            self._assumes_filled = False
            remains = {cls: self._remains(cls) for cls in classes}
        items, ending = remains.get(chunks.START, ([], ""))
        if ending in ("break", "return", "raise") and items and not items[-1].sections:
            raise Refused(items[-1].node, "stream-shape", "only the first chunk is looked at")
        judge = Judge(remains[chunks.TEXT][0], self._carried)
        kept = {
            cls: judge.tidy(found[0]) if cls is chunks.TEXT else judge.prune(found[0], cls in _BEFORE_TEXT)
            for cls, found in remains.items()
        }
        self._hand_on(kept)
        if chunks.END in kept:
            kept[chunks.END] = self._terminal(kept, remains[chunks.END][1])
        kept.pop(chunks.USAGE, None)
        self._notes(judge)
        self._check_reasons()
        inside = {id(inner) for inner in descendants(self._node)}
        numbering.check(self._facts, self._numbered - self._lists, inside)
        for data in sorted(self._lists, key=lambda data: self._file.parsed.span(data.node).start):
            self._family.edits[self._file.path] += lists.become_dicts(self._place, data, inside, self._numbers)
        return self._ordered(Branch(cls, items) for cls, items in kept.items())

    def _hand_on(self, kept: dict[Class, list[Item]]) -> None:
        """Takes out of the branches what keeps or hands on the chunks of all classes."""
        given = {cls for cls, items in kept.items() if any(map(is_whole, leaves(items)))}
        if not given:
            return
        known = self._place.relays.incoming or EVERYTHING
        if given == {chunks.TEXT}:
            self._place.relays.hand_on(self._node, ONLY_TEXT)
            return
        whole = {cls: [item for item in kept[cls] if any(map(is_whole, leaves([item])))] for cls in given}
        items = whole.get(chunks.TEXT, [])
        first = all(kept[cls][: len(items)] == items for cls in given)
        last = all(kept[cls][len(kept[cls]) - len(items) :] == items for cls in given)
        bound = self._names - {self._target.value} - {name for item in leaves(items) for name in assigned(item.node)}
        if set(kept) - given - {chunks.USAGE} or not (first or last) or reads(items) & bound:
            raise Refused(next(filter(is_whole, leaves(kept[next(iter(given))]))).node, _SHAPE, "some chunks are kept")
        for cls in given:
            kept[cls] = [item for item in kept[cls] if item not in items]
        self._for_all, self._for_all_first = items, not last
        self._place.relays.hand_on(self._node, known - (set(kept) - given))

    def _terminal(self, kept: dict[Class, list[Item]], ending: Ending) -> list[Item]:
        """The end and the usage come with the same event, in this order."""
        end, usage = kept[chunks.END], kept.get(chunks.USAGE, [])
        if end and usage:
            if ending in ("break", "return", "raise"):
                return end
            for item in leaves(end):
                if item.ending:
                    raise Refused(item.node, "stream-shape", "the end is left early, but the usage is still to come")
        if usage and not self._has_usage:
            self._family.remarks.append(Remark("usage-alive", self._file, usage[0].node))
        return [*end, *usage]

    def _notes(self, judge: Judge) -> None:
        for code, key in sorted(judge.notes):
            node = judge.places[key]
            if code == "empty-text" and self._none_is_caught(node):
                raise Refused(node, "text-none-handler", "None at the end of the stream")
            self._family.remarks.append(Remark(code, self._file, node))

    def _none_is_caught(self, node: cst.CSTNode) -> bool:
        for ancestor in self._file.index.ancestors(node):
            for handler in ancestor.handlers if isinstance(ancestor, cst.Try) else ():
                text = "" if handler.type is None else self._file.parsed.code(handler.type)
                if "TypeError" in text or "AttributeError" in text:
                    return True
        return False

    def _check_reasons(self) -> None:
        forced = any(draft.forced_tool for draft in self._family.drafts)
        if forced and self._reasons & {"stop", "tool_calls", "function_call"}:
            raise Refused(self._node, "finish-reason-forced-tool")

    def _raised(self, failure: table.Failure) -> str:
        return failure.raised


class RelayedLoop(ChunkLoop):
    """A loop over chunks that were kept or handed on, and whose errors were raised before."""

    raises = False

    def _header(self) -> tuple[str, Edit]:
        return "", Edit(self._file.parsed.span(self._target), (self._event,))


def _gives(facts: Facts, site: Site, name: str) -> bool:
    """Whether a call is given an argument, perhaps by a dict."""
    arguments = [argument.node for argument in facts.calls[site][1].arguments]
    return any(arg.star or (arg.keyword is not None and arg.keyword.value == name) for arg in arguments)

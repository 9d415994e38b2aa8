"""An answer put back into the history: one assistant message, or all output items in a family with tools."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import chain

import libcst as cst
from chat2responses.api import messages as table
from chat2responses.api import results
from chat2responses.infer.index import descendants
from chat2responses.infer.unit import File, KeyWrite
from chat2responses.infer.values import NONE, Data, Sdk, Site
from chat2responses.plan import handmade, helpers, repeats
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts
from chat2responses.plan.messages import TURN_KINDS
from chat2responses.rewrite import elements, render
from chat2responses.rewrite.splice import Edit, Span

CODE = "messages-unresolved"


def holds_turns(data: Data) -> bool:
    """Whether messages of answers can be in a list."""
    held = chain(data.elements.values, *(slot.values for slot in data.keys.values()))
    return data.kind != "dict" and any(isinstance(value, Sdk) and value.kind in TURN_KINDS for value in held)


def sites_in(data: Data, kinds: Container[str]) -> set[Site]:
    """Gives the sites whose objects of some kinds a list or dict holds."""
    held = chain(data.elements.values, *(slot.values for slot in data.keys.values()))
    return {value.site for value in held if isinstance(value, Sdk) and value.kind in kinds}


def groups(facts: Facts, drafts: list[Draft]) -> Iterator[set[Site]]:
    """Gives sites that belong together because the answer of one is put into the history that another is given."""
    for draft in drafts:
        for data in draft.reached:
            for _, write in facts.key_writes.get(data, ()):
                if _is_turn(write):
                    yield {draft.site, *(value.site for value in write.values if isinstance(value, Sdk))}
        for data in draft.handmade:
            yield {draft.site, *_sites_in(facts, data.node)}


def _sites_in(facts: Facts, node: cst.CSTNode) -> set[Site]:
    values = chain.from_iterable(facts.values[id(inner)][2] for inner in descendants(node) if id(inner) in facts.values)
    return {value.site for value in values if isinstance(value, Sdk)}


def _is_turn(write: KeyWrite) -> bool:
    return any(isinstance(value, Sdk) and value.kind in results.TURNS for value in write.values)


def plan(drafts: list[Draft], facts: Facts, has_tools: bool) -> None:
    """Adds the edits for every such place in the lists that the calls of a family are given."""
    done: set[int] = set()
    for draft in drafts:
        for data in sorted(draft.reached, key=_place):
            if holds_turns(data):
                draft.reshaped.add(data)
            for file, write in facts.key_writes.get(data, ()):
                if _is_turn(write) and id(write.node) not in done:
                    done.add(id(write.node))
                    _Turn(draft, drafts, facts, file, write).plan(has_tools)
        for data in draft.handmade:
            if id(data.node) not in done:
                done.add(id(data.node))
                handmade.plan(draft, facts, data)
    _replies(drafts)


def _place(data: Data) -> tuple[str, int]:
    return data.unit.file.path, data.unit.file.parsed.span(data.node).start


class _Turn:
    """The message of an answer that is put into a list."""

    def __init__(self, draft: Draft, drafts: list[Draft], facts: Facts, file: File, write: KeyWrite) -> None:
        self.draft = draft
        self.drafts = drafts
        self.facts = facts
        self.file = file
        self.write = write

    def plan(self, has_tools: bool) -> None:
        """Adds the edits, or the reason why there are none."""
        write = self.write
        turns = [value for value in write.values if isinstance(value, Sdk) and value.kind in results.TURNS]
        if write.data.kind == "dict" or len(turns) != len(write.values - {NONE}):
            parsed = has_tools and any(self._is_parsed(value.site) for value in turns)
            if parsed or not helpers.plan(self.draft, self.facts, self.file, write, has_tools):
                self.draft.stop("result-mixed", self.file, write.value)
            return
        dumped = any(value.kind == results.MESSAGE_DUMP for value in turns)
        base = _base(write.value, dumped)
        loop = repeats.repeated(self.facts, self.file, write.node, {value.site for value in turns})
        if base is None:
            self.draft.stop("result-dumped", self.file, write.value)
        elif not has_tools:
            self._put_text(base)
        elif loop is not None:
            if not repeats.before(self.draft, self.facts, self.file, write, base, loop):
                self.draft.stop(CODE, self.file, write.value, handmade.REPEATED)
        elif any(self._is_parsed(value.site) for value in turns):
            self.draft.stop("result-dumped", self.file, write.value, "parsed text is sent back before openai 3.42")
        elif not put_items(self.draft, self.file, write, base):
            self.draft.stop("history-reader", self.file, write.node)

    def _is_parsed(self, site: Site) -> bool:
        _, call = self.facts.calls[site]
        given = [a for a in call.arguments if a.node.keyword is not None and a.node.keyword.value == "response_format"]
        return call.method in ("parse", "stream") and bool(given)

    def _put_text(self, base: cst.CSTNode) -> None:
        quote = render.quote_at(self.file, self.write.value)
        head = render.requoted('{"role": "assistant", "content": ', quote)
        for edit in elements.around(self.file, self.write.value, base, head, ".output_text}"):
            self.draft.edit(self.file, edit)


def _base(node: cst.CSTNode, dumped: bool) -> cst.CSTNode | None:
    """Gives the expression of the message that is put in, without what dumps it."""
    if dumped and isinstance(node, cst.Call):
        if isinstance(node.func, cst.Attribute) and node.func.attr.value != "dict":
            node = node.func.value
        elif isinstance(node.func, cst.Name) and len(node.args) == 1:
            node = node.args[0].value
        else:
            return None
    elif dumped:
        return None
    return node if isinstance(node, cst.Name | cst.Attribute | cst.Subscript | cst.Call) else None


def put_items(draft: Draft, file: File, write: KeyWrite, base: cst.CSTNode) -> bool:
    """Adds the edits that put all output items of ``base`` where one message was put; False where that can't be."""
    if write.key == "<append>" and isinstance(write.node, cst.Call) and isinstance(write.node.func, cst.Attribute):
        draft.edit(file, Edit(file.parsed.span(write.node.func.attr), ("extend",)))
        whole = _inside_call(file, write.node)
        if isinstance(write.value, cst.Dict | cst.Call) and "#" not in file.parsed.text[whole.start : whole.end]:
            draft.edit(file, Edit(whole, (file.parsed.span(base), ".output")))
            return True
        star = ""
    elif write.key == "" and isinstance(file.index.parent(write.value), cst.Element):
        only = _added_alone(file, write.value)
        if only is not None:
            draft.edit(file, Edit(file.parsed.span(only), (file.parsed.span(base), ".output")))
            return True
        star = "*"
    else:
        return False
    for edit in elements.around(file, write.value, base, star, ".output"):
        draft.edit(file, edit)
    return True


def _inside_call(file: File, node: cst.Call) -> Span:
    """Gives what stands between the parentheses of a call."""
    start = file.parsed.text.index("(", file.parsed.span(node.func).end) + 1
    return Span(start, render.inner_span(file, node).end - 1)


def _added_alone(file: File, node: cst.CSTNode) -> cst.List | None:
    """Gives the list of one element that is added to another one by ``+``, ``+=`` or ``extend``."""
    element = file.index.parent(node)
    holder = file.index.parent(element) if element is not None else None
    if not isinstance(holder, cst.List) or len(holder.elements) != 1:
        return None
    parent = file.index.parent(holder)
    if isinstance(parent, cst.BinaryOperation | cst.AugAssign):
        return holder
    call = file.index.parent(parent) if isinstance(parent, cst.Arg) else None
    func = call.func if isinstance(call, cst.Call) else None
    return holder if isinstance(func, cst.Attribute) and func.attr.value == "extend" else None


def _replies(drafts: list[Draft]) -> None:
    """Writes the type of the replies: what they answer is a function, or a custom tool."""
    features: set[str] = set().union(*(draft.features for draft in drafts))
    custom = "custom-tools" in features
    item = table.CALL_ITEMS["custom" if custom else "function"]
    for draft in drafts:
        for file, node in draft.replies:
            if custom and features & {"function-tools", "functions"}:
                draft.stop(CODE, file, node, "whether a function or a custom tool is answered isn't in sight")
            if isinstance(node, cst.SimpleString):
                draft.edit(file, elements.text_edit(file, node, item.output_item))
            else:
                quote = render.quote_at(file, node)
                draft.edit(file, Edit(file.parsed.span(node), (f"{quote}{item.output_item}{quote}",)))

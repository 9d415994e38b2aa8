"""Request parameters: each entry of a call by its row of the table."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

import libcst as cst
from chat2responses.api import methods, models, parameters, providers
from chat2responses.api.parameters import How, Parameter
from chat2responses.infer.index import descendants
from chat2responses.infer.unit import CallRecord, File
from chat2responses.infer.values import NONE, Const, Data, External, Str, Value, Values
from chat2responses.plan import (
    choices,
    entries,
    formats,
    gathered,
    messages,
    shapes,
    storage,
    stored,
    tools,
    web_search,
)
from chat2responses.plan.alternatives import Alternatives
from chat2responses.plan.draft import Draft
from chat2responses.plan.entries import Entry
from chat2responses.plan.facts import Facts
from chat2responses.plan.plainness import Plainness
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit


class Parameters:
    """Plans the arguments of one call site after the other."""

    def __init__(self, facts: Facts, plainness: Plainness) -> None:
        self._facts = facts
        self._plainness = plainness

    def plan(self, draft: Draft, call: CallRecord) -> None:
        """Adds the edits and findings for all parameters of a call."""
        found = self._entries(draft, call)
        if found is None:
            return
        by_name: dict[str, list[Entry]] = defaultdict(list)
        for entry in found:
            by_name[entry.name].append(entry)
        draft.has_tools = bool(_active(by_name.get("tools")) or _active(by_name.get("functions")))
        self._check_together(draft, by_name)
        dropped: list[Entry] = []
        for entry in found:
            if self._plan_entry(draft, call, entry, by_name):
                dropped.append(entry)
        formats.plan(draft, self._facts, call, by_name, dropped)
        gathered.check(draft, self._facts, [entry for entry in found if entry not in dropped])
        self._drop(draft, dropped)
        draft.dropped.update(entry.name for entry in dropped)
        for entry in found:
            if entry.data is not None:
                draft.reshaped.add(entry.data)

    def _entries(self, draft: Draft, call: CallRecord) -> list[Entry] | None:
        found: list[Entry] = []
        file = draft.file
        for argument in call.arguments:
            arg = argument.node
            owner = _file_of(self._facts, arg, file)
            if arg.star == "**":
                spread = self._spread(draft, owner, arg, argument.values)
                if spread is None:
                    return None
                found.extend(spread)
            elif arg.keyword is None and stored.is_id(call, argument):
                stored.check_id(draft, self._facts, owner, arg)
            elif arg.star and _is_empty(argument.values):
                continue
            elif arg.keyword is None:
                draft.stop("unknown-parameter", owner, arg, "a positional argument")
            else:
                holder = owner.index.parent(arg)
                whole = holder if isinstance(holder, cst.Call) else None
                found.append(Entry(arg.keyword.value, owner, arg, arg.value, argument.values, call=whole))
        return found

    def _spread(self, draft: Draft, file: File, arg: cst.Arg, values: Values) -> list[Entry] | None:
        found: list[Entry] = []
        for value in values:
            if value is NONE:
                continue
            if isinstance(value, Data) and value.open and shapes.stop_at_escape(draft, self._facts, value):
                return None
            if not isinstance(value, Data) or value.kind != "dict" or value.open:
                draft.stop("kwargs-unresolved", file, arg, file.parsed.code(arg.value))
                return None
            gone = gathered.taken_out(self._facts, file, arg, value)
            for data in self._facts.sources(value):
                draft.reached.add(data)
                for owner, write in self._facts.key_writes.get(data, ()):
                    if write.key not in value.keys or write.key in gone:
                        continue
                    draft.given_keys.setdefault(data, set()).add(write.key)
                    found.append(Entry(write.key, owner, write.node, write.value, write.values, data=data))
        return found

    def _check_together(self, draft: Draft, by_name: dict[str, list[Entry]]) -> None:
        limits = [entry for name in ("max_tokens", "max_completion_tokens") for entry in by_name.get(name, ())]
        for one, other in itertools.combinations(limits, 2):
            if one.name != other.name and not _exclude(one, other):
                draft.stop("both-token-limits", limits[-1].file, limits[-1].holder)

    def _plan_entry(self, draft: Draft, call: CallRecord, entry: Entry, by_name: dict[str, list[Entry]]) -> bool:
        """Plans one entry; says whether it is to be dropped."""
        method = methods.METHODS[call.method]
        if call.method in methods.STORED and entry.name in method.renamed:
            return self._id(draft, entry, method.renamed[entry.name])
        row = parameters.CREATE.get(entry.name)
        if row is None:
            patched = entry.name in providers.INSTRUCTOR_KEYWORDS
            draft.stop("instructor-client" if patched else "unknown-parameter", entry.file, entry.holder, entry.name)
            return False
        overrides = entry.form not in ("argument", "element") and len(by_name[entry.name]) > 1
        if row.how is not How.CONTEXTUAL and _is_neutral(row, entry):
            return True
        is_none = entry.values == frozenset((NONE,)) and row.how is How.CONTEXTUAL and NONE.value in row.neutral
        if is_none and not overrides:
            return True
        return _HOWS[row.how](self, draft, call, entry, row)

    def _id(self, draft: Draft, entry: Entry, target: str) -> bool:
        if isinstance(entry.holder, cst.Arg):
            stored.check_id(draft, self._facts, entry.file, entry.holder)
        else:
            draft.stop("kwargs-unresolved", entry.file, entry.holder, entry.name)
        for edit in entries.renamed(entry, target):
            draft.edit(entry.file, edit)
        return False

    def _same(self, draft: Draft, call: CallRecord, entry: Entry, row: Parameter) -> bool:
        if not row.nullable and entry.values == frozenset((NONE,)):
            return True
        if entry.name == "model":
            self._model(draft, entry)
        if entry.name == "user":
            for value in entry.values:
                if isinstance(value, Str) and value.text is not None and len(value.text) > parameters.LONGEST_USER:
                    draft.stop("user-too-long", entry.file, entry.holder)
        return False

    def _model(self, draft: Draft, entry: Entry) -> None:
        for value in entry.values:
            if isinstance(value, Str) and value.text is not None:
                if models.is_search_model(value.text):
                    draft.stop("search-model", entry.file, entry.value, value.text)
                elif models.is_chat_only(value.text):
                    draft.stop("chat-only-model", entry.file, entry.value, value.text)
                elif models.is_shut_down(value.text, date.today().isoformat()):
                    draft.note("model-shutdown", entry.file, entry.value)

    def _rename(self, draft: Draft, call: CallRecord, entry: Entry, row: Parameter) -> bool:
        for edit in entries.renamed(entry, row.target):
            draft.edit(entry.file, edit)
        if not entries.renamed(entry, row.target):
            draft.stop("kwargs-unresolved", entry.file, entry.holder)
        if entry.name == "messages":
            messages.plan(draft, self._facts, self._plainness, entry)
        else:
            self._token_limit(draft, entry)
        return False

    def _token_limit(self, draft: Draft, entry: Entry) -> None:
        known = True
        for value in entry.values:
            if isinstance(value, Const) and isinstance(value.value, int | float):
                if value.value < parameters.SMALLEST_TOKEN_LIMIT:
                    draft.stop("token-limit-below-16", entry.file, entry.value, str(value.value))
            elif value is not NONE:
                known = False
        if not known:
            draft.note("token-limit-variable", entry.file, entry.value)

    def _nest(self, draft: Draft, call: CallRecord, entry: Entry, row: Parameter) -> bool:
        target, _, key = row.target.partition(".")
        given = bool(entry.values) and all(isinstance(value, Str) and value.filled for value in entry.values)
        if not given and entry.data is not None and self._is_filtered(entry.data):
            draft.stop("kwargs-unresolved", entry.file, entry.value, "None is taken out afterwards")
        if any(_not_given(value) for value in entry.values):
            draft.stop("kwargs-unresolved", entry.file, entry.value, "may be NOT_GIVEN")
        if target == "text":
            return False
        for edit in (*entries.renamed(entry, target), *entries.wrapped(entry, f'{{"{key}": ', "}")):
            draft.edit(entry.file, edit)
        return False

    def _is_filtered(self, data: Data) -> bool:
        """Whether a comprehension takes entries out of a dict by their values, before it goes to the call."""
        return any(isinstance(taker.node, cst.DictComp) for taker in self._facts.takers(data))

    def _contextual(self, draft: Draft, call: CallRecord, entry: Entry, row: Parameter) -> bool:
        rule = _CONTEXTUAL[entry.name]
        return rule(self, draft, call, entry, row)

    def _stream(self, draft: Draft, call: CallRecord, entry: Entry, row: Parameter) -> bool:
        return False

    def _stream_options(self, draft: Draft, call: CallRecord, entry: Entry, row: Parameter) -> bool:
        node = entry.value
        if not isinstance(node, cst.Dict):
            draft.stop("request-data-escapes", entry.file, entry.value, "stream_options")
            return False
        keep: list[cst.CSTNode] = []
        for element in node.elements:
            key = element.key if isinstance(element, cst.DictElement) else None
            name = key.raw_value if isinstance(key, cst.SimpleString) else None
            if name == "include_usage" and not _is_false(element.value):
                draft.features.add("include_usage")
            if name in parameters.KEPT_STREAM_OPTIONS:
                keep.append(element)
            elif name not in parameters.DROPPED_STREAM_OPTIONS:
                draft.stop("request-data-escapes", entry.file, element, "stream_options")
        if not keep:
            return True
        gone = {id(element) for element in node.elements if element not in keep}
        for edit in render.drop_items(entry.file, node.elements, gone) if gone else ():
            draft.edit(entry.file, edit)
        return False

    def _logprobs(self, draft: Draft, call: CallRecord, entry: Entry, row: Parameter) -> bool:
        values = {value.value for value in entry.values if isinstance(value, Const)}
        if len(values) != len(entry.values) or len(values) != 1:
            draft.stop("kwargs-unresolved", entry.file, entry.value, "logprobs is decided at run time")
            return False
        if not values.pop():
            return True
        quote = render.quote_at(entry.file, entry.value)
        text = render.requoted(f'["{parameters.LOGPROBS_INCLUDE}"]', quote)
        for edit in (*entries.renamed(entry, "include"), Edit(entry.file.parsed.span(entry.value), (text,))):
            draft.edit(entry.file, edit)
        return False

    def _format(self, draft: Draft, call: CallRecord, entry: Entry, row: Parameter) -> bool:
        return False

    def _tools(self, draft: Draft, call: CallRecord, entry: Entry, row: Parameter) -> bool:
        tools.plan(draft, self._facts, call, entry)
        return False

    def _tool_choice(self, draft: Draft, call: CallRecord, entry: Entry, row: Parameter) -> bool:
        choices.plan(draft, self._facts, entry)
        return False

    def _extra_body(self, draft: Draft, call: CallRecord, entry: Entry, row: Parameter) -> bool:
        node = entry.value
        if isinstance(node, cst.Dict):
            names = [
                element.key.raw_value
                for element in node.elements
                if isinstance(element, cst.DictElement) and isinstance(element.key, cst.SimpleString)
            ]
            both = {name for name, known in parameters.CREATE.items() if known.how is How.SAME}
            if len(names) == len(node.elements) and set(names) <= both:
                return not names
        draft.stop("extra-body", entry.file, entry.holder)
        return False

    def _web_search(self, draft: Draft, call: CallRecord, entry: Entry, row: Parameter) -> bool:
        web_search.plan(draft, self._facts, entry, bool(_WITH_TOOLS & storage.given_names(call)))
        return False

    def _absent(self, draft: Draft, call: CallRecord, entry: Entry, row: Parameter) -> bool:
        draft.stop(row.code, entry.file, entry.holder, entry.file.parsed.code(entry.holder).strip().rstrip(","))
        return row.how is How.UNSAFE_DROP

    def _drop(self, draft: Draft, dropped: Iterable[Entry]) -> None:
        arguments: dict[int, tuple[Entry, set[int]]] = {}
        for entry in dropped:
            parent = entry.file.index.parent(entry.holder)
            if entry.form in ("argument", "element") and isinstance(parent, cst.Call | cst.Dict):
                arguments.setdefault(id(parent), (entry, set()))[1].add(id(entry.holder))
            else:
                statement = entries.statement_of(entry)
                edit = None if statement is None else entries.removed_statement(entry.file, statement)
                if edit is None or not _is_constant(entry.value):
                    draft.stop("kwargs-unresolved", entry.file, entry.holder, f"{entry.name} can't be taken out here")
                else:
                    draft.edit(entry.file, edit)
        for entry, gone in arguments.values():
            parent = entry.file.index.parent(entry.holder)
            items = (
                parent.args if isinstance(parent, cst.Call) else parent.elements if isinstance(parent, cst.Dict) else ()
            )
            for edit in render.drop_items(entry.file, items, gone):
                draft.edit(entry.file, edit)


def _exclude(one: Entry, other: Entry) -> bool:
    """Whether two entries stand in different branches of one condition."""
    if one.file is not other.file:
        return False
    branches = [way.nodes for way in Alternatives(one.file).of(one.holder) if way.test is not None]
    inside = {id(node) for nodes in branches for branch in nodes for node in (branch, *descendants(branch))}
    return id(other.holder) in inside


def _is_empty(values: Values) -> bool:
    """Whether nothing is ever in the lists that are spread into a call."""
    return bool(values) and all(
        isinstance(value, Data) and not value.elements.values and not any(slot.values for slot in value.keys.values())
        for value in values
    )


def _is_false(node: cst.CSTNode) -> bool:
    return isinstance(node, cst.Name) and node.value == "False"


def _is_constant(node: cst.CSTNode) -> bool:
    return isinstance(
        node, cst.Name | cst.Integer | cst.Float | cst.SimpleString | cst.UnaryOperation | cst.Dict | cst.List
    )


def _active(found: list[Entry] | None) -> bool:
    return any(entry.values != frozenset((NONE,)) for entry in found or ())


def _file_of(facts: Facts, node: cst.CSTNode, default: File) -> File:
    if default.index.parent(node) is not None:
        return default
    for file in facts.evaluator.files.values():
        if file.index.parent(node) is not None:
            return file
    return default


def _not_given(value: Value) -> bool:
    return isinstance(value, External) and value.name in (
        "openai.NOT_GIVEN",
        "openai.omit",
        "openai.Omit",
        "openai.NotGiven",
    )


def _is_neutral(row: Parameter, entry: Entry) -> bool:
    if not row.neutral or not entry.values:
        return False
    return all(_neutral_value(row, value, entry.value) for value in entry.values)


def _neutral_value(row: Parameter, value: Value, node: cst.CSTNode) -> bool:
    if isinstance(value, Const):
        return row.is_neutral(value.value)
    if _not_given(value):
        return True
    if isinstance(value, Data):
        literal = _literal(value.node)
        return literal is not None and row.is_neutral(literal)
    return False


def _literal(node: cst.CSTNode) -> object:
    if isinstance(node, cst.Dict) and not node.elements:
        return {}
    if isinstance(node, cst.List):
        items = [element.value.raw_value for element in node.elements if isinstance(element.value, cst.SimpleString)]
        return items if len(items) == len(node.elements) else None
    return None


_WITH_TOOLS = frozenset({"tools", "functions", "tool_choice", "function_call"})

_HOWS = {
    How.SAME: Parameters._same,
    How.RENAME: Parameters._rename,
    How.NEST: Parameters._nest,
    How.CONTEXTUAL: Parameters._contextual,
    How.DROP_NEUTRAL_ELSE_REFUSE: Parameters._absent,
    How.UNSAFE_DROP: Parameters._absent,
}

_CONTEXTUAL = {
    "response_format": Parameters._format,
    "tools": Parameters._tools,
    "functions": Parameters._tools,
    "tool_choice": Parameters._tool_choice,
    "function_call": Parameters._tool_choice,
    "stream": Parameters._stream,
    "stream_options": Parameters._stream_options,
    "logprobs": Parameters._logprobs,
    "web_search_options": Parameters._web_search,
    "extra_body": Parameters._extra_body,
}

"""Messages: everything that can be in the list of a call, element by element, wherever it was put in."""

from __future__ import annotations

import sys
from collections.abc import Container

import libcst as cst
from chat2responses.api import messages as table
from chat2responses.api import results
from chat2responses.infer.escapes import FREE_KINDS
from chat2responses.infer.index import all_parameters, descendants
from chat2responses.infer.unit import File
from chat2responses.infer.values import NONE, OPAQUE, Box, Const, Data, External, Sdk, Site, Str, Value, Values
from chat2responses.plan import items, parts
from chat2responses.plan.draft import Draft
from chat2responses.plan.entries import Entry, wrapped
from chat2responses.plan.facts import Facts
from chat2responses.plan.plainness import Plainness

TURN_KINDS = frozenset({"message", "message_dump", "turn", "turn_dump"})
"""Kinds of an answer's message in a list of messages; ``turn`` is one that was read from such a list."""


def plan(draft: Draft, facts: Facts, plainness: Plainness, entry: Entry) -> None:
    """Adds the edits and findings for the ``messages`` of a call."""
    walk = _Walk(draft, facts, plainness)
    if any(_is_iterable(value) for value in entry.values):
        for edit in wrapped(entry, "list(", ")"):
            draft.edit(entry.file, edit)
    walk.sequence(entry.values, entry.file, entry.value)
    _reach_turns(draft, facts, entry)
    _stop_at_foreign_turns(draft, facts)


def _stop_at_foreign_turns(draft: Draft, facts: Facts) -> None:
    """The message of another answer that stays as it is, put into the list as a whole, is no input item."""
    for data in draft.reached:
        for owner, write in facts.key_writes.get(data, ()) if data.kind != "dict" else ():
            unknown = any(value is OPAQUE or isinstance(value, External) for value in write.values)
            if unknown and _reads_message(owner, write.value):
                draft.stop("messages-unresolved", owner, write.value, "the message of an answer that isn't migrated")


def _reads_message(file: File, node: cst.CSTNode) -> bool:
    """Whether an expression is ``….choices[0].message``, dumped or by its name."""
    if isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute):
        return _reads_message(file, node.func.value)
    if isinstance(node, cst.Name):
        scope = file.index.scope_of(node).owner(node.value)
        bound = scope.bindings.get(node.value, ()) if scope is not None else ()
        assigned = (file.index.parent(target) for name in bound if (target := file.index.parent(name)) is not None)
        return any(_is_message(file, assign.value) for assign in assigned if isinstance(assign, cst.Assign))
    return _is_message(file, node)


def _is_message(file: File, node: cst.CSTNode) -> bool:
    return isinstance(node, cst.Attribute) and node.attr.value == "message" and "choice" in file.parsed.code(node.value)


def _reach_turns(draft: Draft, facts: Facts, entry: Entry) -> None:
    """Follows the answers in the list to where they were put in, which may have been another list."""
    while True:
        lists = [data for data in draft.reached if data.kind != "dict"]
        held = [_held(data) for data in lists]
        held += [value.content.values for value in entry.values if isinstance(value, Box)]
        missing = {site for values in held for site in _sites(values, TURN_KINDS)}
        for data in lists:
            for _, write in facts.key_writes.get(data, ()):
                missing -= _sites(write.values, results.TURNS)
        if not missing:
            return
        found = {
            data
            for data, writes in facts.key_writes.items()
            if data.kind != "dict" and any(missing & _sites(write.values, results.TURNS) for _, write in writes)
        }
        if found <= draft.reached:
            draft.stop("messages-unresolved", entry.file, entry.value, "an answer comes in by a way out of sight")
            return
        draft.reached |= found


def _held(data: Data) -> Values:
    return data.elements.values.union(*(slot.values for slot in data.keys.values()))


def _sites(values: Values, kinds: Container[str]) -> set[Site]:
    return {value.site for value in values if isinstance(value, Sdk) and value.kind in kinds}


_ITERABLES = frozenset({"collections.deque", "builtins.filter", "itertools.chain", "itertools.islice"})
"""What gives an iterable that is no list."""


def _is_iterable(value: Value) -> bool:
    """Whether a value is proven to be iterable and proven to be neither list nor tuple."""
    return isinstance(value, Box) or (isinstance(value, External) and value.made and value.name in _ITERABLES)


_READS = frozenset({"get", "setdefault", "pop", "load", "loads", "copy", "deepcopy", "list", "reversed", "sorted"})
"""Names of functions outside the project that give back what the project itself put in."""


def _gives_back(name: str) -> bool:
    """Whether a function outside the project can only give messages that the project built."""
    return name.rpartition(".")[2].removesuffix("()") in _READS or name.partition(".")[0] in sys.stdlib_module_names


class _Walk:
    def __init__(self, draft: Draft, facts: Facts, plainness: Plainness) -> None:
        self.draft = draft
        self.facts = facts
        self.plainness = plainness
        self.seen: set[Value] = set()

    def sequence(self, values: Values, file: File, node: cst.CSTNode) -> None:
        """Walks over what the list itself can be."""
        if not values:
            self.draft.stop("messages-unresolved", file, node)
        for value in values:
            if isinstance(value, Data) and value.kind != "dict":
                self._list(value)
            elif isinstance(value, Box) and value.kind == "iterator":
                self._elements(value.content.values, file, node)
            elif value is OPAQUE and _is_wire_contract(file, node):
                self.draft.stop("messages-unresolved", file, node, "chat messages from outside the program")
            elif value is OPAQUE or (isinstance(value, External) and value.made and _gives_back(value.name)):
                self.plainness.check(self.draft, file, node)
            elif value is not NONE:
                self.draft.stop("messages-unresolved", file, node)

    def _list(self, data: Data) -> None:
        if data in self.seen:
            return
        self.seen.add(data)
        self.draft.reached.add(data)
        for source in self.facts.sources(data):
            self.draft.reached.add(source)
        values: set[Value] = set(data.elements.values)
        for slot in data.keys.values():
            values |= slot.values
        self._elements(frozenset(values), data.unit.file, data.node)

    def _elements(self, values: Values, file: File, node: cst.CSTNode) -> None:
        for value in values:
            if isinstance(value, Data) and value.kind == "dict":
                self._message(value)
            elif isinstance(value, Sdk) and value.kind in TURN_KINDS:
                continue
            elif value is OPAQUE or (isinstance(value, External) and value.made and value.name != "builtins.str"):
                self.plainness.check(self.draft, file, node)
            elif _is_plain(value):
                continue
            elif isinstance(value, Sdk):
                self.draft.stop("messages-unresolved", file, node, f"a {value.kind} of an answer is put into the list")
            else:
                self.draft.stop("messages-unresolved", file, node)

    def _message(self, data: Data) -> None:
        if data in self.seen:
            return
        self.seen.add(data)
        for source in self.facts.sources(data):
            self.draft.reached.add(source)
        file, node = data.unit.file, data.node
        if data.open:
            self.plainness.check(self.draft, file, node)
        roles = roles_of(data)
        if roles & table.TOOL_ROLES or "tool_calls" in _filled_keys(data) or "function_call" in _filled_keys(data):
            items.plan(self.draft, self.facts, data, roles)
            return
        self._keys(data, roles, file)
        self._content(data, roles, file)

    def _keys(self, data: Data, roles: set[str], file: File) -> None:
        for key in _filled_keys(data):
            if key in table.INPUT_MESSAGE_KEYS:
                continue
            code = "message-key"
            if key == "name":
                code = "message-name"
            elif key == "audio":
                code = "audio"
            for owner, write in self.facts.key_writes.get(data, ()):
                if write.key == key:
                    self.draft.stop(code, owner, write.node, key)
                    if code == "message-name":
                        items.drop_key(self.draft, owner, write)
                        self.draft.reshaped.add(data)
                    break
            else:
                self.draft.stop(code, file, data.node, key)

    def _content(self, data: Data, roles: set[str], file: File) -> None:
        slot = data.keys.get("content")
        if slot is None:
            if not data.open:
                self.draft.stop("message-content-none", file, data.node)
            return
        known = slot.values
        if known == frozenset((NONE,)):
            self.draft.stop("message-content-none", file, data.node)
        for value in known:
            if isinstance(value, Data) and value.kind != "dict":
                parts.plan(self.draft, self.facts, data, value, roles)
            elif isinstance(value, Data):
                self.draft.stop("message-part", value.unit.file, value.node)
            elif isinstance(value, Sdk) and value.kind not in ("text", "scalar", "refusal", "parsed"):
                self.draft.stop("result-escapes", file, data.node, f"a {value.kind} as content")
            elif _is_unseen(value):
                self.draft.unseen.extend(_unseen(self.facts, data))


def _unseen(facts: Facts, message: Data) -> list[tuple[File, cst.CSTNode]]:
    """Gives the places where what isn't in sight becomes the content of a message; a parameter of type str is text."""
    writes = [entry for entry in facts.key_writes.get(message, ()) if entry[1].key == "content"]
    return [
        (file, write.value)
        for file, write in writes
        if any(_is_unseen(value) for value in write.values) and not _is_text(file, write.value)
    ]


def _is_unseen(value: Value) -> bool:
    return value is OPAQUE or (isinstance(value, External) and value.made)


def _is_text(file: File, node: cst.CSTNode) -> bool:
    if not isinstance(node, cst.Name):
        return isinstance(node, cst.FormattedString | cst.BinaryOperation)
    owner = file.index.scope_of(node).owner(node.value)
    params = all_parameters(owner.node.params) if owner and isinstance(owner.node, cst.FunctionDef) else ()
    annotations = [
        param.annotation.annotation for param in params if param.name.value == node.value and param.annotation
    ]
    return any(isinstance(annotation, cst.Name) and annotation.value == "str" for annotation in annotations)


def _is_plain(value: Value) -> bool:
    """Whether a value is a string, number or None: no message, which both APIs answer with a 400."""
    return isinstance(value, Str | Const) or (isinstance(value, Sdk) and value.kind in FREE_KINDS)


def _filled_keys(data: Data) -> set[str]:
    return {key for key, slot in data.keys.items() if slot.values}


def roles_of(data: Data) -> set[str]:
    """Gives the roles that a message can have; ``?`` for one that isn't in sight."""
    slot = data.keys.get("role")
    if slot is None:
        return {"?"}
    found: set[str] = set()
    for value in slot.values:
        if isinstance(value, Str) and value.text is not None:
            found.add(value.text)
        elif not isinstance(value, Const):
            found.add("?")
    return found


def _is_wire_contract(file: File, node: cst.CSTNode) -> bool:
    """Whether a name is the parameter of a decorated function (a route, say) that is typed as chat messages."""
    if not isinstance(node, cst.Name):
        return False
    for ancestor in file.index.ancestors(node):
        if isinstance(ancestor, cst.FunctionDef):
            params = {param.name.value: param for param in all_parameters(ancestor.params)}
            annotation = params[node.value].annotation if node.value in params else None
            return bool(ancestor.decorators) and annotation is not None and _names_chat_type(annotation)
    return False


def _names_chat_type(annotation: cst.Annotation) -> bool:
    return any(
        isinstance(node, cst.Name) and node.value.startswith("ChatCompletion") for node in descendants(annotation)
    )

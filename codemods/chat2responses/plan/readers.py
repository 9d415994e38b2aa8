"""Uses of request data that changes its shape: each must be understood, or the family stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api import messages as message_table
from chat2responses.api import parameters, results
from chat2responses.api.parameters import How
from chat2responses.infer.unit import File, Use
from chat2responses.infer.values import Class, Data, Sdk
from chat2responses.plan import iterations, marks, shapes, turns
from chat2responses.plan.facts import Facts
from chat2responses.plan.shapes import ESCAPES, READER, Shape
from chat2responses.rewrite import elements, render
from chat2responses.rewrite.splice import Edit, Span

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family


def check_readers(family: Family, facts: Facts) -> None:
    """Adds the findings for uses of reshaped data, and edits where a renamed key is read."""
    known = _shapes(family)
    reader = _Reader(family, facts, known)
    reshaped = {item for draft in family.drafts for item in draft.reshaped}
    copies = _copies_of_histories(family, facts, reshaped) if family.has_tools else set()
    for data in copies:
        for file, use in facts.uses.get(data, ()):
            reader.positions(file, use)
    for data in reshaped:
        shape = known.get(data)
        for file, use in facts.uses.get(data, ()):
            if shape is not None:
                reader.shaped(file, use, data, shape)
            elif data.kind == "dict":
                reader.keyed(file, use, data)
            else:
                reader.history(file, use, data)
    for data, names in _taken_over(family, facts).items():
        for file, use in facts.uses.get(data, ()):
            reader.elsewhere(file, use, names)
    for data, shape in known.items():
        lists = {write.data for _, write in facts.held.get(data, ())}
        if shape == shapes.TURN:
            lists |= _copies(facts, lists)
        for holder in lists:
            for file, use in facts.uses.get(holder, ()):
                if shape == shapes.TURN:
                    reader.positions(file, use, dicts=True)
                elif holder.kind != "dict" and use.operation in _COMPARING:
                    family.stop(shape.code, file, use.node)


def _copies_of_histories(family: Family, facts: Facts, reshaped: set[Data]) -> set[Data]:
    """Gives the lists beside ``reshaped`` into which the elements of a history with answers were put."""
    sites = set(family.sites)
    histories = {data for data in reshaped if turns.holds_turns(data)}
    found = {data for data in list(facts.uses) if data.kind != "dict" and turns.sites_in(data, _READ_BACK) & sites}
    return (found | _copies(facts, histories)) - reshaped


def _copies(facts: Facts, lists: set[Data]) -> set[Data]:
    """Gives the lists that took over all elements of one of some lists."""
    return {data for data in facts.merges if data.kind != "dict" and facts.sources(data) & lists}


def _taken_over(family: Family, facts: Facts) -> dict[Data, set[str]]:
    """Gives the dicts beside those of the calls that took over arguments which change, with the old names of these."""
    reached = {item for draft in family.drafts for item in draft.reached | draft.reshaped}
    found: dict[Data, set[str]] = {}
    queue: list[tuple[Data, set[str]]] = [
        (data, {key for key in keys if key not in _KEPT and not _stays(key)})
        for draft in family.drafts
        for data, keys in draft.given_keys.items()
    ]
    while queue:
        data, names = queue.pop()
        for target in facts.targets.get(data, ()):
            new = (names & target.keys.keys()) - found.get(target, set())
            if new and target not in reached:
                found.setdefault(target, set()).update(new)
                queue.append((target, new))
    return found


_READ_BACK = frozenset(results.TURNS.values())


def _shapes(family: Family) -> dict[Data, Shape]:
    """Gives the shapes that the calls of a family agree on."""
    known: dict[Data, Shape] = {}
    placed: dict[int, str] = {}
    for draft in family.drafts:
        for data, shape in draft.shapes.items():
            if known.setdefault(data, shape) != shape:
                family.stop(ESCAPES, data.unit.file, data.node, f"used as a {known[data].name} and as a {shape.name}")
        for key, (mark, file, node) in draft.placed.items():
            if placed.setdefault(key, mark) != mark:
                family.stop(ESCAPES, file, node, "a tool of a model goes to create and to parse")
    return known


_GROWING = frozenset({"append", "extend", "spread", "copy", "truth", "isinstance", "iterate", "clear"})
_COMPARING = frozenset({"compare", "contains", "reorder", "compute"})
"""Uses of a list that look into the dicts it holds."""
_SHOWN = frozenset({"escape", "display"})
_HANDING_ON = frozenset({"merge", "copy", "truth", "isinstance"})
_BY_KEY = frozenset({"get", "contains", "pop", "delete"})


_KEPT = frozenset({"role", "stream", "tools", "tool_choice"})
"""Keys that stay; the shape of what they hold is looked at where that is read."""


class _Reader:
    def __init__(self, family: Family, facts: Facts, known: dict[Data, Shape]) -> None:
        self.family = family
        self.facts = facts
        self.known = known
        self.remembered = {data for draft in family.drafts for data in draft.remembered}

    def history(self, file: File, use: Use, data: Data) -> None:
        """A use of a list that holds answers."""
        if not turns.holds_turns(data):
            return
        if all(isinstance(value, Sdk) for value in data.elements.values) and self._takes_out(file, use, data):
            self.family.stop(READER, file, use.node)
        elif self.family.has_tools:
            self.positions(file, use)
        elif use.operation in ("compare", "contains"):
            self.family.stop(READER, file, use.node)

    def _takes_out(self, file: File, use: Use, data: Data) -> bool:
        """Whether an answer is taken out of a list as such, and not put into another one."""
        if use.operation == "iterate":
            return not self._is_put_elsewhere(file, use)
        return use.operation in ("index", "pop-index")

    def _is_put_elsewhere(self, file: File, use: Use) -> bool:
        """Whether a list is iterated over to put its elements, as they are, into another one."""
        spread = any(other.node is use.node and other.operation == "spread" for _, other in self.facts.uses[use.data])
        return spread or iterations.hands_on(file, use.node)

    def positions(self, file: File, use: Use, dicts: bool = False) -> None:
        """A use of a list in which one message becomes several items; these are ``dicts`` or objects."""
        if use.operation in _SHOWN:
            self.family.stop(shapes.escape_code(file, use.node), file, use.node)
        elif use.operation == "iterate":
            if not self._is_put_elsewhere(file, use) and (dicts or not iterations.passes_over_objects(file, use.node)):
                self.family.stop(READER, file, use.node, "one message becomes several items")
        elif use.operation in ("len", "slice") and marks.is_at_a_mark(file, use.node):
            return
        elif use.operation not in _GROWING and not _is_at_the_start(use):
            self.family.stop(READER, file, use.node)

    def shaped(self, file: File, use: Use, data: Data, shape: Shape) -> None:
        """A use of a dict that has another shape."""
        operation, key = use.operation, use.key
        if operation in _SHOWN:
            code = shapes.escape_code(file, use.node) if operation == "escape" else shape.code
            self.family.stop(code, file, use.node)
        elif operation in ("copy", "truth", "isinstance") or self._fails(use, data) or _is_kept(use, shape):
            return
        elif operation != "get" or key is None or not self._read(file, use.node, data, shape, key):
            self.family.stop(shape.code, file, use.node, key or operation)

    def _fails(self, use: Use, data: Data) -> bool:
        """Whether a key is read that a dict lacks, so that another dict must be meant at that place."""
        return use.operation == "get" and isinstance(use.node, cst.Subscript) and use.key not in data.keys

    def _read(self, file: File, node: cst.CSTNode, data: Data, shape: Shape, key: str) -> bool:
        """Adds the edit for a read key; False if it can't be read any more."""
        others = self.facts.used_at[id(node)]
        if isinstance(node, cst.Subscript):
            others = {other for other in others if key in other.keys or other.open}
        if id(node) in self.facts.mixed:
            return False
        if key == "type" and shape.texts:
            return all(self._texts(other) for other in others) and self._compared(file, node)
        if any(self._target(other, key) != self._target(data, key) for other in others):
            return False
        if key == shape.hop:
            return self._hop(file, node, data, shape)
        if key not in shape.keys:
            return False
        edit = elements.key_edit(file, node, shape.keys[key])
        return edit is not None and self._edit(file, edit)

    def _target(self, data: Data, key: str) -> str | None:
        shape = self.known.get(data)
        if shape is None:
            return key
        return "" if key == shape.hop else shape.keys.get(key)

    def _texts(self, data: Data) -> bool:
        shape = self.known.get(data)
        return shape is not None and bool(shape.texts)

    def _compared(self, file: File, node: cst.CSTNode) -> bool:
        """``part["type"] == "text"``: the literal is the new type."""
        comparison = file.index.parent(node)
        if (
            not isinstance(comparison, cst.Comparison)
            or comparison.left is not node
            or len(comparison.comparisons) != 1
        ):
            return False
        target = comparison.comparisons[0]
        text = target.comparator
        if not isinstance(target.operator, cst.Equal | cst.NotEqual) or not isinstance(text, cst.SimpleString):
            return False
        row = message_table.PARTS.get(str(text.raw_value))
        return row is None or not row.target or self._edit(file, elements.text_edit(file, text, row.target))

    def _hop(self, file: File, node: cst.CSTNode, data: Data, shape: Shape) -> bool:
        """``tool["function"]`` is the tool itself."""
        if isinstance(node, cst.Subscript):
            base: cst.BaseExpression = node.value
        elif isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute) and _has_no_default(node):
            base = node.func.value
        else:
            return False
        reshaped = all(value in self.known for value in data.keys[shape.hop].values if isinstance(value, Data))
        if not reshaped and not _is_subscribed(file, node):
            return False
        end = render.inner_span(file, node).end
        return self._edit(file, Edit(Span(file.parsed.span(base).end, end), ("",)))

    def _edit(self, file: File, edit: Edit) -> bool:
        if edit not in self.family.edits[file.path]:
            self.family.edits[file.path].append(edit)
        return True

    def keyed(self, file: File, use: Use, data: Data) -> None:
        """A use of a dict of arguments."""
        if use.operation in _HANDING_ON:
            return
        given = [draft.given_keys[data] for draft in self.family.drafts if data in draft.given_keys]
        if isinstance(use.node, cst.Arg) and given and not any(use.key in keys for keys in given):
            return
        if given and all(_stays(key) for keys in given for key in keys):
            return
        if use.operation in _BY_KEY and use.key is not None:
            row = parameters.CREATE.get(use.key)
            if use.key in _KEPT or row is None or row.how is How.SAME:
                return
            if row.how is How.RENAME and self._rename(file, use, row.target):
                return
            if use.operation == "contains" and data in self.remembered and _is_absent(use.key, data):
                return
            if use.key == "response_format" and data in self.remembered and self._format(file, use, data):
                return
        self.family.stop(ESCAPES, file, use.node, use.key or use.operation)

    def elsewhere(self, file: File, use: Use, names: set[str]) -> None:
        """A use of a dict that took over arguments of these names and goes to no call."""
        if use.operation in _HANDING_ON or (use.operation in _BY_KEY and use.key is not None and use.key not in names):
            return
        self.family.stop(ESCAPES, file, use.node, use.key or use.operation)

    def _rename(self, file: File, use: Use, target: str) -> bool:
        node = use.node
        if use.operation == "contains":
            holder = file.index.parent(node)
            around = file.index.parent(holder) if holder is not None else None
            key = around.left if isinstance(around, cst.Comparison) else None
            if isinstance(holder, cst.Arg) and isinstance(around, cst.Call):
                key = around.args[0].value
            return isinstance(key, cst.SimpleString) and self._edit(file, elements.text_edit(file, key, target))
        edit = elements.key_edit(file, node, target)
        return edit is not None and self._edit(file, edit)

    def _format(self, file: File, use: Use, data: Data) -> bool:
        """Adds the edits where a test reads the format of a call: a class, or what asks for any JSON.

        Both are the same value in their new place, so that whatever is claimed about it stays true.
        """
        formats = data.keys["response_format"].values if "response_format" in data.keys else frozenset()
        node = use.node
        if use.operation != "get" or not isinstance(node, cst.Subscript) or not formats:
            return False
        if all(isinstance(value, Class) for value in formats):
            return self._rename(file, use, "text_format")
        if not all(isinstance(value, Data) and shapes.texts(value, "type") == {"json_object"} for value in formats):
            return False
        key = elements.key_edit(file, node, "text")
        end = render.inner_span(file, node).end
        return key is not None and self._edit(file, key) and self._edit(file, Edit(Span(end, end), ('["format"]',)))


def _is_absent(key: str, data: Data) -> bool:
    """Whether a call has no argument of a name, and won't have one."""
    new = {row.target.partition(".")[0] for row in parameters.CREATE.values()}
    return not data.open and key not in data.keys and key not in new


def _stays(key: str) -> bool:
    """Whether an argument has the same name and value on both sides."""
    row = parameters.CREATE.get(key)
    return row is not None and row.how is How.SAME and row.nullable and not row.neutral


def _is_kept(use: Use, shape: Shape) -> bool:
    """Whether a key is read that a shape leaves as it is."""
    key = use.key
    if use.operation not in ("get", "contains") or key is None:
        return False
    return shape.keys.get(key) == key and not (key == "type" and shape.texts)


def _is_at_the_start(use: Use) -> bool:
    """Whether a list is only added to before its first message."""
    node = use.node
    if use.operation != "insert" or not isinstance(node, cst.Call) or not node.args:
        return False
    position = node.args[0].value
    return isinstance(position, cst.Integer) and position.evaluated_value == 0


def _has_no_default(node: cst.Call) -> bool:
    rest: Iterable[cst.Arg] = node.args[1:]
    return all(isinstance(arg.value, cst.Dict) and not arg.value.elements for arg in rest)


def _is_subscribed(file: File, node: cst.CSTNode) -> bool:
    """Whether only a literal key is read of what an expression gives."""
    parent = file.index.parent(node)
    if isinstance(parent, cst.Subscript) and parent.value is node and len(parent.slice) == 1:
        index = parent.slice[0].slice
        return isinstance(index, cst.Index) and isinstance(index.value, cst.SimpleString)
    return False

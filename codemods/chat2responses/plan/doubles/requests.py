"""What stand-ins are given and remember of their calls, and what tests claim about it: argument names change there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api import parameters
from chat2responses.api.parameters import How
from chat2responses.infer import inheritance
from chat2responses.infer.index import all_parameters
from chat2responses.infer.unit import Argument, AssertRecord, CallRecord, File, Unit
from chat2responses.infer.values import Bound, Built, Class, Data, External, Function, Instance, Value
from chat2responses.plan.doubles.bench import CODE
from chat2responses.plan.doubles.stand_ins import StandIns
from chat2responses.plan.draft import Draft
from chat2responses.plan.facts import Facts
from chat2responses.plan.parameters import Parameters
from chat2responses.rewrite.splice import Edit

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

_ANY = frozenset({"unittest.mock.ANY", "mock.ANY"})
_CALL_ATTRIBUTES = frozenset({"args", "kwargs", "0", "1"})


def plan(family: Family, facts: Facts, stand_ins: StandIns, planning: Parameters) -> None:
    """Lets everything that the stand-ins of a family's calls are given follow the new names."""
    for draft in family.drafts:
        for link in stand_ins.of(draft.site):
            if not link.relayed:
                _Given(family, facts, draft, planning).plan(link.callee)


class _Given:
    """What one call gives to one stand-in."""

    def __init__(self, family: Family, facts: Facts, draft: Draft, planning: Parameters) -> None:
        self._family = family
        self._facts = facts
        self._draft = draft
        self._planning = planning

    def plan(self, callee: Value) -> None:
        """Adds the edits, or the findings."""
        if isinstance(callee, Built):
            self._remembered(callee)
            for value in callee.attributes["side_effect"].values if "side_effect" in callee.attributes else ():
                self.plan(value)
        elif isinstance(callee, Function | Bound):
            function = callee.function if isinstance(callee, Bound) else callee
            self._parameters(function.unit)
        elif isinstance(callee, Instance):
            self._called(callee)
        elif isinstance(callee, Class):
            self._stop(callee.unit.file, callee.node, "a class that is called")
        for file, claim in self._facts.asserts.get(callee, ()):
            self._claim(file, claim)

    def _called(self, callee: Instance) -> None:
        """An object with ``__call__``."""
        for cls in inheritance.settled_lineage(callee.cls):
            slot = cls.attributes.get("__call__") if isinstance(cls, Class) else None
            functions = [value for value in slot.values if isinstance(value, Function)] if slot is not None else []
            for function in functions:
                self._parameters(function.unit)
            if functions:
                return
        self._stop(callee.cls.unit.file, callee.cls.node, "how it is called")

    def _stop(self, file: File, node: cst.CSTNode, detail: str) -> None:
        self._family.stop(CODE, file, node, detail)

    def _remembered(self, callee: Built) -> None:
        call = self._facts.evaluator.interner.find(("call", callee))
        if not isinstance(call, Built):
            return
        for file, use in self._facts.object_uses.get(call, ()):
            self._stop(file, use.node, f"{use.operation} of the arguments of a call")
        for file, read in self._facts.attribute_reads.get(call, ()):
            if read.name not in _CALL_ATTRIBUTES:
                self._stop(file, read.node, f"{read.name} of a call")
        for slot in call.attributes.values():
            self._keywords(slot.values)

    def _keywords(self, values: Iterable[Value]) -> None:
        """Dicts of the keywords, and those that they are copied into, have the new names as keys."""
        queue = [value for value in values if isinstance(value, Data) and value.kind == "dict"]
        seen: set[Data] = set()
        while queue:
            data = queue.pop()
            if data in seen:
                continue
            seen.add(data)
            self._draft.reshaped.add(data)
            self._draft.remembered.add(data)
            for file, use in self._facts.uses.get(data, ()):
                if use.key in self._draft.dropped:
                    self._stop(file, use.node, f"{use.key} isn't sent any more")
            queue.extend(target for target, sources in self._facts.merges.items() if data in sources)

    def _claim(self, file: File, claim: AssertRecord) -> None:
        """``assert_called_with(…)`` says what a call of the API says."""
        record = self._facts.calls[self._draft.site][1]
        known: list[Argument] = []
        for argument in claim.arguments:
            if argument.node.keyword is not None and _is_any(argument):
                self._any(file, argument.node.keyword)
            else:
                known.append(argument)
        told = Draft(self._draft.site, file)
        call = CallRecord(record.site, claim.node, record.method, record.resources, tuple(known), record.awaited)
        self._planning.plan(told, call)
        for finding in told.findings:
            self._family.stop(finding.code, finding.file, finding.node, finding.detail, finding.spot)
        for path, edits in told.edits.items():
            for edit in edits:
                self._edit(path, edit)
        self._draft.reshaped |= told.reshaped
        self._draft.reached |= told.reached
        for data, shape in told.shapes.items():
            self._draft.shapes.setdefault(data, shape)

    def _any(self, file: File, keyword: cst.Name) -> None:
        row = parameters.CREATE.get(keyword.value)
        target = row.target.partition(".")[0] if row is not None else keyword.value
        if not target or keyword.value in self._draft.dropped:
            self._stop(file, keyword, f"{keyword.value} isn't sent any more")
        elif target != keyword.value:
            self._edit(file.path, Edit(file.parsed.span(keyword), (target,)))

    def _edit(self, path: str, edit: Edit) -> None:
        known = self._family.edits[path]
        if edit not in known:
            known.append(edit)

    def _parameters(self, unit: Unit) -> None:
        """A function that is called in the place of the API: its parameters have the names of the arguments."""
        node = unit.node
        if not isinstance(node, cst.FunctionDef | cst.Lambda):
            return
        if node.params.star_kwarg is not None:
            self._keywords(unit.parameters[node.params.star_kwarg.name.value].values)
        else:
            self._new_keywords(unit, node)
        stars = {id(node.params.star_kwarg), id(node.params.star_arg)}
        for param in all_parameters(node.params):
            row = parameters.CREATE.get(param.name.value)
            if id(param) not in stars and row is not None:
                self._parameter(unit, param, row)

    def _new_keywords(self, unit: Unit, node: cst.FunctionDef | cst.Lambda) -> None:
        """Without ``**kwargs`` a function takes no argument that the chat call doesn't have."""
        _, call = self._facts.calls[self._draft.site]
        for argument in call.arguments:
            row = parameters.CREATE.get(argument.node.keyword.value) if argument.node.keyword is not None else None
            if row is not None and row.how is not How.RENAME and row.target not in ("", row.name):
                self._stop(unit.file, node, f"it has no parameter {row.target.partition('.')[0]}")

    def _parameter(self, unit: Unit, param: cst.Param, row: parameters.Parameter) -> None:
        name = param.name.value
        scope = unit.scope
        read = any(name in inner.reads and inner.owner(name) is scope for inner in scope.tree())
        if row.how is How.SAME or row.target == name or (not row.target and not read):
            return
        if row.how is not How.RENAME:
            if read:
                self._stop(unit.file, param, f"a parameter {name}")
            return
        nodes = _occurrences(unit, name, row.target)
        direct = any(caller.file.is_test for caller in unit.callers)
        if nodes is None or direct:
            self._stop(unit.file, param, f"a parameter {name}")
            return
        for occurrence in (param.name, *nodes):
            self._edit(unit.file.path, Edit(unit.file.parsed.span(occurrence), (row.target,)))


def _occurrences(unit: Unit, name: str, new: str) -> list[cst.Name] | None:
    """Gives where a parameter is read and bound; None where it can't be renamed."""
    found: list[cst.Name] = []
    for inner in unit.scope.tree():
        if inner.dynamic or inner.binds(new) or new in inner.reads or name in inner.nonlocals:
            return None
        if inner is unit.scope or inner.owner(name) is unit.scope:
            found.extend(inner.reads.get(name, ()))
            found.extend(inner.bindings.get(name, ()) if inner is unit.scope else ())
    return found


def _is_any(argument: Argument) -> bool:
    return bool(argument.values) and all(
        isinstance(value, External) and value.name in _ANY for value in argument.values
    )

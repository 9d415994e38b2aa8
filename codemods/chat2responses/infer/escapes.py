"""Escapes: values go where the analysis can't follow, or are shown to a person, with all that they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api import results, streams
from chat2responses.infer import shown
from chat2responses.infer.values import (
    OPAQUE,
    UNKNOWN,
    Bound,
    Box,
    Built,
    Class,
    Client,
    Data,
    Function,
    Instance,
    Partial,
    Resource,
    Sdk,
    Value,
    Values,
)

if TYPE_CHECKING:
    from chat2responses.infer.evaluator import Evaluator
    from chat2responses.infer.unit import Argument

FREE_KINDS = frozenset({results.TEXT, results.SCALAR, results.REFUSAL, results.PARSED})
"""Kinds that may go anywhere: plain values whose meaning is the same on both sides."""

WRITTEN = "written"
"""Pseudo code of an escape that only reads the value (``json.dumps``): nothing is put into it."""

FINISH_GUARD = "chunk-finish"
"""Kind of the guards that tell where a chunk's finish reason is compared, and with which words; none where shown."""

_CALLED_BY_SYNTAX = frozenset(
    {"__call__", "__iter__", "__next__", "__aiter__", "__anext__", "__await__"}
    | {"__enter__", "__exit__", "__aenter__", "__aexit__", "__getitem__", "__getattr__"}
)
"""Methods that whoever has an instance calls by other means than their names."""


def note_reason(ev: Evaluator, node: cst.CSTNode, objects: Iterable[Sdk], words: Iterable[str] = ()) -> None:
    """Notes that the finish reasons among objects are compared with ``words`` at a node, or shown there."""
    sites = frozenset(value.site for value in objects if value.kind == streams.FINISH)
    if sites:
        ev.unit.records.guards[(id(node), FINISH_GUARD)] = (node, sites, f"{FINISH_GUARD}:{','.join(words)}")


def escape(ev: Evaluator, values: Values, node: cst.CSTNode, code: str) -> None:
    """Lets values and everything reachable from them escape at ``node``."""
    key = values, code, isinstance(ev.unit.file.index.parent(node), cst.Arg)
    reached = ev.escaping.get(key)
    if reached is None:
        reached = ev.escaping[key] = tuple(_reached(ev, *key))
    for value, why in reached:
        _note(ev, node, value, why)


def _note(ev: Evaluator, node: cst.CSTNode, value: Value, code: str) -> None:
    """Notes where a value escapes."""
    if isinstance(value, Sdk):
        _refuse(ev, value, node, code)
    elif isinstance(value, Data):
        ev.use(node, value, "escape")
    elif isinstance(value, Client):
        ev.unit.records.client_uses[(id(node), value)] = (node, value, "")
    elif isinstance(value, Resource):
        ev.unit.records.resource_uses[id(node)] = (node, frozenset((value,)), "reference-escapes")
    elif isinstance(value, Built) or (isinstance(value, Instance) and value.cls.unit.file.is_test):
        from chat2responses.infer.doubles import objects

        objects.use(ev, node, value, "escape")


def _reached(ev: Evaluator, values: Values, code: str, is_argument: bool) -> Iterator[tuple[Value, str]]:
    """Gives values and what they hold, each with the code under which it is reached.

    An evaluation of a unit looks once: should more be held by then, the unit is evaluated anew.
    """
    walked: set[Value] = set()
    met: tuple[set[Value], set[Value]] = ({OPAQUE}, {OPAQUE})
    queue: list[tuple[Value, bool, str]] = [(value, True, code) for value in values if value is not OPAQUE]
    while queue:
        value, direct, why = queue.pop()
        if isinstance(value, Sdk):
            yield value, why
        elif value not in walked and (direct or _is_first(ev, value, why)):
            walked.add(value)
            yield value, why
            if is_argument and isinstance(value, Instance):
                queue.extend((item, True, WRITTEN) for item in _kept_data(ev, value.cls))
            known = met[why == WRITTEN]
            for held in _contents(ev, value, why):
                new = held - known
                known |= new
                queue.extend((item, False, why) for item in new)


def _refuse(ev: Evaluator, value: Sdk, node: cst.CSTNode, code: str) -> None:
    if value.kind == streams.FINISH:
        note_reason(ev, node, (value,))
    if value.kind in FREE_KINDS or value.kind == streams.FINISH:
        return
    code = "result-escapes" if code == WRITTEN else code
    if value.kind == streams.UNDECIDED:
        code = "stream-runtime"
    elif value.kind == results.FINISH_REASON and code == "result-escapes":
        code = "finish-reason-escapes"
    elif value.kind in results.DUMPS:
        code = "result-dumped"
    ev.refuse(node, (value.site,), code)


def _is_first(ev: Evaluator, value: Value, code: str) -> bool:
    """Whether nothing but the unit being evaluated has let a value escape: once is enough for what others hold."""
    owner = ev.escaped_by.setdefault((value, code == WRITTEN), ev.unit)
    return owner is ev.unit


def _contents(ev: Evaluator, value: Value, code: str) -> list[Values]:
    """Gives what a value holds, and puts into it what unknown code can."""
    from chat2responses.infer.doubles import objects

    if isinstance(value, Data):
        if code != WRITTEN:
            _fill_with_unknown(ev, value)
        ev.read(value.shape)
        return [ev.read(slot) for slot in (value.elements, value.names, *value.keys.values())]
    if isinstance(value, Box):
        return [ev.read(value.content)]
    if isinstance(value, Bound | Function):
        return _open_function(ev, value.function if isinstance(value, Bound) else value)
    if isinstance(value, Partial):
        given: list[tuple[Argument, ...]] = ev.interner.get(("partial arguments", value), list)
        return [frozenset((value.target,)), *(argument.values for argument in (given[-1] if given else ()))]
    if isinstance(value, Built):
        return objects.held(ev, value)
    if isinstance(value, Instance | Class):
        return _open_class(ev, value)
    return []


def _kept_data(ev: Evaluator, cls: Class) -> list[Data]:
    """Gives the lists and dicts that instances keep, which whoever is given one can read (``asdict(state)``)."""
    slots = [slot for name, slot in list(cls.attributes.items()) if not name.startswith("__")]
    return [value for slot in slots for value in ev.read(slot) if isinstance(value, Data)]


def _fill_with_unknown(ev: Evaluator, data: Data) -> None:
    ev.add(data.elements, UNKNOWN)
    if data.kind == "dict" and not data.open:
        data.open = True
        ev.add(data.shape, UNKNOWN)
        ev.add(data.names, UNKNOWN)


def _open_function(ev: Evaluator, function: Function) -> list[Values]:
    function.unit.escaped = True
    ev.open(function.unit)
    return [ev.read(function.unit.returns), ev.read(function.unit.yields)]


def _open_class(ev: Evaluator, holder: Instance | Class) -> list[Values]:
    """Whoever has an instance calls its methods; whoever has the class makes instances too."""
    cls = holder.cls if isinstance(holder, Instance) else holder
    cls.escaped = True
    if holder is cls:
        from chat2responses.infer import operations

        ev.open_fields(cls)
        ev.add(operations.made_of(ev, cls), UNKNOWN)
    return [
        frozenset(value for value in ev.read(slot) if isinstance(value, Function | Sdk))
        for name, slot in list(cls.attributes.items())
        if not name.startswith("__") or name in _CALLED_BY_SYNTAX or (name == "__init__" and holder is cls)
    ]


def display(ev: Evaluator, values: Values, node: cst.CSTNode) -> None:
    """Values are shown to a person: printed, logged or formatted."""
    seen = ev.shown.get(values)
    if seen is None:
        seen = ev.shown[values] = tuple(_seen(ev, values))
    for value, whole in seen:
        if isinstance(value, Sdk):
            _show(ev, value, node, whole)
        elif isinstance(value, Data):
            ev.use(node, value, "display")
    rest = frozenset(value for value in values if not isinstance(value, Sdk | Data | Instance))
    if rest:
        escape(ev, rest, node, "result-escapes")


def _seen(ev: Evaluator, values: Values) -> Iterator[tuple[Value, bool]]:
    """Gives what is seen where values are shown, and whether it is one of them itself.

    As for escapes, an evaluation of a unit looks once.
    """
    known: set[Value] = set()
    queue: list[tuple[Value, bool]] = [(value, True) for value in values]
    while queue:
        value, whole = queue.pop()
        held: list[Values] = []
        if isinstance(value, Data):
            ev.read(value.shape)
            held = [ev.read(slot) for slot in (value.elements, *value.keys.values())]
        elif isinstance(value, Instance):
            held = [frozenset(_shown(ev, value.cls))]
        elif not isinstance(value, Sdk):
            continue
        yield value, whole
        for inner in held:
            new = inner - known
            known |= new
            queue.extend((item, False) for item in new)


_WHOLE = frozenset({results.COMPLETION, results.COMPLETION_DUMP})

_SHOWING = ("__str__", "__repr__", "__format__", "__rich__", "__rich_repr__")


def _shown(ev: Evaluator, cls: Class) -> list[Value]:
    """Gives what is seen of instances where they are shown: all that they keep, if the class doesn't say it itself."""
    from chat2responses.infer import inheritance, operations

    owners = [owner for owner in inheritance.lineage(ev, cls) if isinstance(owner, Class)]
    methods = [item for owner in owners for name in _SHOWING for item in ev.read(operations.class_slot(owner, name))]
    for method in methods:
        if isinstance(method, Function):
            method.unit.called = True
    if methods:
        return []
    slots = [slot for owner in owners for name, slot in list(owner.attributes.items()) if not name.startswith("__")]
    return [item for slot in slots for item in ev.read(slot) if isinstance(item, Data | Instance | Sdk)]


def _show(ev: Evaluator, value: Sdk, node: cst.CSTNode, whole: bool) -> None:
    if value.kind == streams.FINISH:
        note_reason(ev, node, (value,))
    if value.kind in FREE_KINDS or value.kind == streams.FINISH:
        return
    row = results.OPERATIONS.get((value.kind, "print"))
    index = ev.unit.file.index
    if whole and row is not None and not row.refused and value.kind in _WHOLE and shown.goes_on(index, node):
        ev.refuse(node, (value.site,), "result-dumped")
        return
    if whole and row is not None and not row.refused:
        ev.unit.records.guards[(id(node), "printed-response")] = (node, frozenset((value.site,)), "printed-response")
        return
    code = row.code if row is not None and row.refused else "result-printed"
    code = "finish-reason-escapes" if value.kind == results.FINISH_REASON else code
    code = "stream-runtime" if value.kind == streams.UNDECIDED else code
    ev.refuse(node, (value.site,), code)

"""Streams, their chunks and what hangs on these: kinds that flow until a loop over the events takes their place.

Nothing is rewritten here: which event stands for a read depends on what the loop around it does, so the plan
specialises each loop (``plan.specialise``) and refuses every object of a chunk that no specialised loop accounts for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

import libcst as cst
from chat2responses.api import methods, results, streams
from chat2responses.api.results import COMPLETION, TOOL_CALL
from chat2responses.api.streams import ATTRIBUTES, CALL, CALLS, CHOICE, CHOICES, CHUNK, PARTS, STREAM, TEXTS, UNDECIDED
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.index import descendants
from chat2responses.infer.unit import Argument, Rewrite
from chat2responses.infer.values import NONE, NOTHING, SOME_STR, UNKNOWN, Sdk, Site, Slot, Value, Values

_TEXT: Values = frozenset((SOME_STR, NONE))

FINAL_RESPONSE = "final-response-class"
"""The note that goes with ``get_final_response``."""

_ELEMENTS: Mapping[str, str] = MappingProxyType({CHOICES: CHOICE, CALLS: CALL})


def is_part(objects: Iterable[Sdk]) -> bool:
    """Whether one of the objects belongs to a chunk."""
    return any(value.kind in PARTS for value in objects)


def read(ev: Evaluator, objects: frozenset[Sdk], name: str) -> Values:
    """Gives what an attribute of the parts of a chunk can be."""
    found: Values = NOTHING
    for value in objects:
        kind = ATTRIBUTES.get((value.kind, name))
        if kind is not None:
            found |= ev.sdk(kind, value.site)
        else:
            found |= _TEXT if (value.kind, name) in TEXTS else UNKNOWN
    return found


def element(ev: Evaluator, objects: frozenset[Sdk]) -> Values:
    """Gives the elements of lists inside chunks; other parts have none."""
    return frozenset(ev.interner.sdk(_ELEMENTS.get(value.kind, value.kind), value.site) for value in objects)


def kept(ev: Evaluator, values: Values) -> Values:
    """Gives what values are once a container holds them: the first piece of a call is the call's item there."""
    calls = frozenset(value for value in values if isinstance(value, Sdk) and value.kind == CALL)
    return values - calls | frozenset(ev.interner.sdk(TOOL_CALL, value.site) for value in calls) if calls else values


def loop(ev: Evaluator, node: cst.CSTNode | None, source: cst.CSTNode, objects: frozenset[Sdk], kind: str) -> Values:
    """Iterates over a stream: the ``for`` is noted for the plan; whatever else takes the elements is refused."""
    sites = frozenset(value.site for value in objects)
    if node is None:
        ev.refuse(source, sites, "stream-shape", "chunks are taken without a loop in sight")
        return ev.lost(objects)
    ev.unit.records.streams[id(node)] = (node, sites)
    ev.join(sites)
    return frozenset(ev.interner.sdk(kind, site) for site in sites)


def relayed(ev: Evaluator, node: cst.CSTNode, elements: Values) -> None:
    """Notes a loop over chunks that were kept or handed on before: no stream of its own is there."""
    sites = frozenset(value.site for value in elements if isinstance(value, Sdk) and value.kind == CHUNK)
    if not sites or id(node) in ev.unit.records.streams:
        return
    if any(not isinstance(value, Sdk) or value.kind != CHUNK for value in elements):
        ev.refuse(node, sites, "result-mixed")
    ev.unit.records.relayed[id(node)] = (node, sites)
    ev.join(sites)


def meeting(places: Iterable[Values]) -> Iterator[frozenset[Site]]:
    """Gives the sites whose chunks are read at one place, of all places: in a function that several loops call."""
    for values in places:
        if len(values) > 1:
            sites = frozenset(value.site for value in values if isinstance(value, Sdk) and value.kind in PARTS)
            if len(sites) > 1:
                yield sites


def helper_method(ev: Evaluator, node: cst.Call, callee: cst.Attribute, objects: frozenset[Sdk]) -> Values:
    """``stream.until_done()``, ``stream.get_final_completion()`` of the helper."""
    sites = frozenset(value.site for value in objects)
    name = callee.attr.value
    target = methods.STREAM_METHODS.get(name)
    if target is None or node.args:
        ev.refuse(node, sites, "stream-shape", f".{name}()")
        return ev.lost(objects)
    if target == name:
        if name == "until_done" and not _asks_afterwards(ev, node, callee.value):
            ev.refuse(node, sites, "stream-shape", ".until_done() raises no error of the stream any more")
        return UNKNOWN
    ev.rewrite(Rewrite(callee, (callee.value, f".{target}"), sites, note=FINAL_RESPONSE))
    result = frozenset(ev.interner.sdk(COMPLETION, site) for site in sites)
    if not isinstance(ev.unit.file.index.parent(node), cst.Await):
        return result
    slot = ev.interner.get(("final", id(node)), Slot)
    ev.add(slot, result)
    return ev.box("awaitable", ("final", id(node)), slot)


def _asks_afterwards(ev: Evaluator, node: cst.Call, base: cst.BaseExpression) -> bool:
    """Whether the block goes on to ask for the final answer of ``base``, which raises where the stream broke off."""
    index = ev.unit.file.index
    statement = index.statement(node)
    body = getattr(index.parent(statement), "body", ()) if statement is not None else ()
    later = False
    for line in body if isinstance(body, Sequence) else ():
        if later and isinstance(line, cst.SimpleStatementLine):
            for call in descendants(line):
                func = call.func if isinstance(call, cst.Call) else None
                if isinstance(func, cst.Attribute) and func.attr.value.startswith("get_final"):
                    return func.value.deep_equals(base)
        later = later or line is statement
    return False


def undecided(ev: Evaluator, site: Site, call: cst.Call) -> Values:
    """Gives what a call gives whose ``stream`` is decided at run time, and notes by which name or attribute."""
    flag = next((arg.value for arg in call.args if arg.keyword is not None and arg.keyword.value == "stream"), None)
    ev.interner.get(("flag", site), lambda: "" if flag is None else _flag(ev, flag))
    return ev.sdk(UNDECIDED, site)


def _flag(ev: Evaluator, node: cst.BaseExpression) -> str:
    """Gives the text of a flag that keeps its value in the function, empty if that isn't certain."""
    text = _dotted(node)
    scope = ev.unit.scope
    first = text.split(".")[0]
    bound = len(scope.bindings.get(first, ())) + (first in scope.parameters)
    stored = {
        _dotted(target)
        for target in descendants(ev.unit.node)
        if isinstance(target, cst.Attribute)
        and isinstance(ev.unit.file.index.parent(target), cst.AssignTarget | cst.AugAssign | cst.AnnAssign | cst.Del)
    }
    changed = any(first in inner.nonlocals | inner.globals for inner in scope.tree())
    return "" if bound > 1 or changed or text in stored or not text.replace(".", "").isidentifier() else text


def _dotted(node: cst.BaseExpression) -> str:
    if isinstance(node, cst.Attribute):
        base = _dotted(node.value)
        return f"{base}.{node.attr.value}" if base else ""
    return node.value if isinstance(node, cst.Name) else ""


def decided(ev: Evaluator, node: cst.BaseExpression, values: Values, holds: bool) -> Values:
    """Gives values where a flag came out as ``holds``: a call that it decides gave a stream, or an answer."""
    text = _dotted(node)
    found: set[Value] = set()
    for value in values:
        here = isinstance(value, Sdk) and value.kind == UNDECIDED and value.site.unit is ev.unit
        if isinstance(value, Sdk) and here and text and text == ev.interner.get(("flag", value.site), str):
            found.add(ev.interner.sdk(STREAM if holds else COMPLETION, value.site))
        else:
            found.add(value)
    return frozenset(found)


def shown_as(ev: Evaluator, objects: frozenset[Sdk], kind: str) -> frozenset[Sdk]:
    """Gives objects where a use shows what an undecided call gave: only a stream is iterated or entered.

    What such a call seemed to give before the values of its flag were complete counts as undecided too.
    """
    undecided_sites = {value.site for value in objects if value.kind == UNDECIDED}
    either = (UNDECIDED, STREAM, COMPLETION)
    return frozenset(
        ev.interner.sdk(kind, value.site) if value.site in undecided_sites and value.kind in either else value
        for value in objects
    )


def shown_by_attribute(ev: Evaluator, objects: frozenset[Sdk], name: str) -> frozenset[Sdk]:
    """Gives objects where reading an attribute shows what an undecided call gave: each name is one class's only."""
    if name in streams.STREAM_ATTRIBUTES:
        return shown_as(ev, objects, STREAM)
    return shown_as(ev, objects, COMPLETION) if (COMPLETION, name) in results.ATTRIBUTES else objects


UNRAISED = "unraised-pieces"
"""A place where texts are taken out of a stream by an expression, in which nothing can be raised."""


def pieces(ev: Evaluator, call: cst.Call, argument: Argument) -> bool:
    """Makes an iterable of texts of a stream that is given away whole; False where it is no such stream."""
    node, values = argument.node.value, argument.values
    found = frozenset(value.site for value in values if isinstance(value, Sdk) and value.kind == STREAM)
    if not found or len(found) != len(values) or argument.node.star or not isinstance(node, cst.Name | cst.Attribute):
        return False
    parts = ("event.delta for event in ", node, ' if event.type == "response.output_text.delta"')
    ev.rewrite(Rewrite(node, parts, found))
    ev.unit.records.guards[(id(call), UNRAISED)] = (call, found, UNRAISED)
    return True


def counted(ev: Evaluator, node: cst.CSTNode, values: Values, detail: str) -> Values:
    """Refuses the streams among values, for a use that would count events; gives the values without these."""
    found = frozenset(value for value in values if isinstance(value, Sdk) and value.kind == STREAM)
    sites: frozenset[Site] = frozenset(value.site for value in found)
    ev.refuse(node, sites, "stream-shape", detail)
    return values - found | ev.lost(found)


def attribute(ev: Evaluator, node: cst.Attribute, objects: frozenset[Sdk]) -> Values:
    """``stream.close``, ``stream.response``: the same class on both sides."""
    if node.attr.value not in streams.STREAM_ATTRIBUTES:
        ev.refuse(node, (value.site for value in objects), "stream-shape", f"stream.{node.attr.value}")
    return UNKNOWN

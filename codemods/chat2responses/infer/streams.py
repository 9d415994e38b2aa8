"""Streams, their chunks and what hangs on these: kinds that flow until a loop over the events takes their place.

Nothing is rewritten here: which event stands for a read depends on what the loop around it does, so the plan
specialises each loop (``plan.specialise``) and refuses every object of a chunk that no specialised loop accounts for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import libcst as cst
from chat2responses.api import streams
from chat2responses.api.streams import ATTRIBUTES, CALL, CALLS, CHOICE, CHOICES, CHUNK, PARTS, STREAM, TEXTS
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.values import NONE, NOTHING, SOME_STR, UNKNOWN, Sdk, Site, Values

_TEXT: Values = frozenset((SOME_STR, NONE))

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


def loop(ev: Evaluator, node: cst.CSTNode | None, source: cst.CSTNode, objects: frozenset[Sdk]) -> Values:
    """Iterates over a stream: the ``for`` is noted for the plan; whatever else takes the chunks is refused."""
    sites = frozenset(value.site for value in objects)
    if node is None:
        ev.refuse(source, sites, "stream-shape", "chunks are taken without a loop in sight")
        return NOTHING
    ev.unit.records.streams[id(node)] = (node, sites)
    ev.join(sites)
    return frozenset(ev.interner.sdk(CHUNK, site) for site in sites)


def counted(ev: Evaluator, node: cst.CSTNode, values: Values, detail: str) -> Values:
    """Refuses the streams among values, for a use that would count events; gives the other values."""
    found = frozenset(value for value in values if isinstance(value, Sdk) and value.kind == STREAM)
    sites: frozenset[Site] = frozenset(value.site for value in found)
    ev.refuse(node, sites, "stream-shape", detail)
    return values - found


def attribute(ev: Evaluator, node: cst.Attribute, objects: frozenset[Sdk]) -> Values:
    """``stream.close``, ``stream.response``: the same class on both sides."""
    if node.attr.value not in streams.STREAM_ATTRIBUTES:
        ev.refuse(node, (value.site for value in objects), "stream-shape", f"stream.{node.attr.value}")
    return UNKNOWN

"""URLs that code puts together: what can be told of them before they run."""

from __future__ import annotations

from dataclasses import dataclass

import libcst as cst
from chat2responses.api import providers
from chat2responses.infer.unit import File

_HOLE = "c2r0hole"


@dataclass(frozen=True)
class Shape:
    """A URL with holes: ``host`` is empty when a hole lies in it."""

    text: str
    host: str
    is_azure: bool


def shape(file: File, node: cst.CSTNode) -> Shape:
    """Gives what is in sight of a URL made by an f-string, ``+`` or under a name that is bound once."""
    text = _text(definition(file, node))
    host = providers.host_of(text)
    seen = bool(host) and _HOLE not in host and "://" in text
    versioned = providers.azure_path(text) == "v1" if text != _HOLE else False
    azure = providers.is_azure_host(host) and providers.azure_path(text) != "deployment"
    return Shape(text, host if seen else "", azure or (versioned and not seen))


def definition(file: File, node: cst.CSTNode) -> cst.CSTNode:
    """Gives the expression that a name is bound to where that happens once, else the node itself."""
    if not isinstance(node, cst.Name):
        return node
    owner = file.index.scope_of(node).owner(node.value)
    bindings = owner.bindings.get(node.value, ()) if owner is not None else ()
    if owner is None or len(bindings) != 1 or node.value in owner.parameters:
        return node
    target = file.index.parent(bindings[0])
    assign = file.index.parent(target) if isinstance(target, cst.AssignTarget) else None
    return assign.value if isinstance(assign, cst.Assign) and len(assign.targets) == 1 else node


def _text(node: cst.CSTNode) -> str:
    if isinstance(node, cst.SimpleString):
        value = node.evaluated_value
        return value if isinstance(value, str) else _HOLE
    if isinstance(node, cst.FormattedString):
        return "".join(part.value if isinstance(part, cst.FormattedStringText) else _HOLE for part in node.parts)
    if isinstance(node, cst.BinaryOperation) and isinstance(node.operator, cst.Add):
        return _text(node.left) + _text(node.right)
    return _HOLE

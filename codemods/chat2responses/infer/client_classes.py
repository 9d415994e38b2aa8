"""Classes of the project that derive from a client of the SDK: their instances are clients."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import libcst as cst
from chat2responses.api import providers
from chat2responses.infer import inheritance, operations
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.index import descendants
from chat2responses.infer.unit import Argument, ClientRecord
from chat2responses.infer.values import Class, Client, External, Function


def client_of(ev: Evaluator, cls: Class) -> Client | None:
    """Gives the client that any instance of a class is; None for other classes, and where its requests are changed."""
    row = _row(ev, cls)
    if row is None:
        return None
    made = Client(cls.node, cls.unit, row.family, row.is_async, "made")
    return ev.interner.get((Client, cls), lambda: made)


def _row(ev: Evaluator, cls: Class) -> providers.ClientClass | None:
    found = None
    for owner in inheritance.lineage(ev, cls):
        if isinstance(owner, Class):
            bindings = owner.unit.file.index.scopes[id(owner.node)].bindings
            if any(name in providers.CLIENT_NAMES for name in bindings) or not _initialises(owner, bindings):
                return None
        elif isinstance(owner, External) and owner.name in providers.CLIENTS and not owner.made:
            found = providers.CLIENTS[owner.name]
        elif not isinstance(owner, External) or owner.name not in operations.HARMLESS_BASES:
            return None
    return found


def _initialises(cls: Class, bindings: Mapping[str, Sequence[cst.Name]]) -> bool:
    """Whether a class has no ``__init__`` of its own, or one that calls ``super().__init__``."""
    index = cls.unit.file.index
    for name in bindings.get("__init__", ()):
        function = index.parent(name)
        if not isinstance(function, cst.FunctionDef) or not any(map(_is_super_init, descendants(function.body))):
            return False
    return True


def _is_super_init(node: cst.CSTNode) -> bool:
    callee = node.func if isinstance(node, cst.Call) else None
    base = callee.value if isinstance(callee, cst.Attribute) and callee.attr.value == "__init__" else None
    return isinstance(base, cst.Call) and isinstance(base.func, cst.Name) and base.func.value == "super"


def initialise(ev: Evaluator, cls: Class, node: cst.CSTNode, arguments: tuple[Argument, ...]) -> None:
    """Notes with which arguments instances of a class are made as clients."""
    client = client_of(ev, cls)
    if client is not None:
        ev.unit.records.clients[id(node)] = ClientRecord(client, node, arguments, ())


def is_initialised_by(ev: Evaluator, node: cst.Call) -> bool:
    """Whether a call is that of the ``__init__`` of the SDK's class from which the current class derives."""
    cls = ev.unit.cls
    if cls is None or not _is_super_init(node) or _row(ev, cls) is None:
        return False
    for owner in inheritance.lineage(ev, cls):
        if isinstance(owner, Class) and owner is not cls:
            slot = operations.class_slot(owner, "__init__")
            if any(isinstance(value, Function) for value in ev.read(slot)):
                return False
    return True

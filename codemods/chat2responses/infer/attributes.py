"""Attributes by their name at run time (``setattr``, ``getattr``, ``__dict__``, ``**fields``), and what they can be."""

from __future__ import annotations

from dataclasses import dataclass

import libcst as cst
from chat2responses.api import providers
from chat2responses.infer import computed_imports, inheritance, operations
from chat2responses.infer.env import Env
from chat2responses.infer.escapes import WRITTEN
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.unit import Argument, Unit
from chat2responses.infer.values import (
    NONE_ONLY,
    NOTHING,
    UNKNOWN,
    Class,
    Const,
    Data,
    External,
    Instance,
    Lost,
    Module,
    Sdk,
    Slot,
    Str,
    Value,
    Values,
)

_FILLED_FROM_OUTSIDE = frozenset({"pydantic_settings.BaseSettings", "pydantic.BaseSettings"})
"""Bases that set fields from the environment."""


def class_of(value: Value) -> Class | None:
    """Gives the class whose attributes a value has, None for what is neither an instance nor a class."""
    return value.cls if isinstance(value, Instance) else value if isinstance(value, Class) else None


def open_class(ev: Evaluator, cls: Class) -> None:
    """Any attribute of a class and its instances can have been set to anything."""
    ev.add(_opened(ev, cls), UNKNOWN)


def expose(ev: Evaluator, cls: Class, node: cst.CSTNode) -> None:
    """All attributes are read and can be set through a dict of them."""
    open_class(ev, cls)
    for name, slot in list(cls.attributes.items()):
        if not name.startswith("__"):
            ev.escape(frozenset(value for value in ev.read(slot) if isinstance(value, Data | Sdk)), node, WRITTEN)


def unseen(ev: Evaluator, cls: Class, found: Values) -> Values:
    """Gives what an attribute can be beside ``found``: a constant may be no more than a default."""
    if not all(isinstance(value, Const | Str) for value in found):
        return NOTHING
    values = NOTHING
    for owner in inheritance.lineage(ev, cls):
        if isinstance(owner, Class):
            values |= ev.read(_opened(ev, owner))
        elif isinstance(owner, External) and owner.name in _FILLED_FROM_OUTSIDE:
            values = UNKNOWN
    return values


def _opened(ev: Evaluator, cls: Class) -> Slot:
    return ev.interner.get(("opened attributes", cls), Slot)


def fill(ev: Evaluator, cls: Class, argument: Argument) -> None:
    """``Class(**fields)`` without an ``__init__`` in sight."""
    for value in argument.values:
        if isinstance(value, Data) and value.kind == "dict":
            ev.use(argument.node.value, value, "escape")
            ev.read(value.shape)
            for key, slot in list(value.keys.items()):
                ev.add(operations.class_slot(cls, key), ev.read(slot))
            if value.open:
                open_class(ev, cls)
        elif not isinstance(value, Const):
            open_class(ev, cls)
            ev.escape(frozenset((value,)), argument.node.value)


def set_by_name(ev: Evaluator, node: cst.Call, arguments: tuple[Argument, ...]) -> Values:
    """``setattr(object, name, value)``."""
    owners = arguments[0].values if arguments else NOTHING
    known = {cls for value in owners if (cls := class_of(value)) is not None}
    if len(arguments) != 3 or any(argument.node.star or argument.node.keyword for argument in arguments):
        known.clear()
    names = {value.text for value in arguments[1].values if isinstance(value, Str)} if known else set()
    if known and len(known) == len(owners) and len(names) == len(arguments[1].values) and None not in names:
        for cls in known:
            for name in names:
                ev.add(operations.class_slot(cls, str(name)), arguments[2].values)
        return UNKNOWN
    for value in owners:
        cls = class_of(value)
        if cls is not None:
            open_class(ev, cls)
    for argument in arguments:
        ev.escape(argument.values, argument.node.value)
    return UNKNOWN


def by_name(ev: Evaluator, node: cst.Call, base: Values, env: Env) -> Values | None:
    """``getattr(object, name)``, a default aside, of objects, classes and modules of the project.

    The name is a literal, or begins or ends as one: then it is any attribute named so. None where nothing is known.
    """
    holders = frozenset(value for value in base if not isinstance(value, Const | Lost))
    names = _names(ev, node.args[1].value, holders, env)
    if not names or not all(isinstance(value, Instance | Class | Module) for value in holders):
        return None
    if any(name in providers.CLIENT_NAMES or name.startswith("__") for name in names):
        return None
    lost = base - holders - NONE_ONLY
    return lost.union(*(_read(ev, _as_read(ev, node, name), holders) for name in names))


def _as_read(ev: Evaluator, node: cst.Call, name: str) -> cst.Attribute:
    """Gives the attribute that a call of ``getattr`` stands for."""
    return ev.interner.get(
        ("getattr", id(node), name), lambda: cst.Attribute(value=node.args[0].value, attr=cst.Name(name))
    )


def _read(ev: Evaluator, node: cst.Attribute, holders: Values) -> Values:
    found = NOTHING
    modules = frozenset(value for value in holders if isinstance(value, Module))
    if modules:
        found |= computed_imports.attribute(ev, node, modules)
    for value in holders:
        if isinstance(value, Instance):
            found |= operations.instance_attribute(ev, value, node)
        elif isinstance(value, Class):
            found |= operations.class_attribute(ev, value, node)
    return found


def _names(ev: Evaluator, node: cst.BaseExpression, holders: Values, env: Env) -> list[str]:
    values = ev.expression(node, env)
    texts = [value.text for value in values if isinstance(value, Str) and value.text is not None]
    if len(texts) == len(values):
        return sorted(text for text in texts if text.isidentifier())
    if not isinstance(node, cst.FormattedString) or not node.parts:
        return []
    first, last = node.parts[0], node.parts[-1]
    begins = first.value if isinstance(first, cst.FormattedStringText) else ""
    ends = last.value if isinstance(last, cst.FormattedStringText) else ""
    if not begins.strip("_") and not ends.strip("_"):
        return []
    owners: set[Class] = set()
    for value in holders:
        cls = class_of(value)
        above = inheritance.lineage(ev, cls) if cls is not None else ()
        owners.update(owner for owner in above if isinstance(owner, Class))
    search = _Search(ev.unit, begins, ends, frozenset(owners))
    found = search.names()
    _searches(ev)[id(node)] = search, found
    return found


@dataclass(frozen=True)
class _Search:
    """A look for attributes by the beginning and the end of their names, in a unit."""

    unit: Unit
    begins: str
    ends: str
    owners: frozenset[Class]

    def names(self) -> list[str]:
        """Gives the names that there are by now."""
        known = {name for owner in self.owners for name in owner.attributes}
        return sorted(name for name in known if name.startswith(self.begins) and name.endswith(self.ends))


def _searches(ev: Evaluator) -> dict[int, tuple[_Search, list[str]]]:
    return ev.interner.get("searches for attributes", dict)


def search_again(ev: Evaluator) -> bool:
    """Evaluates anew where an attribute was looked for by a part of its name and another one is there now."""
    stale = [search for search, found in _searches(ev).values() if search.names() != found]
    for search in stale:
        ev.enqueue(search.unit)
    return bool(stale)

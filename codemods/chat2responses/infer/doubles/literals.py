"""Objects of the SDK that a test makes of dicts: ``ChatCompletion.model_validate({…})``, ``ChatCompletion(**data)``."""

from __future__ import annotations

import libcst as cst
from chat2responses.infer import containers
from chat2responses.infer.doubles import objects
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.unit import Argument
from chat2responses.infer.values import NOTHING, Built, Data, Value, Values

STYLE = "literal"
"""Style of an object that is made of a dict."""
MADE = "made"
"""Operation on such an object and its dict: a call makes the one of the other."""


def made(ev: Evaluator, node: cst.Call, name: str, arguments: tuple[Argument, ...]) -> Values:
    """Gives what a call makes of the one dict that it is given; nothing where the dict isn't in sight.

    ``name`` is the dotted name that is called.
    """
    if len(arguments) != 1:
        return NOTHING
    values = arguments[0].values
    if not values or not all(_is_written_out(value) for value in values):
        return NOTHING
    found = NOTHING
    for value in values:
        built = _view(ev, value, name, frozenset())
        if isinstance(built, Built) and isinstance(value, Data):
            objects.use(ev, node, built, MADE)
            ev.use(node, value, MADE)
            found |= {built}
    return found


def viewed(ev: Evaluator, values: Values) -> Values:
    """Gives values with the objects that the SDK makes of dicts, also inside of lists, in the place of these."""
    return frozenset(_view(ev, value, "", frozenset()) for value in values)


def _is_written_out(value: Value) -> bool:
    return isinstance(value, Data) and isinstance(value.node, cst.Dict)


def _view(ev: Evaluator, value: Value, name: str, around: frozenset[Value]) -> Value:
    """Gives the object made of a dict, or the list of those made of the dicts in a list; other values as they are."""
    if not isinstance(value, Data) or value in around:
        return value
    if _is_written_out(value):
        return _object(ev, value, name, around)
    held = containers.contents(ev, value) if value.kind == "list" else NOTHING
    if not any(_is_written_out(item) for item in held):
        return value
    unit, node = value.unit, value.node
    shown = ev.interner.get(("list of objects", value), lambda: Data(node, unit, "list"))
    ev.add(shown.elements, frozenset(_view(ev, item, "", around | {value}) for item in held))
    ev.views[value] = shown
    return shown


def _object(ev: Evaluator, data: Data, name: str, around: frozenset[Value]) -> Built:
    unit, node = data.unit, data.node
    built = ev.interner.get(("object of", data), lambda: Built(node, unit, STYLE, name))
    ev.views[data] = built
    ev.read(data.shape)
    for key, slot in list(data.keys.items()):
        inner = frozenset(_view(ev, item, "", around | {data}) for item in ev.read(slot))
        ev.add(objects.slot_of(built, key), inner)
    if data.open:
        objects.use(ev, node, built, "spread")
    return built

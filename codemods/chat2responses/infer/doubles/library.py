"""Calls of the libraries that make doubles."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import doubles as table
from chat2responses.infer.doubles import literals, objects, patching
from chat2responses.infer.env import Env
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.unit import Argument
from chat2responses.infer.values import Values


def call(ev: Evaluator, node: cst.Call, name: str, arguments: tuple[Argument, ...], env: Env) -> Values | None:
    """Calls what makes a double or puts one somewhere, by its dotted name; None for all other names."""
    style = table.MAKERS.get(name)
    if style is not None:
        return frozenset((objects.make(ev, node, style, name, arguments),))
    owner, _, method = name.rpartition(".")
    spread = len(arguments) == 1 and arguments[0].node.star == "**"
    if (owner in table.MODELS and method in table.VALIDATING) or (spread and _makes_model(name)):
        made = literals.made(ev, node, name, arguments)
        if made:
            return made
    if _makes_model(name):
        return frozenset((objects.make(ev, node, "model", name, arguments),))
    if owner in table.MODELS:
        return _made_otherwise(ev, node, name, arguments)
    if name in table.PATCHERS:
        return patching.patch(ev, node, name, arguments, env)
    if name in table.SETTERS:
        return patching.setattr_(ev, node, arguments, env)
    if name.startswith("builtins.") and name.endswith(("Error", "Exception")):
        for argument in arguments:
            ev.escape(argument.values, argument.node.value)
        return frozenset((ev.interner.external(name, True),))
    if name in table.CLAIMS:
        return frozenset((objects.claim(ev, node, arguments),))
    return None


def _made_otherwise(ev: Evaluator, node: cst.Call, name: str, arguments: tuple[Argument, ...]) -> Values:
    """An object of the SDK that is made of what isn't in sight (``ChatCompletion.model_validate_json(text)``)."""
    made = objects.make(ev, node, "model", name, ())
    objects.use(ev, node, made, name.rpartition(".")[2])
    for argument in arguments:
        ev.escape(argument.values, argument.node.value)
    return frozenset((made,))


def _makes_model(name: str) -> bool:
    """Whether a dotted name is that of a class of the SDK, or of its method that takes fields by their names."""
    owner, _, method = name.rpartition(".")
    return name in table.MODELS or (owner in table.MODELS and method in table.UNCHECKED)

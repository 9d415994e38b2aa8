"""What a call of the API can reach instead of the API: noted for the plan, for a program's answer is the API's."""

from __future__ import annotations

import libcst as cst
from chat2responses.api.streams import STREAM
from chat2responses.infer import operations
from chat2responses.infer.doubles import objects, patching
from chat2responses.infer.env import Env
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.unit import Argument, Hop, Link
from chat2responses.infer.values import (
    Bound,
    Built,
    Class,
    Client,
    Const,
    Function,
    Instance,
    Resource,
    Sdk,
    Site,
    Value,
    Values,
)


def hop(ev: Evaluator, node: cst.Attribute, base: Values) -> None:
    """Notes that an attribute on the way to the API is read from a stand-in as well."""
    owners = [value for value in base if isinstance(value, Built | Instance)]
    steps = {
        node.attr.value if isinstance(value, Client) else f"{value.path}.{node.attr.value}"
        for value in base
        if isinstance(value, Client | Resource)
    }
    for owner in owners if len(steps) == 1 else ():
        ev.unit.records.hops[(id(node), id(owner))] = Hop(node, owner, next(iter(steps)))


def link(
    ev: Evaluator,
    node: cst.Call,
    site: Site,
    called: frozenset[Resource],
    others: Values,
    arguments: tuple[Argument, ...],
    answers: Values,
    env: Env,
) -> None:
    """Calls what stands in for a method of the API, with the arguments that the API gets, and notes what comes out.

    ``answers`` is what the API gives.
    """
    kinds = frozenset(value.kind for value in answers if isinstance(value, Sdk))
    for value in others | patching.in_place_of(ev, called):
        if isinstance(value, Const) or not can_stand_in(value):
            continue
        values = _called(ev, node, value, arguments, env)
        if STREAM in kinds:
            operations.iterate(ev, frozenset(item for item in values if isinstance(item, Instance)), node, None)
        ev.unit.records.links[(site, id(value))] = Link(site, value, values, kinds)


def can_stand_in(value: Value) -> bool:
    """Whether something of the project can be called in the place of the API."""
    return isinstance(value, Built | Function | Bound | Instance | Class)


def _called(ev: Evaluator, node: cst.Call, value: Value, arguments: tuple[Argument, ...], env: Env) -> Values:
    from chat2responses.infer import calls

    if isinstance(value, Built):
        if value.is_mock:
            objects.remember(ev, value, arguments)
        return objects.results(ev, node, value, arguments, env)
    if isinstance(value, Instance):
        return objects.unwrapped(ev, calls.call_instance(ev, value, calls.Arguments(node, arguments)))
    return objects.unwrapped(ev, calls.call_value(ev, value, calls.Arguments(node, arguments), env))

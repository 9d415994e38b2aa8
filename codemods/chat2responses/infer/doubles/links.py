"""What a call of the API can reach instead of the API: noted for the plan, for a program's answer is the API's."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import doubles as table
from chat2responses.api.streams import STREAM
from chat2responses.infer import operations
from chat2responses.infer.doubles import objects, patching
from chat2responses.infer.env import Env
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.unit import Argument, Hop, Link
from chat2responses.infer.values import (
    NOTHING,
    Bound,
    Built,
    Class,
    Client,
    Const,
    Data,
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
    owners = [value for value in base if isinstance(value, Built | Instance | Class)]
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


def relayed(
    ev: Evaluator, node: cst.Call, stand_ins: Values, found: Values, arguments: tuple[Argument, ...], env: Env
) -> Values:
    """Calls what stands in for a function of the program; what gives something else than that takes no part in it.

    ``found`` is what the program's own functions give: where these are answers, what comes out stands for them.
    """
    answers = [value for value in objects.unwrapped(ev, found) if isinstance(value, Sdk)]
    results = NOTHING
    for value in stand_ins:
        if not isinstance(value, Built):
            results |= calls_of(ev, node, value, arguments, env)
        elif not answers:
            results |= objects.call(ev, node, value, arguments, env)
        for site in {answer.site for answer in answers}:
            kinds = frozenset(answer.kind for answer in answers if answer.site is site)
            values = _called(ev, node, value, arguments, env)
            ev.unit.records.links[(site, id(value))] = Link(site, value, values, kinds, relayed=True)
    return NOTHING if answers else results


def calls_of(ev: Evaluator, node: cst.Call, value: Value, arguments: tuple[Argument, ...], env: Env) -> Values:
    """Gives what calling something of the project gives."""
    from chat2responses.infer import calls

    given = calls.Arguments(node, arguments)
    return (
        calls.call_instance(ev, value, given)
        if isinstance(value, Instance)
        else calls.call_value(ev, value, given, env)
    )


def can_stand_in(value: Value) -> bool:
    """Whether something of the project can be called in the place of the API."""
    return isinstance(value, Built | Function | Bound | Instance | Class)


def _called(ev: Evaluator, node: cst.Call, value: Value, arguments: tuple[Argument, ...], env: Env) -> Values:
    if isinstance(value, Built):
        if value.is_mock:
            objects.remember(ev, value, arguments)
        return objects.results(ev, node, value, arguments, env)
    return objects.unwrapped(ev, calls_of(ev, node, value, arguments, env))


def meet(ev: Evaluator, node: cst.CSTNode, objects: frozenset[Sdk], others: Values) -> Values:
    """Notes what a test hands to a function of the program that reads answers: it stands for one of these.

    Gives what of that can stand for one.
    """
    if ev.unit.file.is_test:
        return NOTHING
    kind = next(iter(objects)).kind
    lists = frozenset(
        value for value in others if isinstance(value, Data) and value.unit.file.is_test and kind in table.LISTS
    )
    made = met(ev, others) if kind in table.WHOLE else NOTHING
    for value in lists | made:
        for site in {item.site for item in objects}:
            found = Link(site, value, frozenset((value,)), frozenset((kind,)), relayed=True, met=True)
            ev.unit.records.links.setdefault((site, id(value)), found)
    return lists | made


def met(ev: Evaluator, others: Values) -> Values:
    """Gives the objects of tests among what is read as an answer is: what they hold says nothing about the program."""
    if ev.unit.file.is_test:
        return NOTHING
    return frozenset(
        value
        for value in others
        if isinstance(value, Built) or (isinstance(value, Instance) and value.cls.unit.file.is_test)
    )

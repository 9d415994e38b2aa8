"""Calls that make or use SDK objects: clients, ``create`` and its kin, methods of results."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api import providers, results
from chat2responses.api.streams import HELPER, MANAGER, STREAM
from chat2responses.infer import keywords, resources, streams
from chat2responses.infer.doubles import links, objects
from chat2responses.infer.env import Env
from chat2responses.infer.escapes import FREE_KINDS
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.sdk import guard_none_error, sites, without_turns
from chat2responses.infer.unit import Argument, CallRecord, ClientRecord
from chat2responses.infer.values import (
    NOTHING,
    SOME_STR,
    UNKNOWN,
    Bound,
    Box,
    Class,
    Client,
    Const,
    Data,
    External,
    Function,
    Partial,
    Resource,
    Sdk,
    Site,
    Slot,
    Str,
    Value,
    Values,
    is_foreign,
)

if TYPE_CHECKING:
    from chat2responses.infer.calls import Arguments


def make_client(ev: Evaluator, node: cst.Call, name: str, arguments: tuple[Argument, ...]) -> Values:
    """``OpenAI(…)``: a client whose gate reads the arguments."""
    row = providers.CLIENTS[name]
    unit = ev.unit
    client = ev.interner.get((Client, id(node), name), lambda: Client(node, unit, row.family, row.is_async, "made"))
    ev.unit.records.clients[id(client)] = ClientRecord(client, node, arguments, ())
    return frozenset((client,))


def derive_client(ev: Evaluator, node: cst.Call, base: frozenset[Client], arguments: tuple[Argument, ...]) -> Values:
    """``client.with_options(…)``: a client of the same kind; the gate runs again on its keywords."""
    first = next(iter(base))
    unit = ev.unit
    client = ev.interner.get(
        (Client, id(node)), lambda: Client(node, unit, first.flavour, first.asynchronous, "derived")
    )
    ev.unit.records.clients[id(client)] = ClientRecord(client, node, arguments, (), base)
    return frozenset((client,))


def create(
    ev: Evaluator,
    node: cst.Call,
    api: frozenset[Value],
    others: Values,
    arguments: tuple[Argument, ...],
    env: Env,
) -> Values:
    """A call of a Chat Completions method: records the site, gives the answer's value."""
    called = frozenset(value for value in api if isinstance(value, Resource))
    methods = {resources.method_of(value.path) for value in called}
    site = ev.site(node)
    if "" in methods or len(methods) > 1:
        ev.refuse(node, (site,), "method-unsupported")
        return ev.lost_of(site)
    stand_ins = frozenset(value for value in others if objects.is_stand_in(value))
    foreign = [value for value in others - stand_ins if is_foreign(value) and not _lacks_chat(value)]
    if foreign:
        ev.refuse(node, (site,), "client-unproven", "another callee can be called here too")
    method = methods.pop()
    is_async = {value.client.asynchronous for value in called}
    parent = ev.unit.file.index.parent(node)
    awaited = isinstance(parent, cst.Await)
    ev.unit.records.calls[(id(node), id(node))] = CallRecord(site, node, method, called, arguments, awaited)
    result = _result(ev, site, method, called, arguments, node)
    links.link(ev, node, site, called, stand_ins, arguments, result, env)
    vouched = any(value.client.proof == "vouched" for value in called)
    asynchronous = is_async.pop() if len(is_async) == 1 and not vouched else awaited
    if asynchronous and method != "stream" and not any(isinstance(value, Box) for value in result):
        key = (site, *sorted(value.kind for value in result if isinstance(value, Sdk)))
        slot = ev.interner.get(("answer", key), Slot)
        ev.add(slot, result)
        return ev.box("awaitable", key, slot)
    return result


def _lacks_chat(value: Value) -> bool:
    return isinstance(value, External) and value.name.startswith(providers.WITHOUT_CHAT)


def _result(
    ev: Evaluator,
    site: Site,
    method: str,
    called: frozenset[Resource],
    arguments: tuple[Argument, ...],
    node: cst.Call,
) -> Values:
    wrappers = {resources.wrapper_of(value.path) for value in called}
    if method == "stream":
        return ev.sdk(MANAGER, site)
    if method == "delete" and not _is_statement(ev, node):
        ev.refuse(node, (site,), "result-unknown-attribute", "responses.delete gives None")
    if method not in ("create", "parse"):
        return ev.sdk(results.COMPLETION, site) if method == "retrieve" else UNKNOWN
    given = _stream_values(ev, arguments)
    if given is not None and not given:
        return NOTHING
    streamed = False if given is None else _is_true(given)
    if streamed is None and wrappers == {""}:
        return streams.undecided(ev, site, node)
    if streamed is None:
        ev.refuse(node, (site,), "stream-runtime")
        return ev.lost_of(site)
    if wrappers == {"with_raw_response"}:
        if streamed:
            ev.refuse(node, (site,), "raw-response", "a raw stream")
            return ev.lost_of(site)
        return ev.sdk(results.RAW_RESPONSE, site)
    if wrappers == {"with_streaming_response"} and not streamed:
        slot = ev.interner.get(("raw", site), Slot)
        ev.add(slot, ev.sdk(results.RAW_RESPONSE, site))
        return ev.box("context", ("raw", site), slot)
    if wrappers != {""}:
        ev.refuse(node, (site,), "raw-response")
        return ev.lost_of(site)
    return ev.sdk(STREAM if streamed else results.COMPLETION, site)


def _is_statement(ev: Evaluator, node: cst.Call) -> bool:
    """Whether nothing takes what a call gives."""
    parent = ev.unit.file.index.parent(node)
    if isinstance(parent, cst.Await):
        parent = ev.unit.file.index.parent(parent)
    return isinstance(parent, cst.Expr)


def _stream_values(ev: Evaluator, arguments: tuple[Argument, ...]) -> Values | None:
    """Gives what ``stream`` can be, nothing as long as that isn't in sight; None for a call without it."""
    found: Values | None = None
    for argument in arguments:
        arg = argument.node
        if arg.keyword is not None and arg.keyword.value == "stream":
            found = (found or NOTHING) | (argument.values or ev.missing(arg.value))
        elif arg.star == "**":
            if not argument.values and not ev.missing(arg.value):
                return NOTHING
            for value in argument.values:
                if isinstance(value, Data):
                    given = keywords.stream(ev, value, arg)
                    if given is not None:
                        found = (found or NOTHING) | given
    return found


def _is_true(values: Values) -> bool | None:
    """Whether a call streams; None when that is decided at run time."""
    truths: set[bool | None] = set()
    for value in values:
        if isinstance(value, Const):
            truths.add(bool(value.value))
        elif not _not_given(value):
            truths.add(None)
        else:
            truths.add(False)
    if truths <= {False}:
        return False
    return True if truths == {True} else None


def _not_given(value: Value) -> bool:
    return getattr(value, "name", "") in ("openai.NOT_GIVEN", "openai.omit", "openai.Omit", "openai.NotGiven")


def method(
    ev: Evaluator,
    node: cst.Call,
    callee: cst.Attribute,
    objects: frozenset[Sdk],
    others: Values,
    arguments: tuple[Argument, ...],
) -> Values:
    """``result.method(…)``."""
    name = callee.attr.value
    for argument in arguments:
        ev.escape(argument.values, argument.node.value)
    objects = without_turns(ev, node, objects, _key_of(arguments) if name == "get" else None)
    if not objects:
        return UNKNOWN
    free = frozenset(value for value in objects if value.kind in FREE_KINDS)
    if free:
        ev.refuse(node, sites(objects - free), "result-mixed")
        nullable = frozenset(value for value in free if value.kind == results.TEXT)
        if nullable:
            guard_none_error(ev, node, nullable)
        return frozenset((SOME_STR,)) if name in _STRING_METHODS else UNKNOWN
    if streams.is_part(objects):
        code = "result-dumped" if name in results.DUMPING_METHODS else "stream-shape"
        ev.refuse(node, sites(objects), code, f".{name}()")
        return ev.lost(objects)
    kinds = {value.kind for value in objects}
    foreign = [value for value in others if is_foreign(value)]
    if len(kinds) > 1 or foreign:
        ev.refuse(node, sites(objects), "result-mixed")
        return ev.lost(objects)
    ev.join(sites(objects))
    kind = kinds.pop()
    if kind == results.RAW_RESPONSE and name == "parse" and not arguments:
        completions = frozenset(ev.interner.sdk(results.COMPLETION, value.site) for value in objects)
        return _awaited(ev, node, completions, "parsed")
    if kind == results.RAW_RESPONSE and name in ("close",):
        return UNKNOWN
    if kind == results.MESSAGE and name in _DUMPS:
        ev.unit.records.values[id(node)] = (node, NOTHING)
        return frozenset(ev.interner.sdk("message_dump", value.site) for value in objects)
    if kind == STREAM and name in ("close", "aclose"):
        return UNKNOWN
    if kind == HELPER:
        return streams.helper_method(ev, node, callee, objects)
    if kind in (STREAM, MANAGER):
        ev.refuse(node, sites(objects), "stream-shape", f".{name}()")
        return ev.lost(objects)
    row = results.ATTRIBUTES.get((kind, name))
    code = row.code if row is not None and row.refused else "result-unknown-attribute"
    if name in results.DUMPING_METHODS and kind != results.RAW_RESPONSE:
        if kind == results.COMPLETION and not arguments and isinstance(ev.unit.file.index.parent(node), cst.Expr):
            ev.unit.records.guards[(id(node), "printed-response")] = (node, sites(objects), "printed-response")
            return UNKNOWN
        if kind == results.COMPLETION and name in _DUMPS and all(map(_is_literal, arguments)):
            return frozenset(ev.interner.sdk(results.COMPLETION_DUMP, value.site) for value in objects)
        code = "result-dumped"
    ev.refuse(node, sites(objects), code, f"{kind}.{name}()")
    return ev.lost(objects)


def _awaited(ev: Evaluator, node: cst.Call, values: Values, what: str) -> Values:
    """Gives the values, in what is awaited where the call stands under ``await``."""
    if not isinstance(ev.unit.file.index.parent(node), cst.Await):
        return values
    slot = ev.interner.get((what, id(node)), Slot)
    ev.add(slot, values)
    return ev.box("awaitable", (what, id(node)), slot)


def _key_of(arguments: tuple[Argument, ...]) -> str | None:
    texts = [value.text for argument in arguments[:1] for value in argument.values if isinstance(value, Str)]
    return texts[0] if len(texts) == 1 else None


_STRING_METHODS = frozenset({"strip", "lstrip", "rstrip", "lower", "upper", "replace", "title", "capitalize"})
_DUMPS = frozenset({"model_dump", "to_dict", "dict"})


def _is_literal(argument: Argument) -> bool:
    """Whether an argument says how a dump is written, by a literal: neither which fields nor what they become."""
    return argument.node.keyword is not None and isinstance(argument.node.value, cst.Integer | cst.Name)


def make_partial(ev: Evaluator, node: cst.Call, arguments: tuple[Argument, ...]) -> Values:
    """``functools.partial(callee, …)``."""
    found: set[Value] = set()
    if not arguments or any(argument.node.star for argument in arguments):
        for argument in arguments:
            ev.escape(argument.values, argument.node.value)
        return UNKNOWN
    for value in arguments[0].values:
        partial = ev.interner.get((Partial, id(node), value), functools.partial(Partial, node, ev.unit, value))
        found.add(partial)
        ev.interner.get(("partial arguments", partial), lambda: list[tuple[Argument, ...]]()).append(arguments[1:])
    return frozenset(found)


def call_partial(ev: Evaluator, partial: Partial, arguments: Arguments, env: Env) -> Values:
    """Calls a partial: its own arguments first, then those of the call."""
    from chat2responses.infer import calls, library

    bound: tuple[Argument, ...] = ev.interner.get(("partial arguments", partial), lambda: list[tuple[Argument, ...]]())[
        -1
    ]
    whole = calls.Arguments(arguments.node, (*bound, *arguments.items))
    if isinstance(partial.target, Resource) and isinstance(arguments.node, cst.Call):
        return create(ev, arguments.node, frozenset((partial.target,)), NOTHING, whole.items, env)
    if isinstance(partial.target, External) and isinstance(arguments.node, cst.Call):
        return library.call(ev, arguments.node, partial.target, whole.items, env)
    if not isinstance(partial.target, Function | Bound | Class | Partial):
        calls.escape_arguments(ev, whole.items)
        ev.escape(frozenset((partial.target,)), arguments.node)
    return calls.call_value(ev, partial.target, whole, env)


def defer(ev: Evaluator, node: cst.Call, arguments: tuple[Argument, ...], env: Env, asynchronous: bool) -> Values:
    """``to_thread(function, …)``, ``executor.submit(function, …)``: the call happens, its result comes boxed."""
    from chat2responses.infer import calls

    if not arguments:
        return UNKNOWN
    rest = calls.Arguments(node, arguments[1:])
    found = NOTHING
    for value in arguments[0].values:
        if isinstance(value, Resource):
            found |= create(ev, node, frozenset((value,)), NOTHING, rest.items, env)
        else:
            known = calls.call_value(ev, value, rest, env)
            if known == UNKNOWN:
                calls.escape_arguments(ev, arguments)
            found |= known
    slot = ev.interner.get(("deferred", id(node)), Slot)
    ev.add(slot, found)
    return ev.box("awaitable" if asynchronous else "future", id(node), slot)

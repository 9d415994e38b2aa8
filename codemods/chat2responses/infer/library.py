"""Calls of builtins and libraries: what passes values through, shows them, or makes a client."""

from __future__ import annotations

import re
from collections.abc import Callable

import libcst as cst
from chat2responses.api import providers, results, tools, transfer
from chat2responses.api.streams import PARTS
from chat2responses.infer import (
    attributes,
    client_classes,
    computed_imports,
    containers,
    data_calls,
    escapes,
    nullable,
    operations,
    queues,
    sdk,
    sdk_calls,
    streams,
)
from chat2responses.infer.doubles import library as doubles
from chat2responses.infer.doubles import links, objects, patching
from chat2responses.infer.env import Env
from chat2responses.infer.escapes import FREE_KINDS
from chat2responses.infer.evaluator import Evaluator, kinds_of
from chat2responses.infer.unit import Argument
from chat2responses.infer.values import (
    NOTHING,
    SOME_STR,
    UNKNOWN,
    Box,
    Built,
    Client,
    Data,
    External,
    Function,
    Instance,
    Sdk,
    Slot,
    Str,
    Value,
    Values,
    text_of,
)

Arguments = tuple[Argument, ...]
Handler = Callable[[Evaluator, cst.Call, Arguments, Env], Values]


_DEEPEST = 7
"""So many dots in a name outside the project end in "unknown": ``node = node.parent`` must not grow for ever."""

_DEEPEST_MADE = 3
"""So many of them behind a call."""


def attribute(ev: Evaluator, node: cst.Attribute, value: External) -> Values:
    """Reads a name of a module or an attribute of what a library made."""
    name = node.attr.value
    kept = ev.read(operations.foreign_slot(ev, value, name))
    if kept:
        return kept
    if value.name.count(".") >= _DEEPEST or _steps_behind_a_call(value.name) >= _DEEPEST_MADE:
        return UNKNOWN
    if value.made and name == "app" and value.name in transfer.REQUESTS:
        return frozenset((ev.interner.external(transfer.APPLICATION, True),))
    if value.made:
        return frozenset((ev.interner.external(f"{value.name}().{name}"),))
    if value.name in providers.MODULE_CLIENTS and name in ("chat", "beta"):
        row = providers.MODULE_CLIENTS[value.name]
        unit = ev.unit
        client = ev.interner.get(
            (Client, value.name, id(unit.file)),
            lambda: Client(unit.file.parsed.module, unit.file.unit, "module", row.is_async, "made"),
        )
        return sdk.resource(ev, node, client)
    return frozenset((operations.external(ev, f"{value.name}.{name}"),))


def _steps_behind_a_call(name: str) -> int:
    _, call, behind = name.rpartition("()")
    return behind.count(".") if call else 0


def call(ev: Evaluator, node: cst.Call, value: External, arguments: Arguments, env: Env) -> Values:
    """Calls something outside the project."""
    name = value.name
    if value.made:
        _escape_all(ev, arguments)
        return UNKNOWN if "()()" in name else frozenset((ev.interner.external(f"{name}()", True),))
    if name in providers.CLIENTS:
        return sdk_calls.make_client(ev, node, name, arguments) | _put_there(ev, node, name, arguments, env)
    if ev.unit.file.is_test:
        made = doubles.call(ev, node, name, arguments, env)
        if made is not None:
            return made
    if name in transfer.QUEUES:
        _escape_all(ev, arguments)
        return queues.make(ev, node, name)
    handler = _HANDLERS.get(name)
    if handler is not None:
        return handler(ev, node, arguments, env)
    if name in _RUNNING:
        _escape_named(ev, arguments, env)
    if is_display(name):
        _display_all(ev, arguments)
        return UNKNOWN
    if name in transfer.PERSISTING_FUNCTIONS:
        for argument in arguments:
            ev.escape(argument.values, argument.node.value, escapes.WRITTEN)
        return frozenset((SOME_STR,)) if name.endswith("dumps") else UNKNOWN
    method = _METHODS.get(name.rpartition(".")[2]) if "()." in name else None
    if method is not None and name.startswith(_CALLERS):
        return method(ev, node, arguments, env)
    _escape_all(ev, arguments)
    if name in providers.INSTRUCTOR_PATCHES:
        operations.patch_client(ev, node, frozenset().union(*(argument.values for argument in arguments)))
    if providers.is_other_client(name):
        return frozenset((ev.interner.external(name, True),))
    if name in providers.WRAPPING_CALLS:
        clients = frozenset(
            client for argument in arguments for client in argument.values if isinstance(client, Client)
        )
        given = any(argument.values for argument in arguments)
        return clients or (UNKNOWN if given else ev.missing(node))
    return frozenset((ev.interner.external(name, True),)) if name.split(".")[0] != "builtins" else UNKNOWN


_RUNNING = frozenset({"builtins.eval", "builtins.exec"})


def _escape_named(ev: Evaluator, arguments: Arguments, env: Env) -> None:
    """Code in a literal string reads the variables that it names in a way that isn't in sight."""
    for argument in arguments[:1]:
        texts = [value.text for value in argument.values if isinstance(value, Str) and value.text is not None]
        for name in sorted(set(re.findall(r"\w+", " ".join(texts)))):
            slot = ev.unit.file.unit.variables.get(name)
            values = env.names.get(name) or (ev.read(slot) if slot is not None else NOTHING)
            ev.escape(frozenset(value for value in values if isinstance(value, Sdk)), argument.node.value)


def _put_there(ev: Evaluator, node: cst.Call, name: str, arguments: Arguments, env: Env) -> Values:
    """Gives what a patch of a dotted name gives when it is called."""
    found = NOTHING
    for value in ev.read(patching.replaced_name(ev, name)):
        if isinstance(value, Built):
            found |= objects.call(ev, node, value, arguments, env)
        elif objects.is_stand_in(value):
            found |= links.calls_of(ev, node, value, arguments, env)
    return found


def is_display(name: str) -> bool:
    """Whether a library function shows its arguments to people: printing, logging, formatting."""
    owner, _, method = name.rpartition(".")
    if method in transfer.LOG_METHODS and owner.split("()")[0] in _LOGGERS:
        return True
    return name.removeprefix("builtins.") in _DISPLAYS or name.startswith(_DISPLAY_PREFIXES)


_DISPLAYS = transfer.SHOWING_FUNCTIONS | {"warnings.warn"}
_LOGGERS = transfer.LOGGERS | {"logging"}
_DISPLAY_PREFIXES = ("rich.console.Console().",)


def _escape_all(ev: Evaluator, arguments: Arguments) -> None:
    for argument in arguments:
        ev.escape(argument.values, argument.node.value)


def _display_all(ev: Evaluator, arguments: Arguments) -> None:
    for argument in arguments:
        node = argument.node
        ev.display(ev.iterate(argument.values, node.value) if node.star == "*" else argument.values, node.value)


def environment(ev: Evaluator, name: str | None) -> Values:
    """Gives what stands for the content of an environment variable."""
    return frozenset((ev.interner.external(f"os.environ[{name or ''}]", True),))


def _getenv(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    """``os.getenv(name, default)``."""
    _escape_all(ev, arguments)
    if not arguments:
        return UNKNOWN
    found = environment(ev, text_of(arguments[0].values))
    for argument in arguments[1:]:
        found |= argument.values
    return found


def _pass_through(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    return arguments[0].values if arguments else UNKNOWN


def _progress(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    if not arguments:
        return UNKNOWN
    return streams.counted(ev, node, arguments[0].values, "a progress bar would count events instead of chunks")


def _sliced(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    for argument in arguments:
        values = streams.counted(ev, node, argument.values, "events would be counted instead of chunks")
        ev.escape(values, argument.node.value)
    return UNKNOWN


def _second(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    return arguments[1].values if len(arguments) > 1 else UNKNOWN


def _copy_list(kind: str) -> Handler:
    def handler(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
        data = ev.data(kind, node)
        for argument in arguments[:1]:
            values = argument.values
            if kind != "list" or len(arguments) > 1:
                values = streams.counted(ev, node, values, f"{kind}(stream) keeps the chunks")
            ev.add(data.elements, ev.iterate(values, argument.node.value, node))
            for value in argument.values:
                if isinstance(value, Data):
                    data_calls.spread(ev, argument.node.value, value, data)
        for argument in arguments[1:]:
            if not data_calls.call_key(ev, node, argument, containers.contents(ev, data), env):
                ev.escape(argument.values, argument.node.value)
        return frozenset((data,))

    return handler


_FACTORIES = {"builtins.list": "list", "builtins.dict": "dict"}


def _field(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    """``field(default_factory=list)`` of a dataclass or model: the default."""
    from chat2responses.infer import calls

    found = NOTHING
    for argument in arguments:
        name = argument.node.keyword.value if argument.node.keyword is not None else "default"
        if name == "default":
            found |= argument.values
        elif name == "default_factory":
            for value in argument.values:
                kind = _FACTORIES.get(value.name) if isinstance(value, External) else None
                if kind is not None:
                    found |= frozenset((ev.data(kind, node),))
                else:
                    found |= calls.call_value(ev, value, calls.Arguments(node), env)
        else:
            ev.escape(argument.values, argument.node.value)
    return found


def _extreme(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    """``min`` and ``max``: one of the elements, or of the arguments."""
    positional = [argument for argument in arguments if argument.node.keyword is None]
    found = NOTHING
    for argument in positional:
        single = len(positional) == 1 or argument.node.star
        found |= ev.iterate(argument.values, argument.node.value) if single else argument.values
    for argument in arguments:
        if argument.node.keyword is not None and not data_calls.call_key(ev, node, argument, found, env):
            found |= argument.values
    return found or ev.missing(node)


def _iterator(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    slot = ev.interner.get(("iterator", id(node)), Slot)
    for argument in arguments[:1]:
        values = streams.counted(ev, node, argument.values, "chunks are taken one by one")
        ev.add(slot, ev.iterate(values, argument.node.value))
    return ev.box("iterator", id(node), slot)


def _tuples(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    """``enumerate`` and ``zip``: an iterator over tuples of the elements."""
    pair = ev.data("tuple", node)
    enumerates = isinstance(node.func, cst.Name) and node.func.value == "enumerate"
    offset = 0
    if enumerates:
        ev.add(containers.key_slot(ev, pair, "0"), UNKNOWN)
        offset = 1
    for position, argument in enumerate(arguments[:1] if enumerates else arguments):
        if argument.node.keyword is not None or argument.node.star:
            ev.escape(argument.values, argument.node.value)
            continue
        values = streams.counted(ev, node, argument.values, "counts events instead of chunks")
        elements = ev.iterate(values, argument.node.value)
        ev.add(containers.key_slot(ev, pair, str(position + offset)), elements)
    slot = ev.interner.get(("iterator", id(node)), Slot)
    ev.add(slot, frozenset((pair,)))
    return ev.box("iterator", id(node), slot)


def _length(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    for argument in arguments:
        objects = kinds_of(argument.values)[0]
        for value in objects:
            if value.kind == results.TEXT:
                sdk.guard_none_error(ev, node, frozenset((value,)))
            elif value.kind == results.CHOICES:
                ev.refuse(node, (value.site,), "several-choices")
            elif value.kind in PARTS:
                continue
            elif (value.kind, "len") not in results.OPERATIONS and value.kind not in FREE_KINDS:
                ev.refuse(node, (value.site,), "result-escapes")
        for item in argument.values:
            if isinstance(item, Data):
                ev.use(argument.node.value, item, "len")
    return UNKNOWN


def _next(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    if not arguments:
        return UNKNOWN
    values = streams.counted(ev, node, arguments[0].values, "next() counts events instead of chunks")
    found = ev.iterate(values, arguments[0].node.value)
    return found | (arguments[1].values if len(arguments) > 1 else NOTHING)


def _dict(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    if len(arguments) == 1 and arguments[0].node.keyword is None:
        objects = kinds_of(arguments[0].values)[0]
        if (
            objects
            and {value.kind for value in objects} == {results.MESSAGE}
            and len(arguments[0].values) == len(objects)
        ):
            return frozenset(ev.interner.sdk("message_dump", value.site) for value in objects)
        paired = _of_pairs(ev, node, arguments[0])
        if paired is not None:
            return paired
    return data_calls.make_dict(ev, node, arguments)


def _of_pairs(ev: Evaluator, node: cst.Call, argument: Argument) -> Values | None:
    """``dict(pairs)``: what stands second in each pair, under keys that aren't in sight; None for anything else."""
    holders = argument.values
    if argument.node.star or not holders or any(isinstance(v, Data) and v.kind == "dict" for v in holders):
        return None
    if not all(isinstance(value, Data | Box) for value in holders):
        return None
    pairs = ev.iterate(holders, argument.node.value)
    if not all(isinstance(pair, Data) and pair.keys.keys() == {"0", "1"} for pair in pairs):
        return None
    data = ev.data("dict", node)
    for pair in pairs:
        if isinstance(pair, Data):
            keys = ev.read(pair.keys["0"])
            operations.refuse_key(ev, argument.node.value, keys)
            containers.open_keys(ev, data, keys)
            ev.add(data.elements, ev.read(pair.keys["1"]))
    return frozenset((data,))


def _replace(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    """``dataclasses.replace(instance, field=value)``: another instance of the class."""
    found = arguments[0].values if arguments and arguments[0].node.keyword is None else UNKNOWN
    instances = [value for value in found if isinstance(value, Instance)]
    for argument in arguments[1:]:
        name = argument.node.keyword
        for instance in instances:
            if name is not None:
                ev.add(operations.class_slot(instance.cls, name.value), argument.values)
        if name is None or len(instances) != len(found):
            ev.escape(argument.values, argument.node.value)
    return found


def _depends(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    """``Depends(function)`` of FastAPI: what the framework gets from the function, which it calls by itself."""
    from chat2responses.infer import calls

    found = NOTHING
    for argument in arguments:
        name = argument.node.keyword.value if argument.node.keyword is not None else "dependency"
        for value in argument.values if name == "dependency" else ():
            if isinstance(value, Function):
                ev.open(value.unit)
            result = calls.call_value(ev, value, calls.Arguments(node), env)
            for item in result:
                is_wrapper = isinstance(item, Box) and item.kind in ("awaitable", "iterator")
                found |= ev.read(item.content) if is_wrapper and isinstance(item, Box) else frozenset((item,))
    return found or ev.missing(node)


def _model_tool(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    """``pydantic_function_tool(Model)``: the definition of a tool, an inner dict beside its type."""
    _escape_all(ev, arguments)
    unit = ev.unit
    tool = ev.interner.get((Data, id(node)), lambda: Data(node, unit, "dict", tools.PYDANTIC_TOOL))
    body = ev.interner.get((Data, id(node.func)), lambda: Data(node.func, unit, "dict", tools.PYDANTIC_TOOL))
    ev.add(containers.key_slot(ev, tool, "type"), frozenset((ev.interner.text("function"),)))
    ev.add(containers.key_slot(ev, tool, "function"), frozenset((body,)))
    for key in tools.TOOL_TYPES["function"].keys:
        ev.add(containers.key_slot(ev, body, key), UNKNOWN)
    return frozenset((tool,))


def _harmless(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    for argument in arguments:
        texts = nullable.texts_in(argument.values)
        operations.compute(ev, argument.values - texts, argument.node.value)
        if texts:
            sdk.guard_none_error(ev, node, texts, _UNREADABLE)
    return UNKNOWN


_UNREADABLE = frozenset({"ValueError", "JSONDecodeError"})
"""What reading a number or JSON from an empty text raises."""


def _type(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    for argument in arguments:
        for value in argument.values:
            if isinstance(value, Sdk) and not isinstance(ev.unit.file.index.parent(node), cst.Expr):
                ev.refuse(node, (value.site,), "result-type-check")
    return UNKNOWN


def _map(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    from chat2responses.infer import calls

    if len(arguments) < 2:
        _escape_all(ev, arguments)
        return UNKNOWN
    elements = [Argument(a.node, ev.iterate(a.values, a.node.value)) for a in arguments[1:] if a.node.keyword is None]
    slot = ev.interner.get(("iterator", id(node)), Slot)
    for value in arguments[0].values:
        result = calls.call_value(ev, value, calls.Arguments(node, tuple(elements)), env)
        if isinstance(value, External) and value.name in ("builtins.str", "builtins.len"):
            result = UNKNOWN
            _HANDLERS[value.name](ev, node, tuple(elements), env)
        elif result == UNKNOWN:
            _escape_all(ev, arguments)
        ev.add(slot, result)
    return ev.box("iterator", id(node), slot)


def _gather(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    from chat2responses.infer import expressions

    data = ev.data("list", node)
    for argument in arguments:
        if argument.node.keyword is not None:
            continue
        values = ev.iterate(argument.values, argument.node.value) if argument.node.star else argument.values
        unwrapped = expressions.unwrap(ev, values, argument.node.value)
        ev.add(data.elements, unwrapped)
    slot = ev.interner.get(("gather", id(node)), Slot)
    ev.add(slot, frozenset((data,)))
    return ev.box("awaitable", id(node), slot)


def _run(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    from chat2responses.infer import expressions

    return expressions.unwrap(ev, arguments[0].values, node) if arguments else UNKNOWN


def _as_completed(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    slot = ev.interner.get(("iterator", id(node)), Slot)
    for argument in arguments[:1]:
        ev.add(slot, ev.iterate(argument.values, argument.node.value))
    return ev.box("iterator", id(node), slot)


def _to_thread(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    return sdk_calls.defer(ev, node, arguments, env, asynchronous=True)


def _run_in_executor(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    return sdk_calls.defer(ev, node, arguments[1:], env, asynchronous=True)


def _submit(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    return sdk_calls.defer(ev, node, arguments, env, asynchronous=False)


def _partial(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    return sdk_calls.make_partial(ev, node, arguments)


def _derive(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    assert isinstance(node.func, cst.Attribute)
    base = operations.quiet(ev, node.func.value, env)
    clients = frozenset(client for value in base if (client := _client(ev, value)) is not None)
    return sdk_calls.derive_client(ev, node, clients, arguments) if clients else UNKNOWN


def _client(ev: Evaluator, value: Value) -> Client | None:
    if isinstance(value, Instance):
        return client_classes.client_of(ev, value.cls)
    return value if isinstance(value, Client) else None


def _application(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    """``FastAPI(lifespan=…)``: the application, which it gives to what runs when it starts and ends."""
    from chat2responses.infer import calls

    made = frozenset((ev.interner.external(transfer.APPLICATION, True),))
    for argument in arguments:
        arg = argument.node
        if arg.keyword is not None and arg.keyword.value == "lifespan":
            for value in argument.values:
                calls.call_value(ev, value, calls.Arguments(node, (Argument(cst.Arg(arg.value), made),)), env)
        else:
            ev.escape(argument.values, arg.value)
    return made


def _show_pieces(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    """``st.write_stream(stream)``: takes chunks of chat as they are, and of events only the texts."""
    if len(arguments) != 1 or not streams.pieces(ev, node, arguments[0]):
        _escape_all(ev, arguments)
    return frozenset((SOME_STR,))


def _string(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    _display_all(ev, arguments)
    return frozenset((SOME_STR,))


def _setattr(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    return attributes.set_by_name(ev, node, arguments)


def _vars(ev: Evaluator, node: cst.Call, arguments: Arguments, env: Env) -> Values:
    for argument in arguments:
        for value in argument.values:
            cls = attributes.class_of(value)
            if cls is not None:
                attributes.expose(ev, cls, argument.node.value)
    _escape_all(ev, arguments)
    return UNKNOWN


_HANDLERS: dict[str, Handler] = {
    "importlib.import_module": computed_imports.import_module,
    "builtins.__import__": computed_imports.import_module,
    "openai.client.with_options": _derive,
    "openai.client.copy": _derive,
    **dict.fromkeys(transfer.TEXT_SINKS, _show_pieces),
    **dict.fromkeys(transfer.APPLICATIONS, _application),
    "os.getenv": _getenv,
    "os.environ.get": _getenv,
    "builtins.str": _string,
    "builtins.repr": _string,
    "builtins.list": _copy_list("list"),
    "builtins.tuple": _copy_list("list"),
    "builtins.set": _copy_list("set"),
    "builtins.sorted": _copy_list("list"),
    "builtins.reversed": _iterator,
    "builtins.iter": _iterator,
    "builtins.enumerate": _tuples,
    "builtins.zip": _tuples,
    "builtins.len": _length,
    "builtins.setattr": _setattr,
    "builtins.vars": _vars,
    "builtins.next": _next,
    "builtins.anext": _next,
    "builtins.dict": _dict,
    "builtins.int": _harmless,
    "builtins.float": _harmless,
    "builtins.sum": _harmless,
    "dataclasses.field": _field,
    "dataclasses.replace": _replace,
    "pydantic.Field": _field,
    tools.PYDANTIC_TOOL: _model_tool,
    **dict.fromkeys(transfer.INJECTIONS, _depends),
    "builtins.min": _extreme,
    "builtins.max": _extreme,
    "builtins.round": _harmless,
    "builtins.abs": _harmless,
    "json.loads": _harmless,
    "builtins.type": _type,
    "builtins.map": _map,
    "copy.copy": _pass_through,
    "copy.deepcopy": _pass_through,
    "typing.cast": _second,
    "tqdm.tqdm": _progress,
    "tqdm.auto.tqdm": _progress,
    "itertools.islice": _sliced,
    "itertools.takewhile": _sliced,
    "itertools.tee": _sliced,
    "tqdm.asyncio.tqdm.gather": _gather,
    "tqdm.asyncio.tqdm_asyncio.gather": _gather,
    "contextlib.closing": _pass_through,
    "contextlib.aclosing": _pass_through,
    "asyncio.gather": _gather,
    "asyncio.wait_for": _pass_through,
    "asyncio.shield": _pass_through,
    "asyncio.create_task": _pass_through,
    "asyncio.ensure_future": _pass_through,
    "asyncio.run": _run,
    "asyncio.as_completed": _as_completed,
    "asyncio.to_thread": _to_thread,
    "concurrent.futures.as_completed": _as_completed,
    "functools.partial": _partial,
}

_METHODS: dict[str, Handler] = {
    "run_in_executor": _run_in_executor,
    "run_until_complete": _run,
    "create_task": _pass_through,
    "submit": _submit,
    "map": _map,
}
"""Methods of event loops, task groups and executors, by name."""

_CALLERS = (
    "asyncio.get_event_loop()",
    "asyncio.get_running_loop()",
    "asyncio.new_event_loop()",
    "asyncio.TaskGroup()",
    "concurrent.futures.ThreadPoolExecutor()",
    "concurrent.futures.thread.ThreadPoolExecutor()",
    "multiprocessing.pool.ThreadPool()",
)
"""What makes them. Pools of processes pickle what they carry: not listed."""

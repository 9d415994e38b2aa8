"""Calls: of the API, of the project's own functions and classes, of methods of data, of libraries."""

from __future__ import annotations

from dataclasses import dataclass, field

import libcst as cst
from chat2responses.api import doubles as table
from chat2responses.api import methods, providers
from chat2responses.infer import (
    attributes,
    client_classes,
    containers,
    crowds,
    data_calls,
    decorators,
    fields,
    inheritance,
    keywords,
    library,
    operations,
    sdk,
    sdk_calls,
    special_forms,
)
from chat2responses.infer.doubles import links, membership, objects
from chat2responses.infer.env import Env
from chat2responses.infer.evaluator import Evaluator, kinds_of
from chat2responses.infer.index import all_parameters
from chat2responses.infer.unit import Argument, KeyWrite, Unit
from chat2responses.infer.values import (
    NONE_ONLY,
    NOTHING,
    OPAQUE,
    UNKNOWN,
    Bound,
    Box,
    Built,
    Class,
    Const,
    Data,
    External,
    Function,
    Instance,
    Lost,
    Partial,
    Resource,
    Sdk,
    Value,
    Values,
    union,
)


@dataclass(frozen=True)
class Arguments:
    """The evaluated arguments of one call at ``node``, in source order."""

    node: cst.CSTNode
    items: tuple[Argument, ...] = field(default=())


def evaluate_arguments(ev: Evaluator, node: cst.Call, env: Env) -> Arguments:
    """Evaluates all arguments once."""
    return Arguments(node, tuple(Argument(arg, ev.expression(arg.value, env)) for arg in node.args))


def call(ev: Evaluator, node: cst.Call, env: Env) -> Values:
    """``callee(arguments)``."""
    from chat2responses.infer import expressions

    callee = node.func
    if client_classes.is_initialised_by(ev, node) and ev.unit.cls is not None:
        client_classes.initialise(ev, ev.unit.cls, node, evaluate_arguments(ev, node, env).items)
        return NONE_ONLY
    if isinstance(callee, cst.Attribute) and callee.attr.value == "__new__":
        made = _allocated(ev, node, callee, env)
        if made:
            return made
    if isinstance(callee, cst.Attribute):
        ev.unit.names_api = ev.unit.names_api or _names_api(callee)
        base = ev.expression(callee.value, env)
        if not base:
            evaluate_arguments(ev, node, env)
            return NOTHING
        if objects.has_method(base, callee.attr.value):
            return objects.method(ev, node, callee, base, evaluate_arguments(ev, node, env).items)
        if callee.attr.value in table.MEMBERSHIP:
            claimed = membership.claimed(ev, node, callee, base, evaluate_arguments(ev, node, env).items)
            if claimed is not None:
                return claimed
        handled = _method(ev, node, callee, base, env)
        if handled is not None:
            return handled
        boxes = [value for value in base if isinstance(value, Box)]
        if boxes and callee.attr.value == "result" and len(boxes) == len(base):
            evaluate_arguments(ev, node, env)
            return union(ev.read(box.content) for box in boxes)
        functions = expressions.attribute_of(ev, callee, base)
        if any(isinstance(value, Sdk) for value in functions):
            ev.unit.records.values[id(callee)] = (callee, functions)
    else:
        functions = ev.expression(callee, env)
    special = special_forms.special_form(ev, node, functions, env)
    if special is not None:
        return special
    return apply(ev, node, functions, evaluate_arguments(ev, node, env), env)


def _allocated(ev: Evaluator, node: cst.Call, callee: cst.Attribute, env: Env) -> Values:
    """``super().__new__(cls)`` and ``object.__new__(cls)``: an instance; nothing for any other call."""
    from chat2responses.infer import definitions

    base = callee.value.func if isinstance(callee.value, cst.Call) else callee.value
    if not isinstance(base, cst.Name) or base.value not in ("super", "object") or not node.args:
        return NOTHING
    classes = {attributes.class_of(value) for value in evaluate_arguments(ev, node, env).items[0].values}
    made = frozenset(definitions.instance(ev, cls) for cls in classes if cls is not None)
    for value in made:
        ev.add(operations.made_of(ev, value.cls), frozenset((value,)))
    return made


def _names_api(callee: cst.Attribute) -> bool:
    """Whether a callee reads ``….completions.create`` and the like, whatever its client is."""
    owner = callee.value
    return (
        callee.attr.value in methods.CALL_SITES
        and isinstance(owner, cst.Attribute)
        and owner.attr.value in ("completions", *methods.RAW_METHODS)
    )


def _method(ev: Evaluator, node: cst.Call, callee: cst.Attribute, base: Values, env: Env) -> Values | None:
    """Calls a method of SDK objects or data; None when the base holds neither."""
    objects, others = kinds_of(base)
    name = callee.attr.value
    data = frozenset(value for value in others if isinstance(value, Data) and data_calls.is_method(value, name))
    if not objects and not data:
        return None
    ev.note_base(node, base)
    arguments = evaluate_arguments(ev, node, env)
    found = NOTHING
    if objects:
        found |= sdk_calls.method(ev, node, callee, objects, others, arguments.items)
    if data:
        found |= data_calls.method(ev, node, callee, data, arguments.items)
    rest = frozenset(value for value in others - data if not isinstance(value, Const))
    if rest:
        from chat2responses.infer import expressions

        found |= apply(ev, node, expressions.attribute_of(ev, callee, rest), arguments, env)
    return found


def apply(ev: Evaluator, node: cst.Call, functions: Values, arguments: Arguments, env: Env) -> Values:
    """Calls each thing that the callee can be."""
    found = NOTHING
    api = frozenset(value for value in functions if isinstance(value, Resource))
    if api:
        found |= sdk_calls.create(ev, node, api, functions - api, arguments.items, env)
    unknown = not functions and bool(ev.missing(node))
    in_program = not ev.unit.file.is_test
    crowd = NOTHING if api else crowds.among(ev, node, functions)
    stand_ins = frozenset(value for value in functions - api - crowd if in_program and objects.is_stand_in(value))
    if crowd:
        escape_arguments(ev, arguments.items)
        found |= crowds.call(ev, node, crowd)
    for value in functions - api - stand_ins - crowd:
        if api and objects.is_stand_in(value):
            continue
        if isinstance(value, Built):
            found |= objects.call(ev, node, value, arguments.items, env)
        elif isinstance(value, Function | Bound | Class | Partial):
            found |= call_value(ev, value, arguments, env)
        elif isinstance(value, External) and api and value.name.startswith(providers.WITHOUT_CHAT):
            continue
        elif isinstance(value, External):
            found |= library.call(ev, node, value, arguments.items, env)
        elif isinstance(value, Instance):
            found |= call_instance(ev, value, arguments)
        elif isinstance(value, Lost):
            found |= frozenset((value,))
        elif not isinstance(value, Const):
            unknown = True
    methods_of_answers = frozenset(value for value in functions if isinstance(value, Sdk))
    ev.escape(methods_of_answers, node)
    if stand_ins and not api:
        found |= links.relayed(ev, node, stand_ins, found, arguments.items, env)
    if unknown or methods_of_answers or any(isinstance(value, Data) for value in functions):
        if not api:
            escape_arguments(ev, arguments.items)
        found |= UNKNOWN
    return found


def call_value(ev: Evaluator, value: Value, arguments: Arguments, env: Env) -> Values:
    """Calls a function, bound method, class or partial of the project."""
    if isinstance(value, Function):
        return call_function(ev, value, arguments, None)
    if isinstance(value, Bound):
        return call_function(ev, value.function, arguments, value.receiver)
    if isinstance(value, Class):
        return _instantiate(ev, value, arguments)
    if isinstance(value, Partial):
        return sdk_calls.call_partial(ev, value, arguments, env)
    return UNKNOWN


def escape_arguments(ev: Evaluator, arguments: tuple[Argument, ...]) -> None:
    """Arguments go to unknown code."""
    for argument in arguments:
        ev.escape(argument.values, argument.node.value)


def call_instance(ev: Evaluator, value: Instance, arguments: Arguments) -> Values:
    """Calls an object of the project."""
    found = NOTHING
    for cls in inheritance.lineage(ev, value.cls):
        methods = ev.read(operations.class_slot(cls, "__call__")) if isinstance(cls, Class) else NOTHING
        for item in methods:
            if isinstance(item, Function):
                found |= call_function(ev, item, arguments, value)
        if methods:
            return found
    escape_arguments(ev, arguments.items)
    return UNKNOWN


def _instantiate(ev: Evaluator, cls: Class, arguments: Arguments) -> Values:
    from chat2responses.infer import definitions

    instance = definitions.instance(ev, cls)
    ev.add(operations.made_of(ev, cls), frozenset((instance,)))
    for owner in inheritance.lineage(ev, cls):
        if isinstance(owner, Class):
            slot = operations.class_slot(owner, "__init__")
            functions = [value for value in ev.read(slot) if isinstance(value, Function)]
            if functions:
                for function in functions:
                    call_function(ev, function, arguments, instance)
                return frozenset((instance,))
    if client_classes.client_of(ev, cls) is not None:
        client_classes.initialise(ev, cls, arguments.node, arguments.items)
    else:
        _fill_fields(ev, cls, arguments)
    return frozenset((instance,))


def _fill_fields(ev: Evaluator, cls: Class, arguments: Arguments) -> None:
    """A class without ``__init__`` in sight: dataclass and model fields take the keywords by name."""
    owners = [owner for owner in inheritance.lineage(ev, cls) if isinstance(owner, Class)]
    names = list(dict.fromkeys(name for owner in reversed(owners) for name in fields.by_position(owner.node)))
    positional = 0
    for argument in arguments.items:
        arg = argument.node
        if arg.keyword is not None:
            slot = operations.class_slot(cls, arg.keyword.value)
            ev.carry(arg.value, argument.values, f"stored as {cls.name}.{arg.keyword.value}")
            _note_field(ev, cls, arg.keyword.value, argument)
            ev.add(slot, argument.values)
        elif not arg.star and positional < len(names):
            _note_field(ev, cls, names[positional], argument)
            ev.add(operations.class_slot(cls, names[positional]), argument.values)
            positional += 1
        elif arg.star == "**":
            attributes.fill(ev, cls, argument)
        else:
            attributes.open_class(ev, cls)
            ev.escape(argument.values, arg.value)


def _note_field(ev: Evaluator, cls: Class, name: str, argument: Argument) -> None:
    from chat2responses.infer import definitions

    if cls.unit.file.is_test:
        instance = definitions.instance(ev, cls)
        objects.write(ev, argument.node, instance, name, argument.values, argument.node.value)


def call_function(ev: Evaluator, function: Function, arguments: Arguments, receiver: Value | None) -> Values:
    """Binds the arguments to the parameters and gives what the call gives."""
    unit = function.unit
    unit.called = unit.called or unit.file.is_test or not ev.unit.file.is_test
    unit.callers.add(ev.unit)
    if ev.unit.parent is not None and any(_is_parameter(ev.unit, item.node) for item in arguments.items):
        unit.relays.add(ev.unit)
    if isinstance(arguments.node, cst.Call) and decorators.hands_on(ev.unit, arguments.node.func):
        if ev.unit.is_async and not unit.is_async:  # the wrapper for asynchronous functions
            return NOTHING
    else:
        _bind(ev, unit, arguments, receiver)
        for watcher in ev.read(unit.watchers):
            if isinstance(watcher, Function):
                _bind(ev, watcher.unit, arguments, receiver)
    if len(arguments.items) == 1 and not arguments.items[0].node.star and decorators.keeps(unit):
        return arguments.items[0].values
    sdk.guard_called(ev, arguments.node, unit)
    kinds = operations.decorator_kinds(unit)
    if kinds & {"contextmanager", "asynccontextmanager"}:
        return ev.box("context", unit, unit.yields)
    if _yields(unit):
        return ev.box("iterator", unit, unit.yields)
    if unit.is_async:
        return ev.box("awaitable", unit, unit.returns)
    return ev.read(unit.returns) or (ev.missing(arguments.node) if _returns(unit) else NONE_ONLY)


def _is_parameter(unit: Unit, arg: cst.Arg) -> bool:
    """Whether an argument is a parameter of the calling function, handed on as it is."""
    return isinstance(arg.value, cst.Name) and arg.value.value in unit.parameters


def _yields(unit: Unit) -> bool:
    return unit.holds(cst.Yield)


def _returns(unit: Unit) -> bool:
    """Whether a function gives a value, and not only None."""
    return not isinstance(unit.node, cst.FunctionDef) or unit.holds(cst.Return)


def _bind(ev: Evaluator, unit: Unit, arguments: Arguments, receiver: Value | None) -> None:
    node = unit.node
    if not isinstance(node, cst.FunctionDef | cst.Lambda):
        return
    params = node.params
    positional = [*params.posonly_params, *params.params]
    free = _free_names(params, arguments, receiver is not None)
    named = {param.name.value for param in all_parameters(params)}
    position = 0
    if receiver is not None and positional:
        ev.add(unit.parameters[positional[0].name.value], frozenset((receiver,)))
        position = 1
    for argument in arguments.items:
        arg, values = argument.node, argument.values
        if arg.star == "*":
            spread = ev.iterate(values, arg.value)
            ev.carry(arg.value, spread, f"passed to {unit.name}()", unit)
            for param in positional[position:]:
                ev.add(unit.parameters[param.name.value], spread)
            _gather(ev, unit, params, spread, arg.value)
        elif arg.star == "**":
            _bind_spread(ev, unit, params, free, argument)
        elif arg.keyword is not None:
            _bind_keyword(ev, unit, params, named, argument)
        elif position < len(positional):
            ev.carry(arg.value, values, f"passed to {unit.name}()", unit)
            ev.add(unit.parameters[positional[position].name.value], values)
            position += 1
        else:
            _gather(ev, unit, params, values, arg.value)
    gathered = _keywords(ev, unit, params)
    if gathered is not None:
        keywords.note(ev, gathered, arguments.items)


def _free_names(params: cst.Parameters, arguments: Arguments, bound: bool) -> set[str]:
    """Gives the parameters that no argument but a ``**`` can fill."""
    items = [item.node for item in arguments.items]
    given = {arg.keyword.value for arg in items if arg.keyword is not None}
    positional = [param.name.value for param in (*params.posonly_params, *params.params)]
    count = int(bound) + sum(arg.keyword is None and not arg.star for arg in items)
    given |= {param.name.value for param in params.posonly_params} | set(positional[:count])
    return {param.name.value for param in all_parameters(params)} - given


def _gather(ev: Evaluator, unit: Unit, params: cst.Parameters, values: Values, node: cst.CSTNode) -> None:
    if isinstance(params.star_arg, cst.Param):
        for value in ev.read(unit.parameters[params.star_arg.name.value]):
            if isinstance(value, Data):
                ev.add(value.elements, values)
    elif values:
        ev.escape(values, node)


def _keywords(ev: Evaluator, unit: Unit, params: cst.Parameters) -> Data | None:
    if params.star_kwarg is None:
        return None
    for value in ev.read(unit.parameters[params.star_kwarg.name.value]):
        if isinstance(value, Data) and value.node is params.star_kwarg:
            return value
    return None


def _bind_keyword(ev: Evaluator, unit: Unit, params: cst.Parameters, named: set[str], argument: Argument) -> None:
    arg, values = argument.node, argument.values
    assert arg.keyword is not None
    name = arg.keyword.value
    star = {param.name.value for param in (params.star_arg, params.star_kwarg) if isinstance(param, cst.Param)}
    if name in named - star:
        ev.carry(arg.value, values, f"passed to {unit.name}()", unit)
        ev.add(unit.parameters[name], values)
        return
    gathered = _keywords(ev, unit, params)
    if gathered is None:
        ev.escape(values, arg.value)
        return
    ev.add(containers.key_slot(ev, gathered, name), values)
    ev.unit.records.key_writes[(id(arg), id(gathered))] = KeyWrite(arg, gathered, name, arg.value, values)


def _bind_spread(ev: Evaluator, unit: Unit, params: cst.Parameters, named: set[str], argument: Argument) -> None:
    arg = argument.node
    gathered = _keywords(ev, unit, params)
    for value in argument.values:
        if isinstance(value, Data) and value.kind == "dict":
            ev.read(value.shape)
            for key in list(value.keys):
                if key in named:
                    ev.use(arg, value, "get", key)
                    ev.add(unit.parameters[key], ev.read(value.keys[key]))
            if value.open:
                for name in named:
                    ev.add(unit.parameters[name], ev.read(value.elements) | UNKNOWN)
            if gathered is not None:
                data_calls.merge(ev, gathered, frozenset((value,)), arg.value, frozenset(named))
        elif not isinstance(value, Const):
            ev.escape(frozenset((value,)), arg.value)
            for name in named:
                ev.add(unit.parameters[name], UNKNOWN)
            if gathered is not None:
                containers.open_keys(ev, gathered)
                ev.add(gathered.elements, UNKNOWN)


def external_attribute(ev: Evaluator, node: cst.Attribute, value: External) -> Values:
    """Reads an attribute of something outside the project; the openai module is itself a client."""
    return library.attribute(ev, node, value)


def is_unknown(values: Values) -> bool:
    """Whether something in the values isn't known."""
    return OPAQUE in values or not values

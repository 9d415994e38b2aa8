"""Operations on values that aren't SDK objects: attributes, elements, iteration, computing."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import providers, results, transfer
from chat2responses.infer import containers, inheritance
from chat2responses.infer.env import Env
from chat2responses.infer.escapes import FREE_KINDS
from chat2responses.infer.evaluator import Evaluator, kinds_of
from chat2responses.infer.unit import ClientRecord, Records, Unit
from chat2responses.infer.values import (
    NOTHING,
    OPAQUE,
    UNKNOWN,
    Bound,
    Box,
    Built,
    Class,
    Client,
    Const,
    Data,
    External,
    Function,
    Instance,
    Lost,
    Resource,
    Sdk,
    Slot,
    Str,
    Value,
    Values,
)


def quiet(ev: Evaluator, node: cst.BaseExpression, env: Env) -> Values:
    """Evaluates without leaving records."""
    kept = ev.unit.records
    ev.unit.records = Records()
    try:
        return ev.expression(node, env)
    finally:
        ev.unit.records = kept


def all_subclasses(ev: Evaluator, cls: Class) -> list[Class]:
    """Gives the known subclasses, indirect ones included."""
    return [value for value in ev.read(cls.subclasses) if isinstance(value, Class)]


def class_slot(cls: Class, attribute: str) -> Slot:
    """Gives the slot of an attribute that a class (or its instances) holds itself."""
    slot = cls.attributes.get(attribute)
    if slot is None:
        slot = cls.attributes[attribute] = Slot()
    return slot


def external(ev: Evaluator, name: str) -> Value:
    """Gives a name outside the project; what keeps things by name is a dict of the program's own.

    Repositories hold many small programs that use the same names: files of one folder share theirs.
    """
    if name in transfer.BAGS:
        unit = ev.unit.file.unit
        folder = unit.file.path.rpartition("/")[0].removesuffix("pages").rstrip("/")
        key = (Data, name, unit.file.project, folder)
        return ev.interner.get(key, lambda: Data(unit.node, unit, "dict", name))
    return ev.interner.external(name)


def is_bag(value: Value) -> bool:
    """Whether a dict stands for an object of a library on which a program keeps things by name."""
    return isinstance(value, Data) and value.maker in transfer.BAGS


def kept_in_bag(ev: Evaluator, node: cst.CSTNode, data: Data, name: str | None) -> Values:
    """``session.name`` and ``session["name"]``; what the program doesn't keep there itself may come from a widget."""
    ev.use(node, data, "get", name)
    return containers.value_at(ev, data, name) or ev.missing(node)


def foreign_slot(ev: Evaluator, value: External, attribute: str) -> Slot:
    """Gives the slot of what the project itself keeps on an object of a library (``app.state.client = …``)."""
    return ev.interner.get(("foreign attribute", ev.unit.file.project, value, attribute), Slot)


HARMLESS_BASES = frozenset(
    {
        "abc.ABC",
        "builtins.object",
        "typing.Generic",
        "typing.Protocol",
        "typing.NamedTuple",
        "typing.TypedDict",
        "enum.Enum",
        "pydantic.BaseModel",
        "threading.Thread",
        "unittest.TestCase",
    }
)
"""Bases outside the project that neither call nor override a method of the project's own naming."""


def unknown_base(ev: Evaluator, cls: Class) -> Value | None:
    """Gives a base that the analysis can't look into, if there is one."""
    for base in inheritance.lineage(ev, cls):
        if base is OPAQUE or (
            isinstance(base, External) and base.name not in HARMLESS_BASES | providers.CLIENTS.keys()
        ):
            return base
    return None


def instance_attribute(ev: Evaluator, value: Instance, node: cst.Attribute) -> Values:
    """Reads an attribute of an instance: its class, then the bases; properties are called, methods bound."""
    from chat2responses.infer import attributes, client_classes, sdk
    from chat2responses.infer.doubles import objects as built

    attribute = node.attr.value
    if value.cls.unit.file.is_test:
        built.read(ev, node, value, attribute)
    if attribute == "__dict__":
        attributes.expose(ev, value.cls, node)
        return UNKNOWN
    client = client_classes.client_of(ev, value.cls) if attribute in providers.CLIENT_NAMES else None
    if client is not None:
        return sdk.resource(ev, node, client)
    found = NOTHING
    hidden = False
    for cls in inheritance.lineage(ev, value.cls):
        if not isinstance(cls, Class):
            hidden = hidden or (not found and inheritance.may_define(cls))
            continue
        items = ev.read(class_slot(cls, attribute))
        for item in items:
            kept = isinstance(item, Function) and _is_stored(item, cls, attribute)
            found |= frozenset((item,)) if kept else _bind_receiver(ev, item, value, node)
        if any(isinstance(item, Function) for item in items):
            break
    if not found:
        return NOTHING if _is_left_to_subclasses(ev, value.cls, attribute) else ev.missing(node)
    if hidden:
        found |= ev.missing(node)
    return found | attributes.unseen(ev, value.cls, found)


def made_of(ev: Evaluator, cls: Class) -> Slot:
    """Gives the slot that tells whether instances of a class itself, and not only of its subclasses, are made."""
    return ev.interner.get(("made", cls), Slot)


def _is_left_to_subclasses(ev: Evaluator, cls: Class, attribute: str) -> bool:
    """Whether a class only stands above those that have an attribute: nothing makes instances of it."""
    below = all_subclasses(ev, cls)
    return any(ev.read(class_slot(sub, attribute)) for sub in below) and not ev.read(made_of(ev, cls))


def _is_stored(item: Function, cls: Class, attribute: str) -> bool:
    """Whether a function is kept by instances, as other values are, and is no method of the class."""
    index = cls.unit.file.index
    bindings = index.scopes[id(cls.node)].bindings.get(attribute, ())
    return item.unit.cls is None and not any(
        isinstance(index.parent(name), cst.AssignTarget | cst.FunctionDef) for name in bindings
    )


def _bind_receiver(ev: Evaluator, item: Value, receiver: Value, node: cst.CSTNode) -> Values:
    from chat2responses.infer import calls

    if not isinstance(item, Function):
        return frozenset((item,))
    kinds = decorator_kinds(item.unit)
    if "property" in kinds or "cached_property" in kinds:
        return calls.call_function(ev, item, calls.Arguments(node=node), receiver)
    if "staticmethod" in kinds:
        return frozenset((item,))
    if "classmethod" in kinds and isinstance(receiver, Instance):
        receiver = receiver.cls
    bound = ev.interner.get((Bound, item, receiver), lambda: Bound(item, receiver))
    return frozenset((bound,))


def class_attribute(ev: Evaluator, value: Class, node: cst.Attribute) -> Values:
    """Reads an attribute of a class object."""
    from chat2responses.infer import attributes

    attribute = node.attr.value
    found = NOTHING
    for cls in inheritance.lineage(ev, value):
        if not isinstance(cls, Class):
            found |= ev.missing(node) if inheritance.may_define(cls) else NOTHING
            continue
        for item in ev.read(class_slot(cls, attribute)):
            if isinstance(item, Function) and "classmethod" in decorator_kinds(item.unit):
                found |= _bind_receiver(ev, item, value, node)
            else:
                found |= frozenset((item,))
        if cls.attributes[attribute].values:
            break
    return found | attributes.unseen(ev, value, found) if found else ev.missing(node)


_CLASS_METHODS = frozenset({"__init_subclass__", "__class_getitem__"})
"""Methods that are class methods without saying so."""


def decorator_kinds(unit: Unit) -> set[str]:
    """Gives the last names of a function's decorators."""
    found: set[str] = set()
    if isinstance(unit.node, cst.FunctionDef):
        if unit.cls is not None and unit.node.name.value in _CLASS_METHODS:
            found.add("classmethod")
        for decorator in unit.node.decorators:
            node = decorator.decorator
            if isinstance(node, cst.Call):
                node = node.func
            if isinstance(node, cst.Attribute):
                found.add(node.attr.value)
            elif isinstance(node, cst.Name):
                found.add(node.value)
    return found


def decorator_name(ev: Evaluator, decorator: cst.Decorator, env: Env) -> str | None:
    """Gives the dotted name of what decorates, None when it isn't known; arguments are evaluated."""
    node = decorator.decorator
    values = NOTHING
    if isinstance(node, cst.Call):
        values = ev.expression(node.func, env)
        for arg in node.args:
            given = ev.expression(arg.value, env)
            if not _only_copies_names(values) and not _are_of_the_project(values):
                ev.escape(given, arg.value)
    else:
        values = ev.expression(node, env)
    names = {value.name for value in values if isinstance(value, External)}
    if len(names) == 1 and len(values) == 1:
        return names.pop()
    if isinstance(node, cst.Attribute) and node.attr.value in ("setter", "getter", "deleter"):
        return "builtins.property"
    return None


def _only_copies_names(values: Values) -> bool:
    """Whether a decorator takes name and docstring of what it is given, and nothing else: ``functools.wraps``."""
    return bool(values) and all(isinstance(value, External) and value.name == "functools.wraps" for value in values)


def _are_of_the_project(values: Values) -> bool:
    return not any(value is OPAQUE or isinstance(value, External) for value in values)


def literal_key(ev: Evaluator, node: cst.Subscript, env: Env) -> str | None:
    """Gives the literal string (or number, as text) between the brackets, through constants."""
    if len(node.slice) != 1 or not isinstance(node.slice[0].slice, cst.Index):
        return None
    values = quiet(ev, node.slice[0].slice.value, env)
    if len(values) == 1:
        value = next(iter(values))
        if isinstance(value, Str):
            return value.text
        constant = getattr(value, "value", None)
        if isinstance(constant, int) and not isinstance(constant, bool):
            return str(constant)
    return None


def between_brackets(ev: Evaluator, node: cst.Subscript, env: Env) -> Values:
    """Gives what stands between the brackets, nothing as long as nothing has reached it."""
    if len(node.slice) != 1 or not isinstance(node.slice[0].slice, cst.Index):
        return UNKNOWN
    key = node.slice[0].slice.value
    return quiet(ev, key, env) or ev.missing(key)


def subscript_parts(ev: Evaluator, node: cst.Subscript, env: Env) -> None:
    """Evaluates what stands between the brackets."""
    for element in node.slice:
        if isinstance(element.slice, cst.Index):
            refuse_key(ev, element.slice.value, ev.expression(element.slice.value, env))
        elif isinstance(element.slice, cst.Slice):
            for part in (element.slice.lower, element.slice.upper, element.slice.step):
                if part is not None:
                    ev.expression(part, env)


def refuse_key(ev: Evaluator, node: cst.CSTNode, values: Values) -> None:
    """Something is looked up by what comes from an answer: the key would be another on the Responses side."""
    for value in kinds_of(values)[0]:
        if value.kind not in FREE_KINDS:
            ev.refuse(node, (value.site,), "result-escapes")


def iterate(ev: Evaluator, values: Values, node: cst.CSTNode, loop: cst.CSTNode | None) -> Values:
    """Gives the elements of whatever is iterated over."""
    from chat2responses.infer import containers, sdk, streams
    from chat2responses.infer.doubles import objects as built

    objects, others = kinds_of(values)
    fails_on_none(ev, node, values)
    found = sdk.iterate(ev, objects, others, node, loop) if objects else NOTHING
    for value in others:
        if isinstance(value, Data):
            ev.use(node, value, "iterate")
            is_dict = value.kind == "dict"
            found |= (containers.names(ev, value) or ev.missing(node)) if is_dict else containers.contents(ev, value)
        elif isinstance(value, Built):
            found |= built.iterate(ev, value, node)
        elif isinstance(value, Box) and value.kind in ("iterator", "task-list"):
            found |= ev.read(value.content)
        elif isinstance(value, Box):
            ev.escape(frozenset((value,)), node)
            found |= UNKNOWN
        elif isinstance(value, Instance):
            found |= _iterate_instance(ev, value, node, loop)
        elif isinstance(value, Lost):
            found |= frozenset((value,))
        elif not isinstance(value, Const):
            found |= UNKNOWN
    if loop is not None:
        streams.relayed(ev, loop, found)
    return found


def _iterate_instance(ev: Evaluator, value: Instance, node: cst.CSTNode, loop: cst.CSTNode | None) -> Values:
    """Gives what an object's iterator gives, or the object itself where it is its own."""
    from chat2responses.infer.doubles import objects as built

    given = _method_result(ev, value, "__iter__", node) or _method_result(ev, value, "__aiter__", node)
    rest = given - {value}
    found = iterate(ev, rest, node, loop) if rest or not given else NOTHING
    if value in given:
        found |= _method_result(ev, value, "__next__", node)
        found |= built.unwrapped(ev, _method_result(ev, value, "__anext__", node))
    return found if given else ev.missing(node)


def _method_result(ev: Evaluator, value: Instance, method: str, node: cst.CSTNode) -> Values:
    from chat2responses.infer import calls

    for cls in inheritance.lineage(ev, value.cls):
        items = ev.read(class_slot(cls, method)) if isinstance(cls, Class) else NOTHING
        functions = [item for item in items if isinstance(item, Function)]
        if items:
            return NOTHING.union(
                *(calls.call_function(ev, item, calls.Arguments(node=node), value) for item in functions)
            )
    return NOTHING


def enter(ev: Evaluator, values: Values, node: cst.CSTNode) -> Values:
    """Gives what a context manager hands over: itself for clients and streams."""
    from chat2responses.infer import client_classes, sdk
    from chat2responses.infer.doubles import objects as built

    objects, others = kinds_of(values)
    found = sdk.enter(ev, objects, others, node) if objects else NOTHING
    for value in others:
        if isinstance(value, Client):
            found |= frozenset((value,))
        elif isinstance(value, Built):
            found |= built.enter(ev, value)
        elif isinstance(value, Box) and value.kind in ("context", "iterator"):
            found |= ev.read(value.content)
        elif isinstance(value, Instance) and client_classes.client_of(ev, value.cls) is not None:
            found |= frozenset((value,))
        elif isinstance(value, Instance):
            given = _method_result(ev, value, "__enter__", node) or _method_result(ev, value, "__aenter__", node)
            unwrapped = NOTHING
            for item in given:
                is_await = isinstance(item, Box) and item.kind == "awaitable"
                unwrapped |= ev.read(item.content) if is_await and isinstance(item, Box) else frozenset((item,))
            found |= unwrapped or ev.missing(node)
        elif isinstance(value, Lost) or (isinstance(value, External) and value.made):
            found |= frozenset((value,))
        else:
            found |= UNKNOWN
    return found


def compute(ev: Evaluator, values: Values, node: cst.CSTNode) -> None:
    """Values go into arithmetic: a text stays a text, other SDK objects have no such operation."""
    for value in values:
        if isinstance(value, Sdk) and value.kind not in FREE_KINDS:
            code = "finish-reason-escapes" if value.kind == "finish_reason" else "result-escapes"
            ev.refuse(node, (value.site,), code)
        elif isinstance(value, Data):
            ev.use(node, value, "compute")
    fails_on_none(ev, node, values)


def fails_on_none(ev: Evaluator, node: cst.CSTNode, values: Values) -> None:
    """Values are used in a way that raises an error on None: a handler of that would tell it from an empty text."""
    from chat2responses.infer import sdk

    texts = frozenset(value for value in kinds_of(values)[0] if value.kind == results.TEXT)
    if texts:
        sdk.guard_none_error(ev, node, texts)


def extend(ev: Evaluator, left: Values, right: Values, node: cst.AugAssign) -> Values:
    """``left += right`` (or ``|=``): lists take the elements, dicts the keys; strings and numbers compute.

    What a sum can't be made of is none of what ``left`` is here: only ``|=`` takes keys.
    """
    right_node = node.value
    adds = isinstance(node.operator, cst.AddAssign)
    lists = [value for value in left if isinstance(value, Data) and (value.kind != "dict" or not adds)]
    if not lists:
        compute(ev, left, node)
        compute(ev, right, right_node)
        return UNKNOWN if left else ev.missing(node)
    from chat2responses.infer import data_calls

    for value in lists:
        if value.kind == "dict":
            data_calls.merge(ev, value, right, right_node)
        else:
            ev.use(node, value, "extend")
            ev.add(value.elements, iterate(ev, right, right_node, None))
            for source in right:
                if isinstance(source, Data):
                    data_calls.spread(ev, right_node, source, value)
    return left


def unpack_one(ev: Evaluator, values: Values, target: cst.CSTNode, source: cst.CSTNode) -> Values | None:
    """``[choice] = completion.choices``: gives the choice, None when no list of choices is unpacked."""
    from chat2responses.infer import sdk

    objects, others = kinds_of(values)
    if objects and not others and all(value.kind == "choices" for value in objects):
        return sdk.unpack(ev, objects, target, source)
    return None


def change_client(
    ev: Evaluator, node: cst.Attribute, client: Client, setting: str, source: cst.CSTNode, values: Values
) -> None:
    """``client.base_url = …``: the gate looks at it again."""
    ev.unit.records.clients[id(node)] = ClientRecord(client, node, (), ((setting, source, values),))


def patch_client(ev: Evaluator, node: cst.Call, values: Values) -> None:
    """``instructor.patch(client)``: the client's methods are others from here on."""
    for value in values:
        if isinstance(value, Client):
            ev.unit.records.clients[id(node)] = ClientRecord(value, node, (), (("instructor", node, values),))


def patch_attribute(ev: Evaluator, target: cst.Attribute, others: Values, attribute: str) -> None:
    """A store to an attribute of something unknown; ``….completions.create = …`` intercepts calls."""
    if attribute in ("create", "acreate", "parse") and "ompletions" in _dotted(target.value):
        ev.unit.records.guards[(id(target), "intercepted")] = (target, frozenset(), "intercepted")


def _dotted(node: cst.BaseExpression) -> str:
    if isinstance(node, cst.Attribute):
        return f"{_dotted(node.value)}.{node.attr.value}"
    return node.value if isinstance(node, cst.Name) else ""


def resource_of(values: Values) -> frozenset[Resource]:
    """Gives the API resources among values."""
    return frozenset(value for value in values if isinstance(value, Resource))

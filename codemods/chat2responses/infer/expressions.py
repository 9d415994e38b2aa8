"""Expressions: what each form evaluates to, with a default that lets everything escape."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import providers, results
from chat2responses.infer import (
    absent,
    calls,
    computed_imports,
    conditions,
    containers,
    definitions,
    inheritance,
    library,
    nullable,
    operations,
    scoping,
    sdk,
)
from chat2responses.infer import annotations as hints
from chat2responses.infer.doubles import links as doubles
from chat2responses.infer.doubles import objects as built
from chat2responses.infer.env import Env
from chat2responses.infer.evaluator import Evaluator, Handler, kinds_of
from chat2responses.infer.index import children, descendants
from chat2responses.infer.unit import KeyWrite, Rewrite
from chat2responses.infer.values import (
    FILLED_STR,
    NONE_ONLY,
    NOTHING,
    OPAQUE,
    SOME_STR,
    UNKNOWN,
    Bound,
    Box,
    Built,
    Class,
    Client,
    Const,
    Data,
    External,
    Instance,
    Lost,
    Module,
    Resource,
    Sdk,
    Str,
    Value,
    Values,
    union,
)


def unknown(ev: Evaluator, node: cst.CSTNode, env: Env) -> Values:
    """The default: a form without a handler lets the values of its parts escape."""
    for child in children(node):
        if isinstance(child, cst.BaseExpression):
            ev.escape(ev.expression(child, env), child)
        else:
            unknown(ev, child, env)
    return UNKNOWN


def _name(ev: Evaluator, node: cst.Name, env: Env) -> Values:
    constant = _CONSTANTS.get(node.value)
    if constant is not None:
        return frozenset((ev.interner.const(constant[0]),))
    values = scoping.name(ev, node, env)
    return _vouch(ev, node, values)


_CONSTANTS: dict[str, tuple[object]] = {"None": (None,), "True": (True,), "False": (False,)}


def _vouch(ev: Evaluator, node: cst.Name | cst.Attribute, values: Values) -> Values:
    """Takes an expression for a client where the user says so and nothing proves the contrary."""
    if not ev.vouched or definitions.dotted_name(node) not in ev.vouched:
        return values
    if values and all(isinstance(value, Client | Const) for value in values):
        return values
    if not all(isinstance(value, Client | Const) or value is OPAQUE or _may_be_client(value) for value in values):
        return values
    unit = ev.unit
    client = ev.interner.get((Client, id(node)), lambda: Client(node, unit, "openai", False, "vouched"))
    return frozenset((client, *(value for value in values if isinstance(value, Client))))


def _may_be_client(value: Value) -> bool:
    """Whether something from outside the project isn't proven to be anything else than a client."""
    return isinstance(value, External) and not providers.is_other_client(value.name) and value.name != "openai"


def _integer(ev: Evaluator, node: cst.Integer, env: Env) -> Values:
    text = node.value
    return frozenset((ev.interner.const(int(text) if text.isdigit() else node.evaluated_value),))


def _float(ev: Evaluator, node: cst.Float, env: Env) -> Values:
    return frozenset((ev.interner.const(node.evaluated_value),))


def _string(ev: Evaluator, node: cst.SimpleString, env: Env) -> Values:
    raw = node.value
    if "\\" not in raw and raw[0] in "\"'" and len(raw) < 200:
        quote = 3 if raw[:3] in ('"""', "'''") else 1
        return frozenset((ev.interner.text(raw[quote:-quote]),))
    if len(raw) >= 200:
        return _FILLED
    value = ev.interner.get(("literal", id(node)), lambda: node.evaluated_value)
    return frozenset((ev.interner.text(value),)) if isinstance(value, str) else UNKNOWN


_FILLED: Values = frozenset((FILLED_STR,))
_SOME: Values = frozenset((SOME_STR,))


def _concatenated(ev: Evaluator, node: cst.ConcatenatedString, env: Env) -> Values:
    left = ev.expression(node.left, env)
    right = ev.expression(node.right, env)
    filled = any(isinstance(value, Str) and value.filled for value in left | right)
    return _FILLED if filled else _SOME


def _formatted(ev: Evaluator, node: cst.FormattedString, env: Env) -> Values:
    filled = False
    for part in node.parts:
        if isinstance(part, cst.FormattedStringExpression):
            _formatted_expression(ev, part, env)
        elif isinstance(part, cst.FormattedStringText) and part.value:
            filled = True
    return _FILLED if filled else _SOME


def _formatted_expression(ev: Evaluator, part: cst.FormattedStringExpression, env: Env) -> None:
    ev.display(ev.expression(part.expression, env), part.expression)
    for inner in part.format_spec or ():
        if isinstance(inner, cst.FormattedStringExpression):
            _formatted_expression(ev, inner, env)


_BEHIND_CLIENTS = frozenset({"chat", "beta"})


def attribute(ev: Evaluator, node: cst.Attribute, env: Env) -> Values:
    """``base.name``."""
    member = _member_value(ev, node, env)
    return member if member else attribute_of(ev, node, ev.expression(node.value, env))


def _member_value(ev: Evaluator, node: cst.Attribute, env: Env) -> Values:
    """``Role.USER.value``: what a member of an enumeration of the project was given."""
    member = node.value
    if node.attr.value != "value" or not isinstance(member, cst.Attribute) or not isinstance(member.value, cst.Name):
        return NOTHING
    owners = operations.quiet(ev, member.value, env)
    if len(owners) != 1 or not all(isinstance(owner, Class) and _is_enum(ev, owner) for owner in owners):
        return NOTHING
    values = ev.expression(member, env)
    return values if all(isinstance(value, Str | Const) for value in values) else NOTHING


def _is_enum(ev: Evaluator, cls: Class) -> bool:
    return any(
        isinstance(base, External) and base.name.rpartition(".")[0] == "enum" and base.name.endswith("Enum")
        for base in inheritance.lineage(ev, cls)
    )


def attribute_of(ev: Evaluator, node: cst.Attribute, base: Values) -> Values:
    """Gives what reading an attribute of ``base`` gives."""
    objects, others = kinds_of(base)
    if node.attr.value in results.NAMES:
        known = ev.unit.records.reads.get(id(node))
        ev.unit.records.reads[id(node)] = (node, base if known is None else base | known[1])
    if node.attr.value in _BEHIND_CLIENTS:
        ev.unit.records.receivers[id(node)] = others
    if any(isinstance(value, Client | Resource) for value in others):
        doubles.hop(ev, node, others)
    found = sdk.attribute(ev, node, objects, others) if objects else NOTHING
    if objects:
        others = frozenset(value for value in others if not absent.raises(value, node.attr.value))
        others -= doubles.met(ev, others)
    modules = frozenset(value for value in others if isinstance(value, Module) and value.namespace is None)
    if len(modules) > 1:
        found |= computed_imports.attribute(ev, node, modules)
        others -= modules
    for value in others:
        found |= _attribute_of_value(ev, node, value)
    holders = frozenset(value for value in others if isinstance(value, Box | Bound | Data) and not _is_bag(value))
    if holders:
        ev.escape(holders, node)
    return _vouch(ev, node, found)


def _is_bag(value: Value) -> bool:
    return isinstance(value, Data) and operations.is_bag(value)


def _attribute_of_value(ev: Evaluator, node: cst.Attribute, value: Value) -> Values:
    if value is OPAQUE:
        return UNKNOWN
    if isinstance(value, Built):
        return built.attribute(ev, node, value, node.attr.value)
    if isinstance(value, Instance):
        return operations.instance_attribute(ev, value, node)
    if isinstance(value, Client | Resource):
        return sdk.resource(ev, node, value)
    if isinstance(value, Module):
        return scoping.module_attribute(ev, value, node.attr.value) or ev.missing(node)
    if isinstance(value, External):
        return calls.external_attribute(ev, node, value)
    if isinstance(value, Class):
        return operations.class_attribute(ev, value, node)
    if isinstance(value, Lost):
        return frozenset((value,))
    if isinstance(value, Const):
        return NOTHING if value.value is None else UNKNOWN
    if isinstance(value, Data) and operations.is_bag(value):
        return operations.kept_in_bag(ev, node, value, node.attr.value)
    return UNKNOWN


def _subscript(ev: Evaluator, node: cst.Subscript, env: Env) -> Values:
    base = ev.expression(node.value, env)
    ev.note_base(node, base)
    operations.subscript_parts(ev, node, env)
    objects, others = kinds_of(base)
    found = sdk.subscript(ev, node, objects, others, env) if objects else NOTHING
    sliced = any(isinstance(element.slice, cst.Slice) for element in node.slice)
    for value in others:
        if isinstance(value, Data) and sliced:
            ev.use(node, value, "copy" if _is_whole(node) else "slice")
            found |= frozenset((value,))
        elif isinstance(value, Data) and operations.is_bag(value):
            found |= operations.kept_in_bag(ev, node, value, operations.literal_key(ev, node, env))
        elif isinstance(value, Data):
            key = operations.literal_key(ev, node, env)
            if nullable.tells_by_key(value):
                for element in node.slice:
                    if isinstance(element.slice, cst.Index):
                        nullable.looked_up(ev, node, value, ev.expression(element.slice.value, env))
            ev.use(node, value, "get" if value.kind == "dict" else "index", key)
            found |= containers.value_at(ev, value, key)
        elif isinstance(value, Built):
            found |= built.element(ev, node, value, operations.literal_key(ev, node, env))
        elif isinstance(value, Const):
            continue
        elif isinstance(value, Lost):
            found |= frozenset((value,))
        elif isinstance(value, External) and value.name == "os.environ":
            found |= library.environment(ev, operations.literal_key(ev, node, env))
        elif hints.is_wrapper(value):
            found |= frozenset((hints.alias(ev, node, env),))
        elif inheritance.is_generic(ev, value):
            found |= frozenset((value,))
        else:
            if isinstance(value, Box | Instance):
                ev.escape(frozenset((value,)), node)
            found |= UNKNOWN
    return found


def _is_whole(node: cst.Subscript) -> bool:
    part = node.slice[0].slice
    return len(node.slice) == 1 and isinstance(part, cst.Slice) and part.lower is part.upper is part.step is None


def _await(ev: Evaluator, node: cst.Await, env: Env) -> Values:
    return unwrap(ev, ev.expression(node.expression, env), node)


def unwrap(ev: Evaluator, values: Values, node: cst.CSTNode) -> Values:
    """Gives what awaiting gives."""
    found = NOTHING
    for value in values:
        if isinstance(value, Box):
            found |= ev.read(value.content)
        elif isinstance(value, Sdk):
            ev.refuse(node, (value.site,), "result-escapes", "awaited, but the client isn't asynchronous")
            found |= ev.lost_of(value.site)
        elif isinstance(value, Lost):
            found |= frozenset((value,))
        elif not isinstance(value, Const):
            ev.escape(frozenset((value,)), node)
            found |= UNKNOWN
    return found


def _sequence(ev: Evaluator, node: cst.List | cst.Tuple | cst.Set, env: Env) -> Values:
    from chat2responses.infer import containers, data_calls

    kind = "tuple" if isinstance(node, cst.Tuple) else "list" if isinstance(node, cst.List) else "set"
    data = ev.data(kind, node)
    plain = not any(isinstance(element, cst.StarredElement) for element in node.elements)
    for position, element in enumerate(node.elements):
        values = ev.expression(element.value, env)
        if isinstance(element, cst.StarredElement):
            spread = ev.iterate(values, element.value)
            ev.add(data.elements, spread)
            for value in values:
                if isinstance(value, Data):
                    data_calls.spread(ev, element.value, value, data)
        else:
            slot = containers.key_slot(ev, data, str(position)) if kind == "tuple" and plain else data.elements
            ev.add(slot, values)
            _note_element(ev, element.value, data, values)
    return frozenset((data,))


def _note_element(ev: Evaluator, node: cst.CSTNode, data: Data, values: Values) -> None:
    ev.unit.records.key_writes[(id(node), id(data))] = KeyWrite(node, data, "", node, values)


def _dict(ev: Evaluator, node: cst.Dict, env: Env) -> Values:
    from chat2responses.infer import containers, data_calls

    data = ev.data("dict", node)
    for element in node.elements:
        if isinstance(element, cst.StarredDictElement):
            data_calls.merge(ev, data, ev.expression(element.value, env), element.value)
            continue
        keys = ev.expression(element.key, env) if isinstance(element, cst.DictElement) else UNKNOWN
        values = ev.expression(element.value, env)
        key = _only_text(keys)
        if not keys and isinstance(element, cst.DictElement) and not ev.missing(element.key):
            continue
        if key is None:
            containers.open_keys(ev, data, keys)
            ev.escape(kinds_of(keys)[0], element)
            ev.add(data.elements, values)
        else:
            ev.add(containers.key_slot(ev, data, key), values)
            ev.unit.records.key_writes[(id(element), id(data))] = KeyWrite(element, data, key, element.value, values)
    return frozenset((data,))


def _only_text(values: Values) -> str | None:
    if len(values) != 1:
        return None
    value = next(iter(values))
    return value.text if isinstance(value, Str) else None


def _comprehension(ev: Evaluator, node: cst.ListComp | cst.SetComp | cst.GeneratorExp, env: Env) -> Values:
    inner = env.copy()
    comp_for(ev, node.for_in, inner)
    values = ev.expression(node.elt, inner)
    if isinstance(node, cst.GeneratorExp):
        from chat2responses.infer.values import Slot

        slot = ev.interner.get(("generator", id(node)), Slot)
        ev.add(slot, values)
        return ev.box("iterator", id(node), slot)
    data = ev.data("list" if isinstance(node, cst.ListComp) else "set", node)
    ev.add(data.elements, values)
    _note_element(ev, node.elt, data, values)
    return frozenset((data,))


def _dict_comprehension(ev: Evaluator, node: cst.DictComp, env: Env) -> Values:
    inner = env.copy()
    filtered = _filtered(ev, node, inner)
    if filtered is not None:
        return filtered
    comp_for(ev, node.for_in, inner)
    data = ev.data("dict", node)
    keys = ev.expression(node.key, inner)
    containers.open_keys(ev, data, keys)
    ev.escape(kinds_of(keys)[0], node.key)
    ev.add(data.elements, ev.expression(node.value, inner))
    return frozenset((data,))


def _filtered(ev: Evaluator, node: cst.DictComp, env: Env) -> Values | None:
    """``{key: value for key, value in options.items() if value is not None}``: some of the keys of a dict, as they are.

    None (and nothing evaluated) for any other comprehension, also for one that looks at the keys.
    """
    from chat2responses.infer import containers, data_calls

    loop, target, items = node.for_in, node.for_in.target, node.for_in.iter
    if loop.inner_for_in is not None or not isinstance(target, cst.Tuple) or len(target.elements) != 2:
        return None
    names = [element.value.value for element in target.elements if isinstance(element.value, cst.Name)]
    pair = [item.value for item in (node.key, node.value) if isinstance(item, cst.Name)]
    if names != pair or len(set(names)) != 2 or not isinstance(items, cst.Call) or items.args:
        return None
    func = items.func
    if not isinstance(func, cst.Attribute) or func.attr.value != "items":
        return None
    tested = (inner for condition in loop.ifs for inner in descendants(condition.test))
    if any(isinstance(inner, cst.Name) and inner.value == names[0] for inner in tested):
        return None
    base = operations.quiet(ev, func.value, env)
    if not base or not all(isinstance(value, Data) and value.kind == "dict" for value in base):
        return None
    data = ev.data("dict", node)
    data_calls.merge(ev, data, ev.expression(func.value, env), func.value)
    held = union(containers.contents(ev, value) for value in base if isinstance(value, Data))
    env.names.update({names[0]: UNKNOWN, names[1]: held})
    for condition in loop.ifs:
        conditions.truth(ev, condition.test, env)
    return frozenset((data,))


def comp_for(ev: Evaluator, node: cst.CompFor, env: Env) -> None:
    """Binds the target of a comprehension's ``for`` and evaluates its conditions."""
    elements = ev.iterate(ev.expression(node.iter, env), node.iter, node)
    outer = ev.class_body
    ev.class_body = None
    _bind_target(ev, node.target, elements, env, node.iter)
    ev.class_body = outer
    for condition in node.ifs:
        conditions.truth(ev, condition.test, env)
        env.become(conditions.assume(ev, condition.test, env, True))
    if node.inner_for_in is not None:
        comp_for(ev, node.inner_for_in, env)


def _bind_target(ev: Evaluator, target: cst.BaseExpression, values: Values, env: Env, source: cst.CSTNode) -> None:
    from chat2responses.infer import assign

    if isinstance(target, cst.Name):
        env.names[target.value] = values
        env.forget(target.value)
        if kinds_of(values)[0]:
            ev.unit.records.values[id(target)] = (target, values)
    else:
        kept = ev.unit.shares_names
        ev.unit.shares_names = False
        assign.store(ev, target, values, env, source)
        ev.unit.shares_names = kept


def _boolean(ev: Evaluator, node: cst.BooleanOperation, env: Env) -> Values:
    left = ev.expression(node.left, env)
    conditions.check_truth(ev, node.left, left)
    is_or = isinstance(node.operator, cst.Or)
    if is_or and _is_empty(node.right) and sdk.is_list(left):
        ev.rewrite(Rewrite(node, (node.left,), sdk.sites(kinds_of(left)[0])))
        return left - NONE_ONLY
    state = conditions.assume(ev, node.left, env, not is_or)
    right = ev.expression(node.right, state)
    for name, values in state.names.items():
        if name not in env.names:
            env.names[name] = values
    return conditions.left_of(left, is_or) | right


def _is_empty(node: cst.BaseExpression) -> bool:
    return isinstance(node, cst.List | cst.Tuple) and not node.elements


def _conditional(ev: Evaluator, node: cst.IfExp, env: Env) -> Values:
    conditions.truth(ev, node.test, env)
    then = ev.expression(node.body, conditions.assume(ev, node.test, env, True))
    return then | ev.expression(node.orelse, conditions.assume(ev, node.test, env, False))


def _unary(ev: Evaluator, node: cst.UnaryOperation, env: Env) -> Values:
    if isinstance(node.operator, cst.Not):
        conditions.truth(ev, node.expression, env)
        return UNKNOWN
    values = ev.expression(node.expression, env)
    operations.compute(ev, values, node.expression)
    if isinstance(node.operator, cst.Minus) and len(values) == 1:
        value = next(iter(values))
        if isinstance(value, Const) and isinstance(value.value, int | float):
            return frozenset((ev.interner.const(-value.value),))
    return UNKNOWN


def _binary(ev: Evaluator, node: cst.BinaryOperation, env: Env) -> Values:
    left = ev.expression(node.left, env)
    right = ev.expression(node.right, env)
    containers = [value for value in left | right if isinstance(value, Data)]
    if isinstance(node.operator, cst.Add):
        both = all(not side or any(not isinstance(value, Str | Const) for value in side) for side in (left, right))
        containers = [value for value in containers if both and value.kind != "dict"]
    if containers and isinstance(node.operator, cst.Add | cst.BitOr):
        return _concatenate(ev, node, left, right)
    if containers and isinstance(node.operator, cst.Multiply):
        held = frozenset(containers)
        return _concatenate(ev, node, left & held, right & held)
    if isinstance(node.operator, cst.Modulo) and any(isinstance(value, Str) for value in left):
        ev.display(right, node.right)
        return UNKNOWN
    operations.compute(ev, left, node.left)
    operations.compute(ev, right, node.right)
    if not left or not right:
        return ev.missing(node)
    if any(isinstance(value, Str) and value.filled for value in left | right) and isinstance(node.operator, cst.Add):
        return _FILLED
    return UNKNOWN


def _concatenate(ev: Evaluator, node: cst.BinaryOperation, left: Values, right: Values) -> Values:
    from chat2responses.infer import data_calls

    kind = "dict" if isinstance(node.operator, cst.BitOr) else "list"
    data = ev.data(kind, node)
    for values, part in ((left, node.left), (right, node.right)):
        if kind == "dict":
            data_calls.merge(ev, data, values, part)
        else:
            ev.add(data.elements, ev.iterate(values, part))
            for value in values:
                if isinstance(value, Data) and value.kind != "dict":
                    data_calls.spread(ev, part, value, data)
    return frozenset((data,))


def _walrus(ev: Evaluator, node: cst.NamedExpr, env: Env) -> Values:
    from chat2responses.infer import assign

    values = ev.expression(node.value, env)
    assign.store(ev, node.target, values, env, node.value)
    return values


def _yield(ev: Evaluator, node: cst.Yield, env: Env) -> Values:
    from chat2responses.infer import flow

    if isinstance(node.value, cst.From):
        values = ev.iterate(ev.expression(node.value.item, env), node.value.item, node)
        ev.add(ev.unit.yields, values)
        return UNKNOWN
    values = NOTHING if node.value is None else ev.expression(node.value, env)
    if node.value is not None:
        ev.carry(node.value, values, f"yielded by {ev.unit.name}()", back=True)
        flow.hand_out(ev, node.value, values)
    ev.add(ev.unit.yields, values)
    return UNKNOWN


def _starred(ev: Evaluator, node: cst.StarredElement, env: Env) -> Values:
    ev.escape(ev.iterate(ev.expression(node.value, env), node.value), node.value)
    return UNKNOWN


HANDLERS: dict[type, Handler] = {
    cst.Name: _name,
    cst.Integer: _integer,
    cst.Float: _float,
    cst.SimpleString: _string,
    cst.ConcatenatedString: _concatenated,
    cst.FormattedString: _formatted,
    cst.Attribute: attribute,
    cst.Subscript: _subscript,
    cst.Call: calls.call,
    cst.Await: _await,
    cst.List: _sequence,
    cst.Tuple: _sequence,
    cst.Set: _sequence,
    cst.Dict: _dict,
    cst.ListComp: _comprehension,
    cst.SetComp: _comprehension,
    cst.GeneratorExp: _comprehension,
    cst.DictComp: _dict_comprehension,
    cst.Lambda: definitions.lambda_,
    cst.BooleanOperation: _boolean,
    cst.Comparison: conditions.comparison,
    cst.IfExp: _conditional,
    cst.UnaryOperation: _unary,
    cst.BinaryOperation: _binary,
    cst.NamedExpr: _walrus,
    cst.Yield: _yield,
    cst.StarredElement: _starred,
}

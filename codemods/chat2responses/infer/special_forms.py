"""Calls of builtins whose arguments aren't evaluated in the ordinary way: ``getattr``, ``isinstance``, ``super`` …"""

from __future__ import annotations

from collections.abc import Callable

import libcst as cst
from chat2responses.api import results
from chat2responses.api.streams import PARTS
from chat2responses.infer import (
    absent,
    attributes,
    conditions,
    containers,
    inheritance,
    nullable,
    operations,
    sdk,
    streams,
)
from chat2responses.infer.env import Env
from chat2responses.infer.escapes import FREE_KINDS
from chat2responses.infer.evaluator import Evaluator, kinds_of
from chat2responses.infer.unit import Rewrite
from chat2responses.infer.values import (
    NONE_ONLY,
    NOTHING,
    UNKNOWN,
    Built,
    Class,
    Client,
    Data,
    External,
    Instance,
    Sdk,
    Values,
    is_foreign,
    text_of,
)


def special_form(ev: Evaluator, node: cst.Call, functions: Values, env: Env) -> Values | None:
    """Calls whose arguments aren't evaluated in the ordinary way; None for all others."""
    names = {value.name for value in functions if isinstance(value, External) and not value.made}
    if len(functions) != 1 or len(names) != 1:
        return None
    form = _SPECIAL.get(names.pop())
    return form(ev, node, env) if form is not None else None


def _bool(ev: Evaluator, node: cst.Call, env: Env) -> Values | None:
    if len(node.args) != 1 or node.args[0].star or node.args[0].keyword is not None:
        return None
    conditions.truth(ev, node.args[0].value, env)
    return UNKNOWN


def _plain_arguments(node: cst.Call, low: int, high: int) -> bool:
    return low <= len(node.args) <= high and all(not arg.star and arg.keyword is None for arg in node.args)


def _getattr(ev: Evaluator, node: cst.Call, env: Env) -> Values | None:
    if not _plain_arguments(node, 2, 3):
        return None
    base = ev.expression(node.args[0].value, env)
    objects, others = kinds_of(base)
    name = _literal(ev, node.args[1].value, env)
    default = ev.expression(node.args[2].value, env) if len(node.args) == 3 else NOTHING
    bags = [value for value in base if isinstance(value, Data) and operations.is_bag(value)]
    if name is not None and bags and len(bags) == len(base):
        return default.union(*(operations.kept_in_bag(ev, node, bag, name) for bag in bags))
    if not objects and base and (known := attributes.by_name(ev, node, base, env)) is not None:
        return known | default
    if not objects:
        for value in base:
            if isinstance(value, Built | Instance | Data | Client):
                ev.escape(frozenset((value,)), node)
        ev.escape(default, node)
        return UNKNOWN if base else ev.missing(node)
    if all(value.kind in FREE_KINDS for value in objects):
        if len(node.args) == 3:
            nullable.asked_for_class(ev, node, base)
        return UNKNOWN
    return _getattr_of_sdk(ev, node, objects, others, name, default)


def _getattr_of_sdk(
    ev: Evaluator, node: cst.Call, objects: frozenset[Sdk], others: Values, name: str | None, default: Values
) -> Values:
    kinds = {value.kind for value in objects}
    if streams.is_part(objects) and kinds <= PARTS:
        return (streams.read(ev, objects, name) if name is not None else UNKNOWN) | default
    if len(kinds) > 1 or name is None:
        ev.refuse(node, sdk.sites(objects), "result-unknown-attribute")
        return UNKNOWN
    kind = kinds.pop()
    if any(is_foreign(value) and not absent.raises(value, name) and not isinstance(value, Built) for value in others):
        ev.refuse(node, sdk.sites(objects), "result-mixed")
        return UNKNOWN
    row = results.ATTRIBUTES.get((kind, name))
    if row is None and name in results.LACKED and len(node.args) == 3:
        return default or UNKNOWN
    if row is None or row.template is None:
        ev.refuse(node, sdk.sites(objects), row.code if row and row.refused else "result-unknown-attribute", name)
        return UNKNOWN
    base = node.args[0].value
    if not sdk.fits(row.template, base) or ("{}" not in row.template and not sdk.is_pure(base)):
        ev.refuse(node, sdk.sites(objects), "impure-base")
        return UNKNOWN
    lacking = frozenset(value for value in others if absent.raises(value, name))
    if lacking and (len(node.args) == 3 or row.template == "{}"):
        if not _default_of_nothing(ev, node, row, objects, lacking, default):
            ev.refuse(node, sdk.sites(objects), "result-mixed", "what has no such attribute gives the default")
            return UNKNOWN
        found = default
    else:
        found = NOTHING
        ev.rewrite(Rewrite(node, sdk.template_parts(row.template, base), sdk.sites(objects), note=row.note))
    if row.result_kind == results.SCALAR:
        return UNKNOWN
    return found.union(ev.interner.sdk(row.result_kind, value.site) for value in objects)


def _default_of_nothing(
    ev: Evaluator, node: cst.Call, row: results.Row, objects: frozenset[Sdk], lacking: Values, default: Values
) -> bool:
    """``getattr(answer, name, default)`` where no answer may be there: it stays what it is, by the new name."""
    template = row.template or ""
    if template == "{}" and lacking == default == NONE_ONLY:
        ev.rewrite(Rewrite(node, (node.args[0].value,), sdk.sites(objects), note=row.note))
        return True
    if not template.startswith("{}.") or not template[3:].isidentifier():
        return False
    if template[3:] != row.name:
        ev.rewrite(Rewrite(node.args[1].value, (f'"{template[3:]}"',), sdk.sites(objects), note=row.note))
    return True


def _hasattr(ev: Evaluator, node: cst.Call, env: Env) -> Values | None:
    if not _plain_arguments(node, 2, 2):
        return None
    base = ev.expression(node.args[0].value, env)
    objects, others = kinds_of(base)
    name = _literal(ev, node.args[1].value, env)
    if streams.is_part(objects) and all(value.kind in PARTS for value in objects):
        return UNKNOWN
    if objects and not all(value.kind in FREE_KINDS for value in objects):
        kinds = {value.kind for value in objects}
        if any(is_foreign(v) and not absent.raises(v, name or "") and not isinstance(v, Built) for v in others):
            ev.refuse(node, sdk.sites(objects), "result-mixed")
        row = results.ATTRIBUTES.get((next(iter(kinds)), name or ""))
        target = _ATTRIBUTE_FOR.get(name or "", name)
        if (
            len(kinds) > 1
            or name is None
            or (row is None and name not in results.LACKED)
            or (row is not None and row.refused)
        ):
            ev.refuse(node, sdk.sites(objects), "result-unknown-attribute", name or "")
        elif row is not None and target != name:
            ev.rewrite(Rewrite(node.args[1].value, (f'"{target}"',), sdk.sites(objects)))
    elif objects:
        nullable.asked_for_class(ev, node, base)
    elif any(isinstance(value, Client) for value in others) and name == "responses":
        ev.unit.records.guards[(id(node), "dual")] = (node, frozenset(), "deliberate-dual-api")
    return UNKNOWN


_ATTRIBUTE_FOR = {
    "choices": "output",
    "message": "output",
    "content": "output_text",
    "tool_calls": "output",
    "function_call": "output",
    "refusal": "output",
    "parsed": "output_parsed",
    "finish_reason": "status",
    "prompt_tokens": "input_tokens",
    "completion_tokens": "output_tokens",
    "prompt_tokens_details": "input_tokens_details",
    "completion_tokens_details": "output_tokens_details",
    "created": "created_at",
    "function": "name",
    "role": "output",
}
"""An attribute that the Response has wherever the chat object has its own, for ``hasattr``."""


def _literal(ev: Evaluator, node: cst.BaseExpression, env: Env) -> str | None:
    return text_of(ev.expression(node, env))


def _isinstance(ev: Evaluator, node: cst.Call, env: Env) -> Values | None:
    if not _plain_arguments(node, 2, 2):
        return None
    values = ev.expression(node.args[0].value, env)
    types = ev.expression(node.args[1].value, env)
    flat = types
    for value in types:
        if isinstance(value, Data):
            flat = flat - {value} | containers.contents(ev, value)
    names = {value.name for value in flat if isinstance(value, External)}
    objects = kinds_of(values)[0]
    plain = len(names) == len(flat) and bool(names) and names <= sdk.PLAIN_TYPES
    exceptions = len(names) == len(flat) and all(
        name.rpartition(".")[2].endswith(("Error", "Exception")) for name in names
    )
    for value in objects:
        if value.kind in results.TURNS.values():
            code = f"type-of-a-{value.kind}"
            ev.unit.records.guards[(id(node), code)] = (node, frozenset((value.site,)), code)
    text = frozenset(value for value in objects if value.kind in FREE_KINDS)
    rest = frozenset(value for value in objects - text if value.kind not in results.TURNS.values())
    if text and "builtins.str" in names:
        ev.refuse(node, sdk.sites(text), "text-none-test", "isinstance(…, str)")
    if rest and not (plain or exceptions):
        ev.refuse(node, sdk.sites(rest), "result-type-check")
    if rest and names & {"builtins.list", "builtins.dict", "builtins.tuple"}:
        listed = frozenset(value for value in rest if value.kind in (results.TOOL_CALLS, results.CHOICES))
        ev.refuse(node, sdk.sites(listed), "result-type-check")
    for value in values:
        if isinstance(value, Data):
            ev.use(node, value, "isinstance")
    return UNKNOWN


def _super(ev: Evaluator, node: cst.Call, env: Env) -> Values | None:
    cls = ev.unit.cls
    if cls is None:
        return UNKNOWN
    from chat2responses.infer import definitions

    classes = inheritance.behind(ev, cls, node)
    found: Values = frozenset(definitions.instance(ev, base) for base in classes if isinstance(base, Class))
    return found | (classes & UNKNOWN) or ev.missing(node)


_SPECIAL: dict[str, Callable[[Evaluator, cst.Call, Env], Values | None]] = {
    "builtins.bool": _bool,
    "builtins.getattr": _getattr,
    "builtins.hasattr": _hasattr,
    "builtins.isinstance": _isinstance,
    "builtins.super": _super,
}

"""Operations on SDK objects: each has a row of the table, or its family is refused at that node."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import libcst as cst
from chat2responses.api import doubles, results
from chat2responses.api.streams import CHUNK, HELPER, HELPER_EVENT, MANAGER, PARTS, STREAM, UNDECIDED
from chat2responses.infer import absent, operations, resources, streams
from chat2responses.infer.doubles import links, patching
from chat2responses.infer.env import Env
from chat2responses.infer.escapes import FREE_KINDS
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.index import descendants
from chat2responses.infer.unit import Precedence, Rewrite, Unit
from chat2responses.infer.values import (
    FILLED_STR,
    NONE,
    NOTHING,
    UNKNOWN,
    Built,
    Client,
    Const,
    Data,
    Resource,
    Sdk,
    Site,
    Str,
    Value,
    Values,
    is_foreign,
)

PLAIN_TYPES = frozenset(
    {
        f"builtins.{name}"
        for name in (
            "str", "bytes", "int", "float", "bool", "dict", "list", "tuple", "set", "Exception", "BaseException",
            "ValueError", "TypeError", "RuntimeError", "KeyError", "TimeoutError",
        )
    }
)  # fmt: skip
"""Types of which neither a chat object nor a Response is an instance."""


def sites(objects: Iterable[Sdk]) -> frozenset[Site]:
    """Gives the call sites that SDK objects belong to."""
    return frozenset(value.site for value in objects)


def template_parts(template: str, base: cst.CSTNode) -> tuple[str | cst.CSTNode, ...]:
    """Gives a template's text with ``base`` as the hole."""
    parts: list[str | cst.CSTNode] = []
    for position, text in enumerate(template.split("{}")):
        if position:
            parts.append(base)
        if text:
            parts.append(text)
    return tuple(parts)


def _same_kind(ev: Evaluator, node: cst.CSTNode, objects: frozenset[Sdk], others: Values) -> str | None:
    """Gives the one kind of all values, None (and a refusal) when kinds or providers meet here."""
    kinds = {value.kind for value in objects}
    handed = links.meet(ev, node, objects, others) if len(kinds) == 1 else NOTHING
    foreign = [value for value in others - handed if is_foreign(value) and not isinstance(value, Built)]
    if UNDECIDED in kinds:
        ev.refuse(node, sites(objects), "stream-runtime")
        return None
    if len(kinds) > 1 or foreign:
        ev.refuse(node, sites(objects), "result-mixed")
        return None
    ev.join(sites(objects))
    return kinds.pop()


def is_pure(node: cst.BaseExpression) -> bool:
    """Whether evaluating an expression twice is the same as once."""
    if isinstance(node, cst.Name):
        return True
    if isinstance(node, cst.Attribute):
        return is_pure(node.value)
    if isinstance(node, cst.Subscript):
        return is_pure(node.value) and all(
            isinstance(part.slice, cst.Index)
            and isinstance(part.slice.value, cst.Name | cst.Integer | cst.SimpleString | cst.UnaryOperation)
            for part in node.slice
        )
    return False


def fits(template: str, base: cst.BaseExpression) -> bool:
    """Whether ``base`` can stand in the holes of a template: evaluated once, and no ``:=`` in a comprehension."""
    if template.count("{}") > 1 and not is_pure(base):
        return False
    return " in {}" not in template or not any(isinstance(node, cst.NamedExpr) for node in descendants(base))


def _apply(
    ev: Evaluator, node: cst.BaseExpression, base: cst.BaseExpression, template: str, objects: frozenset[Sdk], note: str
) -> bool:
    if not fits(template, base) or ("{}" not in template and not is_pure(base)):
        ev.refuse(node, sites(objects), "impure-base")
        return False
    ev.rewrite(Rewrite(node, template_parts(template, base), sites(objects), note=note))
    return True


def _produce(ev: Evaluator, kind: str, objects: frozenset[Sdk]) -> Values:
    if kind == results.SCALAR:
        return UNKNOWN
    return frozenset(ev.interner.sdk(kind, value.site) for value in objects)


def without_turns(ev: Evaluator, node: cst.CSTNode, objects: frozenset[Sdk], key: str | None = None) -> frozenset[Sdk]:
    """Gives the objects that were not read back from a list of messages; reading those has no row.

    Role and content (``key``) of a dumped message can be read where a text message stands in its place.
    """
    turns = frozenset(value for value in objects if value.kind in results.TURNS.values())
    plain = frozenset(value for value in turns if value.kind == results.TURN_DUMP and key in ("role", "content"))
    ev.refuse(node, sites(turns - plain), "history-reader")
    if plain:
        ev.unit.records.guards[(id(node), "turn-read")] = (node, sites(plain), "turn-read")
    return objects - turns


def attribute(ev: Evaluator, node: cst.Attribute, objects: frozenset[Sdk], others: Values) -> Values:
    """``object.name`` by the table."""
    turns = objects
    objects = without_turns(ev, node, objects)
    if not objects:
        return ev.lost(turns)
    name = node.attr.value
    free = frozenset(value for value in objects if value.kind in FREE_KINDS)
    if free:
        ev.refuse(node, sites(objects - free), "result-mixed")
        return _attribute_of_text(ev, node, free)
    if streams.is_part(objects):
        return streams.read(ev, _parts_only(ev, node, objects), name)
    objects = streams.shown_by_attribute(ev, objects, name)
    lacking = frozenset(value for value in others if absent.raises(value, name))
    kind = _same_kind(ev, node, objects, others - lacking)
    if kind is None:
        return ev.lost(objects)
    if kind == STREAM:
        return streams.attribute(ev, node, objects)
    row = results.ATTRIBUTES.get((kind, name))
    if row is None:
        code = "stream-shape" if kind in _STREAM_KINDS else "result-unknown-attribute"
        code = "result-dumped" if kind in results.DUMPS else code
        ev.refuse(node, sites(objects), code, f"{kind}.{name}")
        return ev.lost(objects)
    if (row.contextual or row.template == "{}") and lacking and not absent.fails_in_place(ev, node):
        ev.refuse(node, sites(objects), "result-mixed", "what has no such attribute would fail elsewhere")
        return ev.lost(objects)
    if row.contextual:
        return _CONTEXTUAL[row.code](ev, node, objects)
    if row.template is None:
        ev.refuse(node, sites(objects), row.code, f"{kind}.{name}")
        return ev.lost(objects)
    if not _apply(ev, node, node.value, row.template, objects, row.note):
        return ev.lost(objects)
    if row.template.startswith('"'):
        return frozenset((ev.interner.text(row.template[1:-1]),))
    return _produce(ev, row.result_kind, objects)


_STREAM_KINDS = frozenset({STREAM, MANAGER, HELPER})


def _parts_only(ev: Evaluator, node: cst.CSTNode, objects: frozenset[Sdk]) -> frozenset[Sdk]:
    """Gives the parts of chunks; where others are among the objects all of them are refused."""
    parts = frozenset(value for value in objects if value.kind in PARTS)
    if parts != objects:
        ev.refuse(node, sites(objects), "result-mixed")
    return parts


def _attribute_of_text(ev: Evaluator, node: cst.Attribute, free: frozenset[Sdk]) -> Values:
    nullable = frozenset(value for value in free if value.kind == results.TEXT)
    if nullable:
        guard_none_error(ev, node, nullable)
        if node.attr.value == "__class__":
            ev.refuse(node, sites(nullable), "text-none-test")
    return UNKNOWN


_NONE_ERRORS = frozenset({"AttributeError", "TypeError"})


def guard_none_error(
    ev: Evaluator, node: cst.CSTNode, objects: frozenset[Sdk], raised: frozenset[str] = frozenset()
) -> None:
    """Where None would have raised, a handler around that catches just this error tells ``""`` from None.

    ``raised`` are the errors that an empty text raises there: a handler of both doesn't tell them apart. Without a
    handler the error goes on to whoever calls.
    """
    if not ev.handlers and not raised:
        ev.add(ev.unit.none_errors, objects)
    for handlers in ev.handlers:
        for handler in handlers:
            code = "text-none-handler"
            names = _handled_names(handler.type)
            if names is None or names & {"Exception", "BaseException"}:
                code = "text-none-broad-handler"
            elif not names & _NONE_ERRORS or names & raised:
                continue
            ev.unit.records.guards[(id(node), code)] = (node, sites(objects), code)


def guard_called(ev: Evaluator, node: cst.CSTNode, unit: Unit) -> None:
    """Where a function would have raised on None, a handler around its call that catches that tells it from ``""``."""
    errors = ev.read(unit.none_errors)
    if not errors:
        return
    if not ev.handlers:
        ev.add(ev.unit.none_errors, errors)
    for handler in (handler for handlers in ev.handlers for handler in handlers):
        if (_handled_names(handler.type) or set()) & _NONE_ERRORS:
            texts = frozenset(value for value in errors if isinstance(value, Sdk))
            ev.unit.records.guards[(id(node), "text-none-handler")] = (node, sites(texts), "text-none-handler")


def _handled_names(node: cst.BaseExpression | None) -> set[str] | None:
    if node is None:
        return None
    if isinstance(node, cst.Tuple):
        found: set[str] = set()
        for element in node.elements:
            found |= _handled_names(element.value) or set()
        return found
    return {node.attr.value if isinstance(node, cst.Attribute) else getattr(node, "value", "")}


def _finish_reason(ev: Evaluator, node: cst.Attribute, objects: frozenset[Sdk]) -> Values:
    ev.rewrite(Rewrite(node, (node.value,), sites(objects)))
    return _produce(ev, results.FINISH_REASON, objects)


LOGPROBS_TEMPLATE = (
    'logprob for item in {}.output if item.type == "message" for part in item.content '
    'if part.type == "output_text" for logprob in part.logprobs or []'
)


def _logprobs(ev: Evaluator, node: cst.Attribute, objects: frozenset[Sdk]) -> Values:
    if node.attr.value == "logprobs":
        ev.rewrite(Rewrite(node, (node.value,), sites(objects)))
        return _produce(ev, results.LOGPROBS, objects)
    if not _apply(ev, node, node.value, f"[{LOGPROBS_TEMPLATE}]", objects, ""):
        return ev.lost(objects)
    return _produce(ev, results.TOKEN_LOGPROBS, objects)


ANNOTATIONS_TEMPLATE = (
    '[annotation for item in {}.output if item.type == "message" for part in item.content '
    'if part.type == "output_text" for annotation in part.annotations]'
)


def _annotations(ev: Evaluator, node: cst.Attribute, objects: frozenset[Sdk]) -> Values:
    if not _apply(ev, node, node.value, ANNOTATIONS_TEMPLATE, objects, ""):
        return ev.lost(objects)
    return _produce(ev, results.ANNOTATIONS, objects)


_CONTEXTUAL: dict[str, Callable[[Evaluator, cst.Attribute, frozenset[Sdk]], Values]] = {
    results.FINISH_REASON_RULE: _finish_reason,
    results.LOGPROBS_RULE: _logprobs,
    results.ANNOTATIONS_RULE: _annotations,
}


def subscript(ev: Evaluator, node: cst.Subscript, objects: frozenset[Sdk], others: Values, env: Env) -> Values:
    """``object[…]`` by the table."""
    turns = objects
    objects = without_turns(ev, node, objects, operations.literal_key(ev, node, env))
    if not objects:
        return UNKNOWN | ev.lost(turns)
    if all(value.kind in FREE_KINDS for value in objects):
        guard_none_error(ev, node, frozenset(value for value in objects if value.kind == results.TEXT))
        return UNKNOWN
    if streams.is_part(objects):
        return streams.element(ev, _parts_only(ev, node, objects))
    objects = streams.shown_as(ev, objects, STREAM)
    kind = _same_kind(ev, node, objects, others)
    if kind is None:
        return ev.lost(objects)
    key = operations.literal_key(ev, node, env)
    operation = "index0" if kind == results.CHOICES and key in ("0", "-1") else "index"
    if any(isinstance(element.slice, cst.Slice) for element in node.slice):
        operation = "slice"
    row = results.OPERATIONS.get((kind, operation))
    if kind == results.COMPLETION and key is not None and not key.lstrip("-").isdigit():
        ev.refuse(node, sites(objects), "legacy-sdk", f'["{key}"]')
        return ev.lost(objects)
    if row is None or row.template is None:
        code = "several-choices" if kind == results.CHOICES else (row.code if row else "result-escapes")
        code = "result-dumped" if kind in results.DUMPS else code
        ev.refuse(node, sites(objects), code, f"{kind}[…]")
        return ev.lost(objects)
    if kind == results.CHOICES:
        ev.rewrite(Rewrite(node, (node.value,), sites(objects)))
    return _produce(ev, row.result_kind, objects)


def unpack(ev: Evaluator, objects: frozenset[Sdk], target: cst.CSTNode, source: cst.CSTNode) -> Values:
    """``[choice] = completion.choices``."""
    if isinstance(target, cst.Tuple | cst.List) and len(target.elements) == 1:
        element = target.elements[0].value
        ev.rewrite(Rewrite(target, (element,), sites(objects)))
    return _produce(ev, results.CHOICE, objects)


def is_list(values: Values) -> bool:
    """Whether values are a list in an answer, None beside it: on the Responses side there is never None."""
    objects = values - {NONE}
    return bool(objects) and all(isinstance(value, Sdk) and value.kind in _LISTS for value in objects)


def iterate(
    ev: Evaluator, objects: frozenset[Sdk], others: Values, node: cst.CSTNode, loop: cst.CSTNode | None
) -> Values:
    """``for … in object`` by the table."""
    objects = without_turns(ev, node, objects)
    if all(value.kind in FREE_KINDS for value in objects):
        return UNKNOWN
    if streams.is_part(objects):
        return streams.element(ev, _parts_only(ev, node, objects))
    objects = streams.shown_as(ev, objects, STREAM)
    kind = _same_kind(ev, node, objects, others)
    if kind is None:
        return ev.lost(objects)
    if kind in (STREAM, HELPER):
        return streams.loop(ev, loop, node, objects, CHUNK if kind == STREAM else HELPER_EVENT)
    row = results.OPERATIONS.get((kind, "iterate"))
    if row is None or row.template is None:
        code = "several-choices" if kind == results.CHOICES else (row.code if row else "result-escapes")
        if kind in _STREAM_KINDS:
            code = "stream-shape"
        ev.refuse(node, sites(objects), code, f"iterating over {kind}")
        return ev.lost(objects)
    return _produce(ev, row.result_kind, objects)


def enter(ev: Evaluator, objects: frozenset[Sdk], others: Values, node: cst.CSTNode) -> Values:
    """``with object as …``."""
    objects = streams.shown_as(ev, objects, STREAM)
    kind = _same_kind(ev, node, objects, others)
    if kind == STREAM:
        return objects
    if kind == MANAGER:
        return frozenset(ev.interner.sdk(HELPER, value.site) for value in objects)
    if kind is not None:
        ev.refuse(node, sites(objects), "stream-shape" if kind in _STREAM_KINDS else "result-escapes")
    return ev.lost(objects)


def truth(ev: Evaluator, node: cst.BaseExpression, objects: frozenset[Sdk], others: Values, context: str) -> None:
    """Truth of an object: the row's template where only the truth is asked."""
    objects = frozenset(value for value in objects if value.kind not in results.TURNS.values())
    if not objects or streams.is_part(objects):
        return
    kinds = {value.kind for value in objects}
    if len(kinds) > 1:
        ev.refuse(node, sites(objects), "result-mixed")
        return
    kind = kinds.pop()
    if kind in (STREAM, UNDECIDED):
        return
    row = results.OPERATIONS.get((kind, "truth"))
    if row is None or row.template is None:
        ev.refuse(node, sites(objects), "result-escapes", f"truth of {kind}")
        return
    if row.template == "{}":
        return
    known = ev.unit.records.rewrites.get(id(node))
    if isinstance(node, cst.Attribute) and known is not None and node.attr.value == kind:
        if context == "condition":
            if not fits(row.template, node.value):
                ev.refuse(node, sites(objects), "impure-base")
                return
            ev.rewrite(Rewrite(node, template_parts(row.template, node.value), sites(objects)))
        elif kind == results.CHOICES:
            ev.refuse(node, sites(objects), "several-choices")
    elif kind == results.CHOICES:
        if context == "condition" and is_pure(node):
            ev.rewrite(Rewrite(node, template_parts(row.template, node), sites(objects)))
        else:
            ev.refuse(node, sites(objects), "several-choices")


_LISTS = frozenset({results.TOOL_CALLS, results.ANNOTATIONS, results.TOKEN_LOGPROBS})
"""Kinds that are a list or None on chat, and always a list on the Responses side."""

_NULLABLE_BY_EMPTINESS = frozenset({results.TEXT, *_LISTS})


def none_test(
    ev: Evaluator,
    node: cst.Comparison,
    operand: cst.BaseExpression,
    values: Values,
    is_none: bool,
    context: str,
) -> None:
    """``x is None`` (``is_none``) or ``x is not None``: emptiness stands for None where Responses has no None."""
    objects = frozenset(value for value in values if isinstance(value, Sdk))
    kinds = {value.kind for value in objects}
    if kinds <= {STREAM, UNDECIDED}:
        return
    if not kinds & _NULLABLE_BY_EMPTINESS:
        if kinds & _STREAM_KINDS or (results.CHOICES in kinds and len(kinds) > 1):
            ev.refuse(node, sites(objects), "result-mixed")
        elif any((kind, "none_test") not in results.OPERATIONS and kind not in FREE_KINDS for kind in kinds):
            if kinds <= {results.FINISH_REASON}:
                ev.refuse(node, sites(objects), "finish-reason-escapes")
            elif not kinds <= {results.FUNCTION_CALL, results.PARSED, results.CHOICES, results.TOOL_CALL}:
                ev.refuse(node, sites(objects), "result-escapes", "compared with None")
        return
    if len(kinds) > 1 or any(_can_be_empty(value) for value in values):
        ev.refuse(node, sites(objects), "text-none-test")
        return
    ev.join(sites(objects))
    if kinds == {results.TOOL_CALLS}:
        truth(ev, operand, objects, NOTHING, "condition")
    if is_none:
        ev.rewrite(Rewrite(node, ("not ", operand), sites(objects), precedence="not"))
    elif context == "condition":
        ev.rewrite(Rewrite(node, (operand,), sites(objects)))
    else:
        ev.rewrite(Rewrite(node, ("bool(", operand, ")"), sites(objects)))


def _can_be_empty(value: Value) -> bool:
    """Whether a value beside the text could be empty without being None, so that a truth test would differ."""
    if isinstance(value, Sdk) or value is NONE or value is FILLED_STR:
        return False
    if isinstance(value, Str):
        return not value.filled
    if isinstance(value, Const):
        return not value.value
    return True


def compare_finish_reason(
    ev: Evaluator,
    node: cst.Comparison,
    left: Values,
    operator: cst.BaseCompOp,
    comparator: cst.BaseExpression,
    right: Values,
) -> None:
    """``choice.finish_reason == "length"`` and its kin become conditions on the Response."""
    objects = frozenset(value for value in left if isinstance(value, Sdk))
    is_read = id(node.left) in ev.unit.records.rewrites
    is_mixed = bool(left - objects - {NONE})
    if {value.kind for value in objects} != {results.FINISH_REASON} or (is_read and is_mixed):
        ev.refuse(node, sites(objects), "result-mixed")
        return
    texts = compared_texts(ev, operator, right)
    base = node.left
    if texts is None or not texts:
        ev.refuse(node, sites(objects), "finish-reason-escapes")
        return
    negated = isinstance(operator, cst.NotEqual | cst.NotIn)
    known = [results.FINISH_REASONS[text] for text in texts if text in results.FINISH_REASONS]
    if not known:
        ev.refuse(node, sites(objects), "finish-reason-escapes")
        return
    ev.join(sites(objects))
    ev.unit.records.guards[(id(node), "finish-reason")] = (node, sites(objects), "finish-reason:" + ",".join(texts))
    one_of_many = len(texts) > 1 and not isinstance(operator, cst.In | cst.NotIn)
    if is_mixed or one_of_many or not (is_read or isinstance(base, cst.Name)):
        return
    if not is_pure(_innermost(base)):
        ev.refuse(node, sites(objects), "impure-base")
        return
    template, precedence = finish_condition(list(dict.fromkeys(known)), negated)
    ev.rewrite(Rewrite(node, template_parts(template, base), sites(objects), precedence=precedence))


def match_finish_reason(ev: Evaluator, node: cst.Match, subject: Values) -> bool:
    """``match choice.finish_reason:`` with words as its cases: the word is worked out; False for other matches."""
    objects = frozenset(value for value in subject if isinstance(value, Sdk))
    if {value.kind for value in objects} != {results.FINISH_REASON} or subject - objects - {NONE}:
        return False
    texts: list[str] = []
    for case in node.cases:
        whole = case.pattern
        for pattern in [item.pattern for item in whole.patterns] if isinstance(whole, cst.MatchOr) else [whole]:
            if isinstance(pattern, cst.MatchValue) and isinstance(pattern.value, cst.SimpleString):
                texts.append(str(pattern.value.evaluated_value))
            elif not isinstance(pattern, cst.MatchAs | cst.MatchSingleton) or getattr(pattern, "pattern", None):
                return False
    if not set(texts) & results.FINISH_REASONS.keys():
        return False
    ev.join(sites(objects))
    ev.unit.records.guards[(id(node), "finish-reason")] = (node, sites(objects), "finish-reason:" + ",".join(texts))
    return True


def _innermost(node: cst.BaseExpression) -> cst.BaseExpression:
    while isinstance(node, cst.Attribute | cst.Subscript):
        node = node.value
    return node


def finish_condition(conditions: list[str], negated: bool) -> tuple[str, Precedence]:
    """Gives the template for any of several conditions of a finish reason, perhaps negated, and its precedence."""
    if len(conditions) == 1:
        condition = conditions[0]
        if not negated:
            return condition, "test" if " and " in condition else "comparison"
        head, cut, calls = condition.partition(" and any(")
        if cut:
            return f"{_unequal(head)} or not any({calls}", "or"
        return _unequal(
            condition.replace(" is not None and ", " is None or ")
        ), "or" if " and " in condition else "comparison"
    parts = [f"({part})" if " and " in part else part for part in conditions]
    whole = " or ".join(parts)
    return (f"not ({whole})", "not") if negated else (whole, "or")


def _unequal(condition: str) -> str:
    return condition.replace(" == ", " != ", 1)


def compared_texts(ev: Evaluator, operator: cst.BaseCompOp, right: Values) -> list[str] | None:
    """Gives the literal strings that a comparison is with, None if it can be with something else."""
    if isinstance(operator, cst.Equal | cst.NotEqual | cst.Is | cst.IsNot):
        found = [value.text for value in right if isinstance(value, Str)]
        return None if len(found) != len(right) or None in found else [text for text in found if text is not None]
    if isinstance(operator, cst.In | cst.NotIn) and len(right) == 1:
        data = next(iter(right))
        if isinstance(data, Data) and data.kind != "dict":
            slots = [data.elements, *data.keys.values()]
            items = [value for slot in slots for value in ev.read(slot)]
            texts = [value.text for value in items if isinstance(value, Str)]
            return None if len(texts) != len(items) or None in texts else sorted(text for text in texts if text)
    return None


def resource(ev: Evaluator, node: cst.Attribute, value: Client | Resource) -> Values:
    """``client.chat``, ``.completions`` … by the table of methods."""
    name = node.attr.value
    path = name if isinstance(value, Client) else f"{value.path}.{name}"
    unit = ev.unit
    if isinstance(value, Client) and name in ("with_options", "copy"):
        return frozenset((ev.interner.external(f"openai.client.{name}"),))
    if unit.file.is_test and name in doubles.MOCK_ATTRIBUTES:
        return NOTHING
    if resources.template(path) is None:
        if isinstance(value, Resource):
            ev.unit.records.resource_uses[id(node)] = (node, frozenset((value,)), "method-unsupported")
        else:
            ev.unit.records.client_uses[(id(node), value)] = (node, value, name)
        return UNKNOWN
    found = ev.interner.get((Resource, value, id(node)), lambda: Resource(value, path, node, unit))
    replaced = patching.seen_by_tests(ev, node, found) if unit.file.is_test else NOTHING
    return replaced | {found}

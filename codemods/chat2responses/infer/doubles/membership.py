"""``self.assertIn(key, dict)`` of ``unittest``: the same look into a dict as ``key in dict``."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import doubles as table
from chat2responses.infer import inheritance
from chat2responses.infer.doubles import objects
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.unit import Argument
from chat2responses.infer.values import NONE_ONLY, Data, External, Instance, Values


def claimed(
    ev: Evaluator, node: cst.Call, callee: cst.Attribute, base: Values, arguments: tuple[Argument, ...]
) -> Values | None:
    """Notes that a test looks for a key of dicts; None for all other calls."""
    if callee.attr.value not in table.MEMBERSHIP or len(arguments) < 2 or not _is_test_case(ev, base):
        return None
    key, container, *rest = arguments
    if any(argument.node.star or argument.node.keyword is not None for argument in (key, container)):
        return None
    dicts = [value for value in container.values if isinstance(value, Data) and value.kind == "dict"]
    if not dicts or len(dicts) < len(container.values):
        return None
    for value in dicts:
        ev.use(container.node.value, value, "contains", objects.literal(key.values))
    for argument in (key, *rest):
        ev.escape(argument.values, argument.node.value)
    return NONE_ONLY


def _is_test_case(ev: Evaluator, base: Values) -> bool:
    return bool(base) and all(
        isinstance(value, Instance)
        and any(
            isinstance(cls, External) and cls.name in table.TEST_CASES for cls in inheritance.lineage(ev, value.cls)
        )
        for value in base
    )

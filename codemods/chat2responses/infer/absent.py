"""Reads of an answer where something else may stand that has no such attribute: None, a text, a caught error.

Chat's program fails there. The migrated one must fail at the same place, or so close to it that nothing can tell.
"""

from __future__ import annotations

import builtins

import libcst as cst
from chat2responses.api import failures, results
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.index import descendants
from chat2responses.infer.values import Const, Data, External, Str, Value

_PASSED_THROUGH = frozenset({"choices", "message", "finish_reason", "logprobs"})
"""Attributes of which nothing is left on the Responses side: what they are read from stands for them."""

_TESTS = (cst.Comparison, cst.BooleanOperation, cst.UnaryOperation, cst.If, cst.While, cst.IfExp, cst.Assert)
_TAKING = frozenset({"append", "insert", "len"})
"""Calls that read an answer on the Responses side too, of what they are given."""

_TYPES: dict[str, type] = {"list": list, "tuple": tuple, "dict": dict, "set": set}


def is_error(value: Value) -> bool:
    """Whether a value is an error that was caught: one of Python's own or of the SDK."""
    if not isinstance(value, External) or not value.made:
        return False
    module, _, name = value.name.rpartition(".")
    if module == "builtins":
        known = getattr(builtins, name, None)
        return isinstance(known, type) and issubclass(known, BaseException)
    return module.partition(".")[0] == "openai" and name in failures.CATCHING


def raises(value: Value, name: str) -> bool:
    """Whether reading an attribute of a value raises ``AttributeError``."""
    if isinstance(value, Const):
        return not hasattr(value.value, name)
    if isinstance(value, Str):
        return not hasattr("", name)
    if isinstance(value, Data):
        known = _TYPES.get(value.kind)
        return known is not None and not value.maker and not hasattr(known, name)
    return is_error(value) and name not in failures.ATTRIBUTES


def fails_in_place(ev: Evaluator, node: cst.Attribute) -> bool:
    """Whether what isn't an answer still raises at a read, or before anything can tell where it does.

    ``resp.choices[0].message`` becomes ``resp``: nothing is read unless the expression goes on, or a name is bound
    whose uses all stand under the same handlers.
    """
    index = ev.unit.file.index
    top: cst.CSTNode = node
    holder = index.parent(node)
    while (isinstance(holder, cst.Subscript) and holder.value is top) or (
        isinstance(holder, cst.Attribute) and holder.value is top and holder.attr.value in _PASSED_THROUGH
    ):
        top, holder = holder, index.parent(holder)
    if isinstance(holder, cst.Attribute):
        return (results.CHOICE, holder.attr.value) not in _CONSTANT and (
            results.MESSAGE,
            holder.attr.value,
        ) not in _CONSTANT
    if isinstance(holder, cst.Arg):
        call = index.parent(holder)
        func = call.func if isinstance(call, cst.Call) else None
        name = func.attr if isinstance(func, cst.Attribute) else func
        return isinstance(name, cst.Name) and name.value in _TAKING
    if isinstance(holder, cst.Assign):
        targets = [target.target for target in holder.targets]
        return all(isinstance(target, cst.Name) and _is_used_beside(ev, target) for target in targets)
    return isinstance(holder, (*_TESTS, cst.For, cst.CompFor))


_CONSTANT = frozenset(key for key, row in results.ATTRIBUTES.items() if row.template and "{}" not in row.template)


def _is_used_beside(ev: Evaluator, name: cst.Name) -> bool:
    """Whether all uses of a name stand in the innermost ``try`` in which it is bound."""
    index = ev.unit.file.index
    guarded = next((node for node in index.ancestors(name) if isinstance(node, cst.Try | cst.TryStar)), None)
    if guarded is None or not any(node is name for node in descendants(guarded.body)):
        return True
    owner = index.scope_of(name).owner(name.value)
    if owner is None:
        return False
    inside = {id(node) for node in descendants(guarded.body)}
    return all(id(read) in inside for scope in owner.tree() for read in scope.reads.get(name.value, ()))

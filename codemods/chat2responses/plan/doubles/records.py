"""Small classes of a test by their parameters: those of ``__init__``, or the fields of a record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import libcst as cst
from chat2responses.infer.index import all_parameters
from chat2responses.infer.unit import File
from chat2responses.infer.values import Class

TYPES: Mapping[str, str] = MappingProxyType(
    {"output_text": "str", "status": "str", "output": "list", "name": "str", "arguments": "str"}
)
"""Attribute of an answer or call -> what a field is annotated with that holds it; ``object`` for all others."""


@dataclass(frozen=True)
class Parameter:
    """A parameter of a class. ``node`` is the one of ``__init__``, or the statement that declares the field."""

    name: str
    node: cst.Param | cst.AnnAssign
    default: cst.BaseExpression | None


def init_of(node: cst.ClassDef) -> cst.FunctionDef | None:
    """Gives the ``__init__`` that a class defines."""
    return next(
        (item for item in node.body.body if isinstance(item, cst.FunctionDef) and item.name.value == "__init__"), None
    )


def parameters(cls: Class) -> list[Parameter] | None:
    """Gives what a class is given when it is called, in order; None where that isn't in sight."""
    init = init_of(cls.node)
    if init is None:
        return list(_fields(cls.node)) if cls.is_record else None
    params = init.params
    if isinstance(params.star_arg, cst.Param) or params.star_kwarg is not None or init.decorators or cls.is_record:
        return None
    known = [Parameter(param.name.value, param, param.default) for param in all_parameters(params)]
    return known[1:]


def _fields(node: cst.ClassDef) -> Iterator[Parameter]:
    for line in node.body.body:
        for statement in line.body if isinstance(line, cst.SimpleStatementLine) else ():
            if isinstance(statement, cst.AnnAssign) and isinstance(statement.target, cst.Name):
                yield Parameter(statement.target.value, statement, statement.value)


def calls(file: File, node: cst.ClassDef) -> list[cst.Call] | None:
    """Gives all calls of a class that only its own file can name; None where it is used for something else."""
    scope = file.index.scope_of(node)
    if scope.is_class or not _is_test_module(file):
        return None
    found: list[cst.Call] = []
    for inner in scope.tree():
        for read in inner.reads.get(node.name.value, ()):
            call = file.index.parent(read)
            if inner.owner(node.name.value) is not scope:
                continue
            if isinstance(call, cst.Call) and call.func is read:
                found.append(call)
            elif isinstance(call, cst.Arg) and call.keyword is not None and call.keyword.value == "default_factory":
                continue
            elif not any(isinstance(above, cst.Annotation) for above in file.index.ancestors(read)):
                return None
    return found


def _is_test_module(file: File) -> bool:
    name = file.path.rpartition("/")[2]
    return name.startswith("test_") or name.endswith("_test.py")


def argument(call: cst.Call, known: list[Parameter], name: str) -> cst.Arg | None:
    """Gives what a call gives to a parameter; None where it gives nothing, or what it gives isn't in sight."""
    if any(arg.star for arg in call.args):
        return None
    position = next(at for at, parameter in enumerate(known) if parameter.name == name)
    for at, arg in enumerate(call.args):
        if arg.keyword.value == name if arg.keyword is not None else at == position:
            return arg
    return None


def is_spread(call: cst.Call) -> bool:
    """Whether some arguments of a call aren't written out."""
    return any(arg.star for arg in call.args)


def is_never_given(calls: list[cst.Call] | None, known: list[Parameter] | None, name: str) -> bool:
    """Whether no call gives anything to a parameter."""
    return bool(known and calls) and not any(
        is_spread(call) or argument(call, known or [], name) is not None for call in calls or ()
    )

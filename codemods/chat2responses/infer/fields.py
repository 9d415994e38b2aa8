"""The fields that the body of a class declares (``name: type``), as decorators of records read them."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst


def declared(node: cst.ClassDef) -> list[str]:
    """Gives the names of all fields, in order."""
    return [name for name, kind, _ in _annotated(node) if kind not in _NO_FIELDS]


def by_position(node: cst.ClassDef) -> list[str]:
    """Gives the names of the fields that the constructor takes by position, in order."""
    found: list[str] = []
    for name, kind, default in _annotated(node):
        if kind == _MARK:
            break
        if kind not in _NO_FIELDS and not _is_left_out(default):
            found.append(name)
    return found


_MARK = "KW_ONLY"
"""A type behind whose name only keywords follow."""
_NO_FIELDS = frozenset({"ClassVar", _MARK})


def _annotated(node: cst.ClassDef) -> Iterator[tuple[str, str, cst.BaseExpression | None]]:
    """Gives name, last name of the type, and default of what is annotated in the body of a class."""
    for line in node.body.body:
        for statement in line.body if isinstance(line, cst.SimpleStatementLine) else ():
            if isinstance(statement, cst.AnnAssign) and isinstance(statement.target, cst.Name):
                annotation = statement.annotation.annotation
                kind = annotation.value if isinstance(annotation, cst.Subscript) else annotation
                name = kind.attr.value if isinstance(kind, cst.Attribute) else getattr(kind, "value", "")
                yield statement.target.value, name, statement.value


_LEFT_OUT = {"init": "False", "kw_only": "True"}


def _is_left_out(default: cst.BaseExpression | None) -> bool:
    """Whether a field is declared as ``field(init=False)`` or ``field(kw_only=True)``."""
    return isinstance(default, cst.Call) and any(
        arg.keyword is not None
        and isinstance(arg.value, cst.Name)
        and arg.value.value == _LEFT_OUT.get(arg.keyword.value)
        for arg in default.args
    )

"""Statements of ours, laid out as black would: conditions and raised errors that may need several lines."""

from __future__ import annotations

from collections.abc import Sequence

from chat2responses.rewrite.wrap import LIMIT


def condition(indent: str, unit: str, keyword: str, operands: Sequence[str], joiner: str = "or") -> list[str]:
    """Gives the lines of ``if a or b:`` at an indentation; ``unit`` is one level more."""
    line = f"{indent}{keyword} {f' {joiner} '.join(operands)}:"
    if _width(line) <= LIMIT or len(operands) < 2:
        return [line]
    rest = [f"{indent}{unit}{joiner} {operand}" for operand in operands[1:]]
    return [f"{indent}{keyword} (", f"{indent}{unit}{operands[0]}", *rest, f"{indent}):"]


def raised(indent: str, unit: str, call: str, arguments: Sequence[str]) -> list[str]:
    """Gives the lines of ``raise call(arguments)``."""
    line = f"{indent}raise {call}({', '.join(arguments)})"
    if _width(line) <= LIMIT:
        return [line]
    inner = f"{indent}{unit}{', '.join(arguments)}"
    if _width(inner) <= LIMIT:
        return [f"{indent}raise {call}(", inner, f"{indent})"]
    return [f"{indent}raise {call}(", *(f"{indent}{unit}{argument}," for argument in arguments), f"{indent})"]


def _width(line: str) -> int:
    return len(line.expandtabs(4))

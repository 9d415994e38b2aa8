from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from typing import Any

TYPES = {int: "integer", str: "string", float: "number", bool: "boolean"}


class Registry:
    def __init__(self) -> None:
        self._functions: dict[str, Callable[..., Any]] = {}

    def add(self, function: Callable[..., Any]) -> None:
        self._functions[function.__name__] = function

    def schemas(self) -> list[dict[str, Any]]:
        return [
            {
                "type": "function",
                "function": {
                    "name": name,
                    "description": inspect.getdoc(function) or "",
                    "parameters": _parameters(function),
                },
            }
            for name, function in self._functions.items()
        ]

    def call(self, name: str, arguments: str) -> str:
        try:
            return str(self._functions[name](**json.loads(arguments)))
        except KeyError:
            return f"there is no tool {name}"


def _parameters(function: Callable[..., Any]) -> dict[str, Any]:
    names = list(inspect.signature(function).parameters)
    hints = inspect.get_annotations(function, eval_str=True)
    return {
        "type": "object",
        "properties": {name: {"type": TYPES[hints[name]]} for name in names},
        "required": names,
    }


registry = Registry()


def tool(function: Callable[..., Any]) -> Callable[..., Any]:
    """Make a function known to all agents."""
    registry.add(function)
    return function

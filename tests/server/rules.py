"""The rules that both APIs share and that no type shows. Sources: the API's documentation and OpenAPI file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tests.server.errors import ApiError, invalid

NAME = re.compile(r"[a-zA-Z0-9_-]{1,64}\Z")
REASONING_MODEL = re.compile(r"(o\d|gpt-[56](?!.*chat)|codex)")
CHAT_ONLY_MODEL = re.compile(r"gpt-audio|.*-audio-preview|.*-search-preview")
RANGES = {"temperature": (0, 2), "top_p": (0, 1), "top_logprobs": (0, 20)}


def reasons(model: str) -> bool:
    """Tell whether a model of that name thinks before it speaks."""
    return REASONING_MODEL.match(model) is not None


def ranges(body: dict[str, Any]) -> Iterator[ApiError]:
    """Numbers within their bounds, metadata within its size."""
    for name, (low, high) in RANGES.items():
        value = body.get(name)
        if value is not None and not low <= value <= high:
            code = "decimal_below_min_value" if value < low else "decimal_above_max_value"
            yield invalid(f"Invalid '{name}': {value} is not between {low} and {high}.", name, code)
    metadata = body.get("metadata") or {}
    if len(metadata) > 16 or any(len(key) > 64 or len(value) > 512 for key, value in metadata.items()):
        yield invalid("Invalid 'metadata': at most 16 pairs of 64 and 512 characters.", "metadata", "invalid_metadata")


def function(definition: dict[str, Any], path: str) -> Iterator[ApiError]:
    """A function's name and its schema. ``path`` is where the definition stands in the request."""
    yield from name(definition["name"], f"{path}.name")
    if definition.get("strict") is True and definition.get("parameters") is not None:
        yield from strict_schema(definition["parameters"], f"{path}.parameters", f"function '{definition['name']}'")


def name(value: str, path: str) -> Iterator[ApiError]:
    """The names of functions and schemas."""
    if not NAME.match(value):
        yield invalid(f"Invalid '{path}': string does not match pattern.", path, "invalid_value")


def strict_schema(schema: dict[str, Any], path: str, owner: str) -> Iterator[ApiError]:
    """Strict mode takes only objects that close themselves and require every property."""
    if schema.get("type") != "object":
        yield invalid(
            f"Invalid schema for {owner}: schema must have type 'object'.", path, "invalid_function_parameters"
        )
    for node in _objects(schema):
        properties = node.get("properties", {})
        if node.get("additionalProperties") is not False:
            yield invalid(
                f"Invalid schema for {owner}: 'additionalProperties' is required to be supplied and to be false.",
                path,
                "invalid_function_parameters",
            )
        if sorted(node.get("required", [])) != sorted(properties):
            yield invalid(
                f"Invalid schema for {owner}: 'required' is required to be supplied and to include every key in "
                "properties.",
                path,
                "invalid_function_parameters",
            )


def _objects(schema: object) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for key, value in schema.items():
            if key not in ("enum", "const", "default", "examples"):
                yield from _objects(value)
    elif isinstance(schema, list):
        for element in schema:
            yield from _objects(element)


def json_word(format_kind: str, texts: Iterator[str], param: str) -> Iterator[ApiError]:
    """JSON mode needs the word JSON in the conversation."""
    if format_kind == "json_object" and not any("json" in text.lower() for text in texts):
        where = f"'{param}'" if param == "messages" else "Response input messages"
        yield invalid(
            f"{where} must contain the word 'json' in some form, to use the JSON format 'json_object'.", param
        )


def named_choice(names: tuple[str, ...], offered: set[str], param: str) -> Iterator[ApiError]:
    """A tool that is chosen by name must be on offer."""
    for chosen in names:
        if chosen not in offered:
            yield invalid(f"Tool choice '{chosen}' not found in 'tools' parameter.", param)

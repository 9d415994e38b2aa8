"""Makes a JSON value that fits a JSON schema: the arguments of a call, the content of a structured answer."""

from __future__ import annotations

import json
from typing import Any

FORMATS = {
    "date": "2026-03-14",
    "date-time": "2026-03-14T09:26:53Z",
    "time": "09:26:53",
    "email": "ada@example.com",
    "uuid": "12345678-1234-4234-8234-123456789abc",
    "uri": "https://example.com/",
}


def example(schema: dict[str, Any], seed: str, *, optional: bool) -> Any:
    """Give a value for ``schema``.

    ``seed`` (hexadecimal digits) goes into the strings and numbers; ``optional`` fills the properties that aren't
    required, as the API does in strict mode.
    """
    return _value(schema, schema.get("$defs", {}), "value", seed, optional, 0)


def example_json(schema: dict[str, Any], seed: str, *, optional: bool) -> str:
    """Give such a value as JSON text."""
    return json.dumps(example(schema, seed, optional=optional), ensure_ascii=False)


def _value(
    schema: dict[str, Any], definitions: dict[str, Any], name: str, seed: str, optional: bool, depth: int
) -> Any:
    if "$ref" in schema:
        schema = definitions[schema["$ref"].rsplit("/", 1)[-1]]
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][int(seed[0], 16) % len(schema["enum"])]
    for key in ("anyOf", "oneOf", "allOf"):
        if key in schema:
            alternatives = [choice for choice in schema[key] if choice.get("type") != "null"]
            return _value(alternatives[0], definitions, name, seed, optional, depth + 1) if depth < 8 else None
    kind = schema.get("type")
    if isinstance(kind, list):
        kind = next(member for member in kind if member != "null")
    if kind == "object" or (kind is None and "properties" in schema):
        wanted = schema.get("properties", {})
        required = schema.get("required", [])
        return {
            key: _value(inner, definitions, key, seed, optional, depth + 1)
            for key, inner in wanted.items()
            if optional or key in required
        }
    if kind == "array":
        count = max(schema.get("minItems", 2), 1)
        inner = schema.get("items", {"type": "string"})
        return [_value(inner, definitions, name, seed, optional, depth + 1) for _ in range(count)] if depth < 8 else []
    if kind in ("integer", "number"):
        return _number(schema, kind, seed)
    if kind == "boolean":
        return int(seed[1], 16) % 2 == 0
    if kind == "null":
        return None
    return FORMATS.get(schema.get("format", ""), f"{name} {seed[:4]}")


def _number(schema: dict[str, Any], kind: str, seed: str) -> int | float:
    low = schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1)
    high = schema.get("maximum", low + 40)
    value = low + int(seed[:2], 16) % (int(high - low) + 1)
    return int(value) if kind == "integer" else float(value)

"""Holds the answers to the SDK's own response models: every field known and of its type, at every depth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openai.types.chat import ChatCompletion, ChatCompletionChunk
from openai.types.responses import Response, ResponseStreamEvent
from pydantic import BaseModel, TypeAdapter


def completion(data: dict[str, Any]) -> dict[str, Any]:
    """Check a whole chat answer and give it back. Raises ``ValueError`` when it isn't one, like all functions here."""
    return _known(ChatCompletion.model_validate(data), data)


def chunk(data: dict[str, Any]) -> dict[str, Any]:
    """Check a chunk of a chat stream."""
    return _known(ChatCompletionChunk.model_validate(data), data)


def response(data: dict[str, Any]) -> dict[str, Any]:
    """Check a whole response."""
    return _known(Response.model_validate(data), data)


_event: TypeAdapter[Any] = TypeAdapter(ResponseStreamEvent, config=None)


def event(data: dict[str, Any]) -> dict[str, Any]:
    """Check an event of a Responses stream."""
    return _known(_event.validate_python(data), data)


def _known(model: BaseModel, data: dict[str, Any]) -> dict[str, Any]:
    unknown = list(_extras(model, type(model).__name__))
    if unknown:
        raise ValueError(f"not in the SDK's models: {', '.join(unknown)}")
    return data


def _extras(value: object, path: str) -> Iterator[str]:
    if isinstance(value, BaseModel):
        for name in value.model_extra or {}:
            yield f"{path}.{name}"
        for name in type(value).model_fields:
            yield from _extras(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from _extras(element, f"{path}[{index}]")

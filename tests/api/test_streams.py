"""Every field of a chunk is accounted for, and the templates read real events."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import openai
import pytest
from chat2responses.api.methods import STREAM_METHODS
from chat2responses.api.reasons import REASONS
from chat2responses.api.streams import (
    CONTEXTUAL,
    EVENTS,
    FACTS,
    FAILURES,
    HELPER_EVENTS,
    REFUSED,
    STREAM_ATTRIBUTES,
    ChunkClass,
    EventRow,
    Fact,
)
from openai.lib.streaming.chat import ChatCompletionStream, ChatCompletionStreamEvent
from openai.lib.streaming.responses import ResponseStream
from openai.lib.streaming.responses import ResponseStreamEvent as HelperStreamEvent
from openai.types.chat import ChatCompletionChunk
from openai.types.chat.chat_completion_chunk import (
    Choice,
    ChoiceDelta,
    ChoiceDeltaToolCall,
    ChoiceDeltaToolCallFunction,
    ChoiceLogprobs,
)
from openai.types.responses import ResponseErrorEvent, ResponseFailedEvent, ResponseStreamEvent
from pydantic import BaseModel, TypeAdapter

from tests.api.sdk import literals_of, models_of
from tests.api.test_results import RESPONSE

PREFIXES: Mapping[str, type[BaseModel]] = {
    "chunk": ChatCompletionChunk,
    "choice": Choice,
    "delta": ChoiceDelta,
    "call": ChoiceDeltaToolCall,
    "call.function": ChoiceDeltaToolCallFunction,
    "logprobs": ChoiceLogprobs,
}


def event_models(union: Any) -> dict[str, type[BaseModel]]:
    """Event type -> model, for all members of a union of events. The first of a type wins."""
    found: dict[str, type[BaseModel]] = {}
    for model in models_of(union):
        for name in literals_of(model.model_fields["type"].annotation):
            found.setdefault(name, model)
    return found


RESPONSE_EVENTS = event_models(ResponseStreamEvent)


def test_every_field_of_a_chunk_is_accounted_for() -> None:
    known = {*REFUSED, *CONTEXTUAL, *(path for row in EVENTS for path in row.templates)}
    fields = {f"{prefix}.{name}" for prefix, model in PREFIXES.items() for name in model.model_fields}
    assert fields - known == set()
    assert known - fields == set()


def test_facts_are_about_fields() -> None:
    fields = {*ChatCompletionChunk.model_fields, *Choice.model_fields, *ChoiceDelta.model_fields}
    assert {name for facts in FACTS.values() for name in facts} - fields == set()
    assert FACTS.keys() == set(ChunkClass)


CHUNKS: dict[ChunkClass, dict[str, Any]] = {
    ChunkClass.START: {"choices": [{"index": 0, "delta": {"role": "assistant", "content": ""}}]},
    ChunkClass.TEXT: {"choices": [{"index": 0, "delta": {"content": "Hi"}}]},
    ChunkClass.REFUSAL: {"choices": [{"index": 0, "delta": {"refusal": "No"}}]},
    ChunkClass.TOOL: {
        "choices": [{"index": 0, "delta": {"tool_calls": [{"index": 0, "function": {"arguments": "{"}}]}}]
    },
    ChunkClass.END: {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]},
    ChunkClass.USAGE: {
        "choices": [],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    },
}


@pytest.mark.parametrize("kind", list(ChunkClass))
def test_facts_hold_for_a_chunk_of_the_class(kind: ChunkClass) -> None:
    whole = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "gpt-4.1", **CHUNKS[kind]}
    chunk = ChatCompletionChunk.model_validate(whole)
    holds: Mapping[Fact, Callable[[Any], bool]] = {
        Fact.NONE: lambda value: value is None,
        Fact.FALSY: lambda value: not value,
        Fact.TRUTHY: bool,
        Fact.EMPTY: lambda value: value == [],
        Fact.ONE: lambda value: len(value) == 1,
        Fact.ANY: lambda value: True,
    }
    places = [chunk, *chunk.choices, *(choice.delta for choice in chunk.choices)]
    for name, fact in FACTS[kind].items():
        for place in places:
            if name in type(place).model_fields:
                assert holds[fact](getattr(place, name)), (kind, name)


def test_each_chunk_attribute_comes_from_one_event_of_a_class() -> None:
    for kind in ChunkClass:
        paths = [path for row in EVENTS if row.chunk is kind for path in row.templates]
        repeated = {path for path in paths if paths.count(path) > 1}
        assert repeated <= {"call.index", "call.function.arguments"}


EVENT_FIELDS: dict[str, Any] = {
    "sequence_number": 1,
    "item_id": "x",
    "output_index": 2,
    "content_index": 0,
    "delta": "Hi",
    "logprobs": [],
    "item": RESPONSE["output"][2],
    "response": RESPONSE,
}


@pytest.mark.parametrize("row", EVENTS, ids=lambda row: "-".join((row.chunk.value, *row.types)))
def test_templates_read_real_events(row: EventRow) -> None:
    for name in row.types:
        model = RESPONSE_EVENTS[name]
        fields = {field: EVENT_FIELDS[field] for field in model.model_fields if field in EVENT_FIELDS}
        event = model.model_validate({"type": name, **fields})
        for template in row.templates.values():
            assert eval(template.replace("{}", "event"), {"event": event}) is not None
        if row.item:
            assert eval("event.item.type", {"event": event}) == row.item


def test_failures_raise_what_chat_raised() -> None:
    error = ResponseErrorEvent(type="error", message="Overloaded", code="server_error", sequence_number=1)
    failed_response = {**RESPONSE, "status": "failed", "error": {"code": "server_error", "message": "Overloaded"}}
    failed = ResponseFailedEvent.model_validate(
        {"type": "response.failed", "sequence_number": 1, "response": failed_response}
    )

    class Fake:
        class response:
            request = object()

    for failure, event in zip(FAILURES, (error, failed), strict=True):
        names = {"event": event, "stream": Fake(), "openai": openai}
        fill = {"event": "event", "stream": "stream", "openai": "openai"}
        assert eval(failure.test.format(**fill), names)
        raised = eval(failure.raised.format(**fill), names)
        assert type(raised) is openai.APIError
        assert (raised.message, raised.code) == ("Overloaded", "server_error")
        assert type(eval(failure.helper.format(**fill), names)) is openai.OpenAIError


def test_helper_events_are_all_there() -> None:
    chat = event_models(ChatCompletionStreamEvent)
    assert chat.keys() == HELPER_EVENTS.keys()
    helper = event_models(HelperStreamEvent)
    for name, row in HELPER_EVENTS.items():
        assert row.fields.keys() <= chat[name].model_fields.keys(), name
        assert row.code in REASONS
        if row.target:
            assert set(row.fields.values()) <= helper[row.target].model_fields.keys(), name


def test_stream_attributes_and_methods_exist() -> None:
    for chat, target in STREAM_METHODS.items():
        assert hasattr(ChatCompletionStream, chat) and hasattr(ResponseStream, target)
    known = set(dir(openai.Stream)) | set(openai.Stream.__annotations__)
    assert known >= STREAM_ATTRIBUTES.keys()


def test_codes_are_reasons() -> None:
    assert set(REFUSED.values()) - REASONS.keys() == set()


def test_event_types_exist() -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(ResponseStreamEvent)
    assert adapter.validate_python({"type": "error", "message": "x", "sequence_number": 1}).message == "x"
    assert {name for row in EVENTS for name in row.types} - RESPONSE_EVENTS.keys() == set()

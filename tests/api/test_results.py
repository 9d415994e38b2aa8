"""Every field of a chat answer has a row, and every template reads the same value off the Response.

A refused attribute covers what lies below it: there is no way to get there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from chat2responses.api import results
from chat2responses.api.methods import METHODS
from chat2responses.api.reasons import NOTES, REASONS
from chat2responses.api.results import ATTRIBUTES, DUMPING_METHODS, FINISH_REASONS, OPERATIONS, Row
from openai import _legacy_response
from openai._models import add_request_id
from openai.types.chat import ChatCompletion, ParsedChatCompletion
from openai.types.chat.chat_completion import Choice
from openai.types.responses import ParsedResponse, Response
from pydantic import BaseModel

from tests.api.sdk import literals_of, models_of

CONTEXTUAL_RULES = {
    results.ONLY_CHOICE,
    results.FINISH_REASON_RULE,
    results.LOGPROBS_RULE,
    results.ANNOTATIONS_RULE,
    results.TEXT_NONE_TEST,
    results.LIST_NONE_TEST,
}
ELEMENTS = {
    results.CHOICES: results.CHOICE,
    results.TOOL_CALLS: results.TOOL_CALL,
    results.TOKEN_LOGPROBS: results.TOKEN_LOGPROB,
    results.ANNOTATIONS: results.ANNOTATION,
}


def missing_fields(model: type[BaseModel], kind: str, seen: set[tuple[type, str]]) -> Iterator[str]:
    """The fields of ``model`` and of what it leads to that have no row."""
    kind = ELEMENTS.get(kind, kind)
    if (model, kind) in seen:
        return
    seen.add((model, kind))
    for name, field in model.model_fields.items():
        row = ATTRIBUTES.get((kind, name))
        if row is None:
            yield f"{kind}.{name}"
        elif not row.refused:
            for inner in models_of(field.annotation):
                yield from missing_fields(inner, row.result_kind, seen)


@pytest.mark.parametrize("model", [ChatCompletion, ParsedChatCompletion[Any]])
def test_every_field_has_a_row(model: type[BaseModel]) -> None:
    assert [*missing_fields(model, results.COMPLETION, set())] == []


def test_codes() -> None:
    rows = [*ATTRIBUTES.values(), *OPERATIONS.values()]
    assert {row.code for row in rows if row.refused} - REASONS.keys() == set()
    assert {row.code for row in rows if row.contextual} - CONTEXTUAL_RULES == set()
    assert {row.note for row in rows if row.note} - NOTES.keys() == set()
    assert {method.code for method in METHODS.values() if method.code} - REASONS.keys() == set()


def test_every_finish_reason_has_a_condition() -> None:
    assert FINISH_REASONS.keys() == literals_of(Choice.model_fields["finish_reason"].annotation)


def test_dumping_methods_are_those_of_a_model() -> None:
    assert {name for name in DUMPING_METHODS if not hasattr(ChatCompletion, name)} == set()
    shown = {name for name in vars(BaseModel) if name.startswith(("model_dump", "model_copy", "to_", "dict", "json"))}
    assert shown - DUMPING_METHODS == set()


def test_raw_response_attributes_exist() -> None:
    known = set(dir(_legacy_response.LegacyAPIResponse)) | set(_legacy_response.LegacyAPIResponse.__annotations__)
    known |= set(dir(_legacy_response.HttpxBinaryResponseContent)) | {"iter_lines", "iter_text", "iter_bytes"}
    rows = [row.name for row in ATTRIBUTES.values() if row.kind == results.RAW_RESPONSE]
    assert [name for name in rows if name not in known] == []


CALL_ARGUMENTS = '{"city": "Oslo"}'
LOGPROB = {
    "token": "Hi",
    "logprob": -0.5,
    "bytes": [72, 105],
    "top_logprobs": [{"token": "Hi", "logprob": -0.5, "bytes": [72, 105]}],
}
CITATION = {"start_index": 0, "end_index": 2, "title": "Title", "url": "https://example.com"}

CHAT: dict[str, Any] = {
    "id": "answer",
    "object": "chat.completion",
    "created": 1_700_000_000,
    "model": "gpt-4.1",
    "metadata": {"topic": "greetings"},
    "service_tier": "default",
    "choices": [
        {
            "index": 0,
            "finish_reason": "tool_calls",
            "logprobs": {"content": [LOGPROB], "refusal": None},
            "message": {
                "role": "assistant",
                "content": "Hi",
                "refusal": "No",
                "annotations": [{"type": "url_citation", "url_citation": CITATION}],
                "function_call": {"name": "weather", "arguments": CALL_ARGUMENTS},
                "tool_calls": [
                    {
                        "id": "call_1",
                        "type": "function",
                        "function": {"name": "weather", "arguments": CALL_ARGUMENTS},
                    }
                ],
            },
        }
    ],
    "usage": {
        "prompt_tokens": 11,
        "completion_tokens": 7,
        "total_tokens": 18,
        "prompt_tokens_details": {"cached_tokens": 3, "cache_write_tokens": 2},
        "completion_tokens_details": {"reasoning_tokens": 5},
    },
}

RESPONSE: dict[str, Any] = {
    "id": "answer",
    "object": "response",
    "created_at": 1_700_000_000.0,
    "model": "gpt-4.1",
    "metadata": {"topic": "greetings"},
    "service_tier": "default",
    "status": "completed",
    "parallel_tool_calls": True,
    "tool_choice": "auto",
    "tools": [],
    "output": [
        {"type": "reasoning", "id": "rs_1", "summary": []},
        {
            "type": "message",
            "id": "msg_1",
            "role": "assistant",
            "status": "completed",
            "content": [
                {
                    "type": "output_text",
                    "text": "Hi",
                    "annotations": [{"type": "url_citation", **CITATION}],
                    "logprobs": [LOGPROB],
                },
                {"type": "refusal", "refusal": "No"},
            ],
        },
        {"type": "function_call", "id": "fc_1", "call_id": "call_1", "name": "weather", "arguments": CALL_ARGUMENTS},
    ],
    "usage": {
        "input_tokens": 11,
        "output_tokens": 7,
        "total_tokens": 18,
        "input_tokens_details": {"cached_tokens": 3, "cache_write_tokens": 2},
        "output_tokens_details": {"reasoning_tokens": 5},
    },
}


@pytest.fixture(scope="module")
def chat_bases() -> dict[str, object]:
    """Kind -> a chat object of it."""
    completion = ChatCompletion.model_validate(CHAT)
    add_request_id(completion, "req_1")
    choice = completion.choices[0]
    message = choice.message
    assert message.tool_calls and message.annotations and choice.logprobs and choice.logprobs.content
    assert completion.usage
    call = message.tool_calls[0]
    assert call.type == "function"
    return {
        results.COMPLETION: completion,
        results.CHOICE: choice,
        results.MESSAGE: message,
        results.TOOL_CALL: call,
        results.FUNCTION: call.function,
        results.FUNCTION_CALL: message.function_call,
        results.USAGE: completion.usage,
        results.PROMPT_DETAILS: completion.usage.prompt_tokens_details,
        results.COMPLETION_DETAILS: completion.usage.completion_tokens_details,
        results.LOGPROBS: choice.logprobs,
        results.TOKEN_LOGPROB: choice.logprobs.content[0],
        results.ANNOTATION: message.annotations[0],
        results.URL_CITATION: message.annotations[0].url_citation,
    }


@pytest.fixture(scope="module")
def response_bases() -> dict[str, object]:
    """Kind -> what represents it on the Responses side."""
    response = Response.model_validate(RESPONSE)
    add_request_id(response, "req_1")
    message, call = response.output[1], response.output[2]
    assert message.type == "message" and call.type == "function_call" and response.usage
    text = message.content[0]
    assert text.type == "output_text" and text.logprobs
    return {
        **dict.fromkeys((results.COMPLETION, results.CHOICE, results.MESSAGE), response),
        **dict.fromkeys((results.TOOL_CALL, results.FUNCTION, results.FUNCTION_CALL), call),
        results.USAGE: response.usage,
        results.PROMPT_DETAILS: response.usage.input_tokens_details,
        results.COMPLETION_DETAILS: response.usage.output_tokens_details,
        results.TOKEN_LOGPROB: text.logprobs[0],
        **dict.fromkeys((results.ANNOTATION, results.URL_CITATION), text.annotations[0]),
    }


def scalar_rows() -> list[Row]:
    return [
        row
        for row in ATTRIBUTES.values()
        if row.template is not None
        and row.result_kind in (results.SCALAR, results.TEXT, results.REFUSAL)
        and row.kind not in (results.RAW_RESPONSE, results.CUSTOM_TOOL_CALL)
        and row.name != "parsed_arguments"
    ]


@pytest.mark.parametrize("row", scalar_rows(), ids=lambda row: f"{row.kind}.{row.name}")
def test_template_reads_the_same_value(
    row: Row, chat_bases: dict[str, object], response_bases: dict[str, object]
) -> None:
    assert row.template is not None
    expected = getattr(chat_bases[row.kind], row.name)
    found = eval(row.template.replace("{}", "base"), {"base": response_bases[row.kind]})
    assert found == expected
    assert expected is not None


def test_calls_templates(response_bases: dict[str, object]) -> None:
    response = response_bases[results.MESSAGE]
    for name in ("tool_calls", "function_call"):
        template = ATTRIBUTES[results.MESSAGE, name].template
        assert template is not None
        found = eval(template.replace("{}", "base"), {"base": response})
        assert found in ([response_bases[results.TOOL_CALL]], response_bases[results.TOOL_CALL])


def test_parsed_templates() -> None:
    assert hasattr(ParsedResponse, "output_parsed")
    assert ATTRIBUTES[results.MESSAGE, "parsed"].template == "{}.output_parsed"


@pytest.mark.parametrize(
    ("reason", "changes", "expected"),
    [
        ("stop", {}, True),
        ("stop", {"status": "incomplete", "incomplete_details": {"reason": "max_output_tokens"}}, False),
        ("length", {}, False),
        ("length", {"status": "incomplete", "incomplete_details": {"reason": "max_output_tokens"}}, True),
        ("content_filter", {"status": "incomplete", "incomplete_details": {"reason": "content_filter"}}, True),
        ("content_filter", {"status": "incomplete", "incomplete_details": {"reason": "max_output_tokens"}}, False),
        ("tool_calls", {}, True),
        ("tool_calls", {"output": []}, False),
        ("function_call", {}, True),
    ],
)
def test_finish_reason_conditions(reason: str, changes: dict[str, object], expected: bool) -> None:
    response = Response.model_validate({**RESPONSE, **changes})
    assert eval(FINISH_REASONS[reason].replace("{}", "response"), {"response": response}) is expected

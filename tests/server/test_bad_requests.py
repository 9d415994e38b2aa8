"""Every bad request gets its 400, in the API's error shape, at the right place of the request."""

from __future__ import annotations

from typing import Any

import pytest

from tests.server import Run
from tests.server.client import CHAT, RESPONSES, Answered, chat, responses, send

USER = {"role": "user", "content": "Hello"}
CALL = {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
CALLING = {"role": "assistant", "content": None, "tool_calls": [CALL]}
TOOL = {"type": "function", "function": {"name": "f", "parameters": {"type": "object", "properties": {}}}}
OPEN_OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}
HALF_REQUIRED = {
    "type": "object",
    "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
    "required": ["a"],
    "additionalProperties": False,
}
FLAT_TOOL = {"type": "function", "name": "f", "parameters": {"type": "object", "properties": {}}, "strict": False}
FLAT_CALL = {"type": "function_call", "call_id": "call_1", "name": "f", "arguments": "{}"}
FLAT_OUTPUT = {"type": "function_call_output", "call_id": "call_1", "output": "1"}
IMAGE = {"type": "input_image", "image_url": "https://example.com/a.png"}


def messages(*found: dict[str, Any]) -> dict[str, Any]:
    return {"messages": list(found)}


def items(*found: dict[str, Any]) -> dict[str, Any]:
    return {"input": list(found)}


def part(element: dict[str, Any]) -> dict[str, Any]:
    return messages({"role": "user", "content": [element]})


def flat_part(element: dict[str, Any], role: str = "user") -> dict[str, Any]:
    return items({"role": role, "content": [element]})


BAD_CHAT: list[tuple[str, dict[str, Any]]] = [
    ("messages[0].bogus", messages({"bogus": 1})),
    ("messages", {"messages": "Hello"}),
    ("messages", {"messages": []}),
    ("model", {"model": 4}),
    ("input", {"input": "Hello"}),
    ("max_output_tokens", {"max_output_tokens": 100}),
    ("messages[0].timestamp", messages({**USER, "timestamp": 1})),
    ("messages[0].role", messages({"role": "robot", "content": "Hello"})),
    ("messages[0].role", messages({"content": "Hello"})),
    ("messages[0].content", messages({"role": "user", "content": None})),
    ("messages[0].content", messages({"role": "user"})),
    ("messages[0].content[0].type", part({"type": "input_text", "text": "Hello"})),
    ("messages[0].content[0].text", part({"type": "text"})),
    ("messages[0].content[0].image_url", part({"type": "image_url", "image_url": "https://example.com/a.png"})),
    ("messages[0].content[0].image_url.url", part({"type": "image_url", "image_url": {}})),
    ("messages[0].content[0].image_url.detail", part({"type": "image_url", "image_url": {"url": "u", "detail": "x"}})),
    ("messages[0].role", messages({"type": "function_call_output", "call_id": "c", "output": ""})),
    ("messages.[0].content", messages({"role": "assistant", "content": None})),
    ("messages[0].tool_calls", messages({"role": "assistant", "content": "", "tool_calls": []})),
    (
        "messages[0].tool_calls[0].function.arguments",
        messages({**CALLING, "tool_calls": [{**CALL, "function": {"name": "f", "arguments": {}}}]}),
    ),
    ("messages.[0].role", messages({"role": "tool", "tool_call_id": "call_1", "content": "1"})),
    ("messages.[2].role", messages(USER, CALLING, USER)),
    ("messages[1].tool_call_id", messages(CALLING, {"role": "tool", "content": "1"})),
    ("tools[0].name", {"tools": [{"type": "function", "name": "f", "parameters": {}}]}),
    ("tools", {"tools": []}),
    ("tools[0].function.name", {"tools": [{**TOOL, "function": {"name": "no spaces"}}]}),
    (
        "tools[0].function.parameters",
        {"tools": [{**TOOL, "function": {"name": "f", "strict": True, "parameters": OPEN_OBJECT}}]},
    ),
    (
        "tools[0].function.parameters",
        {"tools": [{**TOOL, "function": {"name": "f", "strict": True, "parameters": HALF_REQUIRED}}]},
    ),
    ("tool_choice", {"tool_choice": "auto"}),
    ("tool_choice", {"tools": [TOOL], "tool_choice": {"type": "function", "function": {"name": "g"}}}),
    ("tool_choice.name", {"tools": [TOOL], "tool_choice": {"type": "function", "name": "f"}}),
    ("parallel_tool_calls", {"parallel_tool_calls": True}),
    ("functions", {"tools": [TOOL], "functions": [{"name": "f"}]}),
    ("response_format.schema", {"response_format": {"type": "json_schema", "schema": {}, "name": "x"}}),
    (
        "response_format.json_schema.schema",
        {
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "x", "strict": True, "schema": OPEN_OBJECT},
            }
        },
    ),
    ("messages", {"response_format": {"type": "json_object"}}),
    ("max_tokens", {"max_tokens": 10, "max_completion_tokens": 10}),
    ("max_tokens", {"max_tokens": 0}),
    ("max_tokens", {"max_tokens": "10"}),
    ("temperature", {"temperature": 3}),
    ("temperature", {"temperature": True}),
    ("top_logprobs", {"top_logprobs": 2}),
    ("stream_options", {"stream_options": {"include_usage": True}}),
    ("stop", {"stop": ["a", "b", "c", "d", "e"]}),
    ("reasoning", {"reasoning": {"effort": "low"}}),
    ("reasoning_effort", {"reasoning_effort": "most"}),
    ("metadata.case", {"metadata": {"case": 7}}),
    ("modalities", {"modalities": ["text", "audio"], "audio": {"format": "wav", "voice": "alloy"}}),
]

BAD_RESPONSES: list[tuple[str, dict[str, Any]]] = [
    ("input[0].bogus", items({"role": "user", "content": "Hello", "bogus": 1})),
    ("input", {"input": 5}),
    ("input", {"input": None}),
    ("input", {"input": []}),
    ("model", {"model": None}),
    ("messages", messages(USER)),
    ("max_tokens", {"max_tokens": 100}),
    ("max_output_tokens", {"max_output_tokens": 15}),
    ("input[0].name", items({**USER, "name": "ada"})),
    ("input[0].refusal", items({"role": "assistant", "content": "No", "refusal": None})),
    ("input[0].role", items({"role": "tool", "tool_call_id": "call_1", "content": "1"})),
    ("input[0].role", items({"role": "function", "name": "f", "content": "1"})),
    ("input[0].content", items({"role": "assistant", "content": None})),
    ("input[0].content[0].type", flat_part({"type": "text", "text": "Hello"})),
    ("input[0].content[0].type", flat_part({"type": "image_url", "image_url": {"url": "u"}})),
    ("input[0].content[0].detail", flat_part(IMAGE)),
    ("input[0].content[0].image_url", flat_part({**IMAGE, "detail": "low", "image_url": {"url": "u"}})),
    ("input[0].content[0].type", flat_part({"type": "input_audio", "input_audio": {"data": "", "format": "wav"}})),
    ("input[0].content[0]", flat_part({"type": "input_text", "text": "Hello"}, "assistant")),
    ("input[0].content[0].type", flat_part({"type": "output_text", "text": "Hello"})),
    ("input[0].tool_calls", items({"role": "assistant", "content": "", "tool_calls": [CALL]})),
    ("input[0].call_id", items({"type": "function_call", "name": "f", "arguments": "{}"})),
    ("input[0].function", items({**FLAT_CALL, "function": {"name": "f"}})),
    ("input[0].arguments", items({**FLAT_CALL, "arguments": {}}, FLAT_OUTPUT)),
    ("input[0].id", items({**FLAT_CALL, "id": "call_1"}, FLAT_OUTPUT)),
    ("input[0].status", items({**FLAT_CALL, "status": None}, FLAT_OUTPUT)),
    ("input", items(USER, FLAT_OUTPUT)),
    ("input", items(USER, FLAT_CALL)),
    ("input", items(USER, FLAT_OUTPUT, FLAT_CALL)),
    ("input", items(FLAT_CALL, {**FLAT_OUTPUT, "type": "custom_tool_call_output"})),
    ("input", items(FLAT_CALL, FLAT_CALL, FLAT_OUTPUT)),
    ("input[1].output", items(FLAT_CALL, {**FLAT_OUTPUT, "output": {"answer": 1}})),
    ("input[0].content", items({"type": "reasoning", "id": "rs_1", "summary": [], "content": None})),
    ("input[0].status", items({"type": "reasoning", "id": "rs_1", "summary": [], "status": None})),
    ("input[0].id", items({"type": "reasoning", "id": "fc_1", "summary": []})),
    ("tools[0].function", {"tools": [TOOL]}),
    ("tools[0].parameters", {"tools": [{"type": "function", "name": "f", "strict": False}]}),
    ("tools[0].name", {"tools": [{**FLAT_TOOL, "name": "no spaces"}]}),
    ("tools[0].parameters", {"tools": [{**FLAT_TOOL, "strict": True, "parameters": HALF_REQUIRED}]}),
    ("tools", {"tools": None}),
    ("tool_choice.function", {"tools": [FLAT_TOOL], "tool_choice": {"type": "function", "function": {"name": "f"}}}),
    ("tool_choice", {"tools": [FLAT_TOOL], "tool_choice": {"type": "function", "name": "g"}}),
    ("tool_choice", {"tool_choice": "required"}),
    ("tool_choice.type", {"tools": [{"type": "web_search"}], "tool_choice": {"type": "web_search"}}),
    ("response_format", {"response_format": {"type": "json_object"}}),
    ("text.format.json_schema", {"text": {"format": {"type": "json_schema", "json_schema": {}}}}),
    ("text.format.schema", {"text": {"format": {"type": "json_schema", "name": "x"}}}),
    (
        "text.format.schema",
        {"text": {"format": {"type": "json_schema", "name": "x", "strict": True, "schema": OPEN_OBJECT}}},
    ),
    ("input", {"text": {"format": {"type": "json_object"}}}),
    ("input", {"text": {"format": {"type": "json_object"}}, "instructions": "Answer in JSON."}),
    ("include", {"include": ["reasoning.encrypted_content"]}),
    ("include[0]", {"include": ["usage"]}),
    ("stop", {"stop": ["\n"]}),
    ("n", {"n": 1}),
    ("reasoning_effort", {"reasoning_effort": "low"}),
    ("reasoning", {"reasoning": "low"}),
    ("stream_options.include_usage", {"stream": True, "stream_options": {"include_usage": True}}),
    ("user", {"user": "u" * 65}),
    ("user", {"user": None}),
    ("previous_response_id", {"previous_response_id": "resp_0"}),
]


def assert_refused(answered: Answered, param: str) -> None:
    assert answered.status == 400, answered.text
    error = answered.json["error"]
    assert set(error) == {"message", "type", "param", "code"}
    assert error["type"] == "invalid_request_error"
    assert error["param"] == param, error["message"]


@pytest.mark.parametrize(("param", "body"), BAD_CHAT, ids=[f"{n}-{param}" for n, (param, _) in enumerate(BAD_CHAT)])
def test_bad_chat_request(run: Run, param: str, body: dict[str, Any]) -> None:
    assert_refused(chat(run, **body), param)


@pytest.mark.parametrize(
    ("param", "body"), BAD_RESPONSES, ids=[f"{n}-{param}" for n, (param, _) in enumerate(BAD_RESPONSES)]
)
def test_bad_responses_request(run: Run, param: str, body: dict[str, Any]) -> None:
    assert_refused(responses(run, **body), param)


@pytest.mark.parametrize(("path", "needed"), [(CHAT, "model"), (CHAT, "messages"), (RESPONSES, "model")])
def test_missing_parameter(run: Run, path: str, needed: str) -> None:
    body = {"model": "gpt-4.1", "messages": [USER]} if path == CHAT else {"model": "gpt-4.1", "input": "Hello"}
    del body[needed]
    assert_refused(send(run, "POST", path, body), needed)


def test_body_that_is_no_object(run: Run) -> None:
    assert send(run, "POST", CHAT, []).status == 400
    assert send(run, "POST", RESPONSES, None).status == 400


def test_bad_requests_are_recorded_as_such(run: Run) -> None:
    responses(run, messages=[USER])
    [exchange] = run.exchanges
    assert exchange.operation == "unknown"
    assert exchange.form is None
    assert exchange.status == 400


def test_azure_version(run: Run) -> None:
    body = {"model": "d", "input": "Hello"}
    assert send(run, "POST", "/openai/responses?api-version=2025-04-01-preview", body).status == 200
    assert send(run, "POST", "/openai/responses?api-version=preview", body).status == 200
    assert send(run, "POST", "/openai/v1/responses", body).status == 200
    for old in ("2024-10-21", "2024-12-01-preview", "2025-06-01"):
        answered = send(run, "POST", f"/openai/responses?api-version={old}", body)
        assert answered.status == 400
        assert "enabled only for api-version 2025-03-01-preview and later" in answered.json["error"]["message"]
    assert send(run, "POST", "/openai/responses", body).status == 404
    assert send(run, "POST", "/openai/deployments/d/responses?api-version=2025-04-01-preview", body).status == 404


def test_reasoning_items_travel_with_what_follows(run: Run) -> None:
    first = responses(run, model="o3", tools=[FLAT_TOOL]).json["output"]
    reasoning, call = first
    assert (reasoning["type"], call["type"]) == ("reasoning", "function_call")
    output = {**FLAT_OUTPUT, "call_id": call["call_id"]}
    assert responses(run, model="o3", tools=[FLAT_TOOL], input=[USER, reasoning, call, output]).status == 200
    alone = responses(run, model="o3", tools=[FLAT_TOOL], input=[USER, call, output])
    assert_refused(alone, "input")
    assert "without its required 'reasoning' item" in alone.json["error"]["message"]
    without_call = responses(run, model="o3", tools=[FLAT_TOOL], input=[USER, reasoning])
    assert_refused(without_call, "input")
    assert "without its required following item" in without_call.json["error"]["message"]
    twice = responses(run, model="o3", tools=[FLAT_TOOL], input=[USER, reasoning, call, output, reasoning, call])
    assert_refused(twice, "input")
    by_hand = {name: call[name] for name in ("type", "call_id", "name", "arguments")}
    assert responses(run, model="o3", tools=[FLAT_TOOL], input=[USER, by_hand, output]).status == 200


def test_reasoning_items_that_were_not_stored(run: Run) -> None:
    asked = {"model": "o3", "store": False}
    output = responses(run, **asked).json["output"]
    answered = responses(run, **asked, input=[USER, *output, USER])
    assert answered.status == 404
    assert "not found" in answered.json["error"]["message"]
    sealed = responses(run, **asked, include=["reasoning.encrypted_content"], user="x").json["output"]
    assert responses(run, **asked, input=[USER, *sealed, USER]).status == 200


def test_chat_only_models(run: Run) -> None:
    assert responses(run, model="gpt-4o-search-preview").status == 404


def test_keys_and_urls(run: Run) -> None:
    assert send(run, "POST", CHAT, {}, key=None).status == 401
    assert send(run, "POST", RESPONSES, {}, key="wrong-key").json["error"]["code"] == "invalid_api_key"
    assert send(run, "POST", "/v1/completions", {}).status == 404
    assert send(run, "GET", "/v1/responses/resp_0").status == 404
    assert send(run, "GET", "/v1/chat/completions").status == 405

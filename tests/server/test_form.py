"""Requests that mean the same have the same form on both APIs; every loss shows in it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.server import Run
from tests.server.client import CHAT, RESPONSES, chat, responses, send
from tests.server.form import Form

USER = {"role": "user", "content": "Hello"}
SCHEMA = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": False}
OPEN = {"type": "object", "properties": {}}
CHAT_TOOL = {"type": "function", "function": {"name": "f", "description": "d", "parameters": OPEN}}
FLAT_TOOL = {"type": "function", "name": "f", "description": "d", "parameters": OPEN, "strict": False}
STRICT_CHAT = {"type": "function", "function": {"name": "f", "parameters": SCHEMA, "strict": True}}
STRICT_FLAT = {"type": "function", "name": "f", "parameters": SCHEMA, "strict": True}
CUSTOM_CHAT = {"type": "custom", "custom": {"name": "c", "description": "d"}}
CUSTOM_FLAT = {"type": "custom", "name": "c", "description": "d"}

SAME: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "plain": ({}, {}),
    "a string for a list": ({}, {"input": "Hello"}),
    "roles": (
        {"messages": [{"role": "developer", "content": "d"}, USER, {"role": "assistant", "content": "a"}, USER]},
        {"input": [{"role": "developer", "content": "d"}, USER, {"role": "assistant", "content": "a"}, USER]},
    ),
    "token limit": ({"max_tokens": 100}, {"max_output_tokens": 100}),
    "newer token limit": ({"max_completion_tokens": 100}, {"max_output_tokens": 100}),
    "effort and verbosity": (
        {"reasoning_effort": "low", "verbosity": "high"},
        {"reasoning": {"effort": "low"}, "text": {"verbosity": "high"}},
    ),
    "same names": (
        {"temperature": 0.5, "top_p": 0.9, "user": "u", "metadata": {"a": "b"}, "store": False},
        {"temperature": 0.5, "top_p": 0.9, "user": "u", "metadata": {"a": "b"}, "store": False},
    ),
    "neutral values": (
        {"n": 1, "stop": None, "frequency_penalty": 0, "presence_penalty": 0.0, "logit_bias": {}, "logprobs": False},
        {},
    ),
    "text format": ({"response_format": {"type": "text"}}, {}),
    "json mode": (
        {"messages": [{"role": "user", "content": "JSON?"}], "response_format": {"type": "json_object"}},
        {"input": [{"role": "user", "content": "JSON?"}], "text": {"format": {"type": "json_object"}}},
    ),
    "json schema": (
        {
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "x", "description": "d", "schema": SCHEMA, "strict": True},
            }
        },
        {
            "text": {
                "format": {"type": "json_schema", "name": "x", "description": "d", "schema": SCHEMA, "strict": True}
            }
        },
    ),
    "logprobs": (
        {"logprobs": True, "top_logprobs": 2},
        {"include": ["message.output_text.logprobs"], "top_logprobs": 2},
    ),
    "tool": ({"tools": [CHAT_TOOL]}, {"tools": [FLAT_TOOL]}),
    "strict tool": ({"tools": [STRICT_CHAT]}, {"tools": [STRICT_FLAT]}),
    "strict tool without the word": ({"tools": [STRICT_CHAT]}, {"tools": [{**STRICT_FLAT, "strict": None}]}),
    "tool without parameters": (
        {"tools": [{"type": "function", "function": {"name": "f"}}]},
        {"tools": [{"type": "function", "name": "f", "parameters": OPEN, "strict": False}]},
    ),
    "custom tool": ({"tools": [CUSTOM_CHAT]}, {"tools": [CUSTOM_FLAT]}),
    "chosen tool": (
        {"tools": [CHAT_TOOL], "tool_choice": {"type": "function", "function": {"name": "f"}}},
        {"tools": [FLAT_TOOL], "tool_choice": {"type": "function", "name": "f"}},
    ),
    "automatic choice": ({"tools": [CHAT_TOOL], "tool_choice": {"type": "auto"}}, {"tools": [FLAT_TOOL]}),
    "allowed tools": (
        {
            "tools": [CHAT_TOOL, CUSTOM_CHAT],
            "tool_choice": {
                "type": "allowed_tools",
                "allowed_tools": {"mode": "auto", "tools": [{"type": "function", "function": {"name": "f"}}]},
            },
        },
        {
            "tools": [FLAT_TOOL, CUSTOM_FLAT],
            "tool_choice": {"type": "allowed_tools", "mode": "auto", "tools": [{"type": "function", "name": "f"}]},
        },
    ),
    "functions": (
        {"functions": [{"name": "f", "description": "d", "parameters": OPEN}], "function_call": {"name": "f"}},
        {
            "tools": [FLAT_TOOL],
            "tool_choice": {"type": "function", "name": "f"},
            "parallel_tool_calls": False,
        },
    ),
    "parts": (
        {
            "messages": [
                {
                    "role": "user",
                    "content": [
                        {"type": "text", "text": "t"},
                        {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}},
                        {"type": "file", "file": {"file_data": "data:,x", "filename": "x"}},
                    ],
                }
            ]
        },
        {
            "input": [
                {
                    "role": "user",
                    "content": [
                        {"type": "input_text", "text": "t"},
                        {"type": "input_image", "image_url": "https://example.com/a.png", "detail": "auto"},
                        {"type": "input_file", "file_data": "data:,x", "filename": "x"},
                    ],
                }
            ]
        },
    ),
    "calls": (
        {
            "messages": [
                USER,
                {
                    "role": "assistant",
                    "content": "",
                    "annotations": [],
                    "audio": None,
                    "tool_calls": [
                        {"id": "x", "type": "function", "function": {"name": "f", "arguments": "{}"}},
                        {"id": "y", "type": "custom", "custom": {"name": "c", "input": "i"}},
                    ],
                },
                {"role": "tool", "tool_call_id": "y", "name": "c", "content": [{"type": "text", "text": "2"}]},
                {"role": "tool", "tool_call_id": "x", "content": "1"},
            ]
        },
        {
            "input": [
                USER,
                {"type": "function_call", "call_id": "p", "name": "f", "arguments": "{}"},
                {"type": "custom_tool_call", "call_id": "q", "name": "c", "input": "i"},
                {"type": "custom_tool_call_output", "call_id": "q", "output": [{"type": "input_text", "text": "2"}]},
                {"type": "function_call_output", "call_id": "p", "output": "1"},
            ]
        },
    ),
    "legacy calls": (
        {
            "messages": [
                {"role": "assistant", "content": None, "function_call": {"name": "f", "arguments": "{}"}},
                {"role": "function", "name": "f", "content": "1"},
            ]
        },
        {
            "input": [
                {"type": "function_call", "call_id": "p", "name": "f", "arguments": "{}"},
                {"type": "function_call_output", "call_id": "p", "output": "1"},
            ]
        },
    ),
    "a part of the assistant": (
        {"messages": [{"role": "assistant", "content": "ab"}, USER]},
        {
            "input": [
                {"role": "assistant", "content": [{"type": "output_text", "text": t} for t in "ab"]},
                USER,
            ]
        },
    ),
    "a refusal": (
        {"messages": [{"role": "assistant", "content": None, "refusal": "no"}, USER]},
        {"input": [{"role": "assistant", "content": [{"type": "refusal", "refusal": "no"}]}, USER]},
    ),
    "web search": (
        {"web_search_options": {"user_location": {"type": "approximate", "approximate": {"city": "Rome"}}}},
        {
            "tools": [{"type": "web_search", "user_location": {"type": "approximate", "city": "Rome"}}],
            "tool_choice": "required",
        },
    ),
}

DIFFERENT: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "seed": ({"seed": 1}, {}),
    "stop": ({"stop": "."}, {}),
    "choices": ({"n": 2}, {}),
    "penalty": ({"presence_penalty": 1}, {}),
    "name": ({"messages": [{**USER, "name": "ada"}]}, {}),
    "strict left out": ({"tools": [STRICT_CHAT]}, {"tools": [{**STRICT_FLAT, "strict": False}]}),
    "strict forgotten": (
        {"tools": [{**STRICT_CHAT, "function": {"name": "f", "parameters": SCHEMA}}]},
        {"tools": [{name: value for name, value in STRICT_FLAT.items() if name != "strict"}]},
    ),
    "instructions": (
        {"messages": [{"role": "system", "content": "s"}, USER]},
        {"input": [USER], "instructions": "s"},
    ),
    "answers to the other call": (
        {
            "messages": [
                {
                    "role": "assistant",
                    "tool_calls": [
                        {"id": i, "type": "function", "function": {"name": "f", "arguments": "{}"}} for i in "xy"
                    ],
                },
                {"role": "tool", "tool_call_id": "x", "content": "1"},
                {"role": "tool", "tool_call_id": "y", "content": "2"},
            ]
        },
        {
            "input": [
                *({"type": "function_call", "call_id": i, "name": "f", "arguments": "{}"} for i in "xy"),
                {"type": "function_call_output", "call_id": "y", "output": "1"},
                {"type": "function_call_output", "call_id": "x", "output": "2"},
            ]
        },
    ),
    "stream": ({"stream": True}, {}),
    "truncation": ({}, {"truncation": "auto"}),
    "reasoning summary": ({}, {"reasoning": {"summary": "auto"}}),
}


def forms(run: Run, chat_body: dict[str, Any], responses_body: dict[str, Any]) -> tuple[Form, Form]:
    assert chat(run, **chat_body).status == 200
    assert responses(run, **responses_body).status == 200
    one, other = (exchange.form for exchange in run.exchanges)
    assert one is not None and other is not None
    return one, other


@pytest.mark.parametrize("name", SAME)
def test_same_meaning(run: Run, name: str) -> None:
    one, other = forms(run, *SAME[name])
    assert one.as_json() == other.as_json()
    assert one.digest == other.digest


@pytest.mark.parametrize("name", DIFFERENT)
def test_different_meaning(run: Run, name: str) -> None:
    one, other = forms(run, *DIFFERENT[name])
    assert one.digest != other.digest


def test_azure_deployment_is_the_model(run: Run) -> None:
    body = {"model": "ignored", "messages": [USER]}
    path = "/openai/deployments/mine/chat/completions?api-version=2025-04-01-preview"
    assert send(run, "POST", path, body).json["model"] == "mine"
    send(run, "POST", "/openai/responses?api-version=2025-04-01-preview", {"model": "mine", "input": [USER]})
    one, other = (exchange.form for exchange in run.exchanges)
    assert one is not None and one == other
    assert one.surface == "azure"


def test_own_headers_and_query_count(run: Run) -> None:
    send(run, "POST", f"{CHAT}?trace=1", {"model": "m", "messages": [USER]})
    send(run, "POST", RESPONSES, {"model": "m", "input": [USER]})
    one, other = (exchange.form for exchange in run.exchanges)
    assert one is not None and other is not None
    assert one.settings == {"query": {"trace": "1"}}
    assert one.headers == other.headers == {}


def test_previous_response_counts_as_conversation(run: Run) -> None:
    first = responses(run).json
    responses(run, previous_response_id=first["id"], input=[{"role": "user", "content": "More"}])
    text = first["output"][0]["content"][0]["text"]
    responses(run, input=[USER, {"role": "assistant", "content": text}, {"role": "user", "content": "More"}])
    one, other = (exchange.form for exchange in run.exchanges[1:])
    assert one is not None and one == other

"""What Chat Completions refuses beyond the types."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.server import from_chat, rules
from tests.server.errors import ApiError, invalid
from tests.server.settings import PLAIN_TEXT


def check(body: dict[str, Any]) -> Iterator[ApiError]:
    """Yield the reasons to refuse a request that fits the types."""
    yield from rules.ranges(body)
    yield from _parameters(body)
    yield from _tools(body)
    yield from _formats(body)
    yield from _messages(body["messages"])
    yield from _answered_calls(body["messages"])


def _parameters(body: dict[str, Any]) -> Iterator[ApiError]:
    if body.get("max_tokens") is not None and body.get("max_completion_tokens") is not None:
        yield invalid(
            "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.", "max_tokens"
        )
    for name in ("max_tokens", "max_completion_tokens", "n"):
        value = body.get(name)
        if value is not None and value < 1:
            yield invalid(f"Invalid '{name}': integer below minimum value.", name, "integer_below_min_value")
    for name in ("frequency_penalty", "presence_penalty"):
        value = body.get(name)
        if value is not None and not -2 <= value <= 2:
            yield invalid(f"Invalid '{name}': {value} is not between -2 and 2.", name, "decimal_above_max_value")
    if body.get("top_logprobs") is not None and not body.get("logprobs"):
        yield invalid("'top_logprobs' is only allowed when 'logprobs' is true.", "top_logprobs")
    if body.get("stream_options") is not None and not body.get("stream"):
        yield invalid("The 'stream_options' parameter is only allowed when 'stream' is enabled.", "stream_options")
    stop = body.get("stop")
    if isinstance(stop, list) and len(stop) > 4:
        yield invalid("Invalid 'stop': array too long.", "stop", "array_above_max_length")
    if body.get("modalities") not in (None, ["text"]) or body.get("audio") is not None:
        yield invalid("This model does not answer with audio.", "modalities", "invalid_value")


def _tools(body: dict[str, Any]) -> Iterator[ApiError]:
    if body.get("tools") == []:
        yield invalid("Invalid 'tools': empty array.", "tools", "empty_array")
    if body.get("tools") and body.get("functions"):
        yield invalid("'tools' and 'functions' can't be given together.", "functions")
    for name, needed in (("tool_choice", "tools"), ("parallel_tool_calls", "tools"), ("function_call", "functions")):
        if body.get(name) is not None and not body.get(needed):
            yield invalid(f"'{name}' is only allowed when '{needed}' are specified.", name)
    for index, tool in enumerate(body.get("tools") or []):
        if tool["type"] == "function":
            yield from rules.function(tool["function"], f"tools[{index}].function")
        else:
            yield from rules.name(tool["custom"]["name"], f"tools[{index}].custom.name")
    for index, legacy in enumerate(body.get("functions") or []):
        yield from rules.function(legacy, f"functions[{index}]")
    offered = {tool.name for tool in from_chat.tools(body)}
    yield from rules.named_choice(from_chat.choice(body).tools, offered, "tool_choice")


def _formats(body: dict[str, Any]) -> Iterator[ApiError]:
    form = body.get("response_format") or PLAIN_TEXT
    if form["type"] == "json_schema":
        schema = form["json_schema"]
        yield from rules.name(schema["name"], "response_format.json_schema.name")
        if schema.get("strict") is True:
            path = "response_format.json_schema.schema"
            yield from rules.strict_schema(schema.get("schema") or {}, path, f"response_format '{schema['name']}'")
    yield from rules.json_word(form["type"], _texts(body["messages"]), "messages")


def _texts(messages: list[dict[str, Any]]) -> Iterator[str]:
    for message in messages:
        for element in from_chat.parts(message.get("content") or ""):
            yield element.text


def _messages(messages: list[dict[str, Any]]) -> Iterator[ApiError]:
    if not messages:
        yield invalid("Invalid 'messages': empty array.", "messages", "empty_array")
    for index, message in enumerate(messages):
        if message["role"] != "assistant":
            continue
        said = message.get("content") is not None
        if not said and not any(message.get(name) for name in ("tool_calls", "function_call", "refusal")):
            yield invalid("Invalid value for 'content': expected a string, got null.", f"messages.[{index}].content")
        if message.get("tool_calls") == []:
            yield invalid("[] is too short.", f"messages[{index}].tool_calls", "empty_array")


def _answered_calls(messages: list[dict[str, Any]]) -> Iterator[ApiError]:
    """A tool message answers a call of the assistant's message before it; all are answered before anything else."""
    waiting: set[str] = set()
    answered: set[str] = set()
    for index, message in enumerate(messages):
        if message["role"] == "tool":
            call = message["tool_call_id"]
            if call not in waiting | answered:
                yield invalid(
                    "Invalid parameter: messages with role 'tool' must be a response to a preceding message with "
                    "'tool_calls'.",
                    f"messages.[{index}].role",
                )
            waiting.discard(call)
            answered.add(call)
            continue
        if waiting:
            yield invalid(
                "An assistant message with 'tool_calls' must be followed by tool messages responding to each "
                f"'tool_call_id'. These did not have response messages: {', '.join(sorted(waiting))}",
                f"messages.[{index}].role",
            )
        waiting = {call["id"] for call in message.get("tool_calls") or []}
        answered = set()

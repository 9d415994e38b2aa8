"""What Responses refuses beyond the types."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.server import from_responses, rules
from tests.server.errors import ApiError, invalid
from tests.server.settings import PLAIN_TEXT

ID_PREFIX = {
    "function_call": "fc",
    "custom_tool_call": "ctc",
    "reasoning": "rs",
    "message": "msg",
    "web_search_call": "ws",
}
AZURE_VERSION = re.compile(r"(preview|latest|v1)\Z")
FIRST_AZURE_VERSION = "2025-03-01-preview"


@dataclass(frozen=True)
class OutputItem:
    """An item that the server gave out: the reasoning item that it needs before it, and what a reasoning item needs
    behind it, by id. ``stored`` is false when the answer was made with ``store=False``."""

    reasoning: str | None = None
    following: str | None = None
    stored: bool = True


def check(
    body: dict[str, Any], input_items: Sequence[dict[str, Any]], given_out: Mapping[str, OutputItem]
) -> Iterator[ApiError]:
    """Yield the reasons to refuse a request that fits the types.

    ``input_items`` is the whole conversation, that of a previous response included; ``given_out`` every output item
    of this run by id.
    """
    yield from rules.ranges(body)
    yield from _parameters(body)
    yield from _tools(body)
    yield from _formats(body, input_items)
    yield from _parts(input_items)
    yield from _ids(input_items, given_out)
    yield from _reasoning(input_items, given_out)
    yield from _answered_calls(input_items)


def azure_version(version: str | None) -> Iterator[ApiError]:
    """Azure offers Responses from one version on; later dated ones without ``-preview`` don't have it."""
    if version is None:
        yield ApiError("Resource not found", 404, code="404")
    elif not AZURE_VERSION.match(version) and not (version >= FIRST_AZURE_VERSION and version.endswith("-preview")):
        yield invalid(f"Azure OpenAI Responses API is enabled only for api-version {FIRST_AZURE_VERSION} and later")


def _parameters(body: dict[str, Any]) -> Iterator[ApiError]:
    if body.get("model") is None:
        yield invalid("Missing required parameter: 'model'.", "model", "missing_required_parameter")
    elif rules.CHAT_ONLY_MODEL.match(body["model"]):
        yield ApiError(
            f"The model '{body['model']}' is not supported in the Responses API.", 404, code="model_not_found"
        )
    limit = body.get("max_output_tokens")
    if limit is not None and limit < 16:
        yield invalid(
            f"Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got {limit}.",
            "max_output_tokens",
            "integer_below_min_value",
        )
    if len(body.get("user") or "") > 64:
        yield invalid("Invalid 'user': string too long.", "user", "string_above_max_length")
    encrypted = "reasoning.encrypted_content" in (body.get("include") or [])
    if encrypted and not rules.reasons(body.get("model") or ""):
        yield invalid("Encrypted content is not supported with this model.", "include")
    if not any(body.get(name) for name in ("input", "prompt", "conversation", "previous_response_id")):
        yield invalid("Missing required parameter: 'input'.", "input", "missing_required_parameter")
    if body.get("stream_options") is not None and not body.get("stream"):
        yield invalid("The 'stream_options' parameter is only allowed when 'stream' is enabled.", "stream_options")


def _tools(body: dict[str, Any]) -> Iterator[ApiError]:
    for index, tool in enumerate(body.get("tools") or []):
        if tool["type"] == "function":
            yield from rules.function(tool, f"tools[{index}]")
        elif tool["type"] == "custom":
            yield from rules.name(tool["name"], f"tools[{index}].name")
    choice = body.get("tool_choice")
    if isinstance(choice, dict) and choice["type"] in ("function", "custom", "allowed_tools"):
        offered = {tool.name for tool in from_responses.tools(body)}
        yield from rules.named_choice(from_responses.choice(body).tools, offered, "tool_choice")
    elif choice == "required" and not body.get("tools"):
        yield invalid("Tool choice 'required' must be specified with 'tools' parameter.", "tool_choice")


def _formats(body: dict[str, Any], input_items: Sequence[dict[str, Any]]) -> Iterator[ApiError]:
    form = (body.get("text") or {}).get("format") or PLAIN_TEXT
    if form["type"] == "json_schema":
        yield from rules.name(form["name"], "text.format.name")
        if form.get("strict") is True:
            yield from rules.strict_schema(form["schema"], "text.format.schema", f"response_format '{form['name']}'")
    yield from rules.json_word(form["type"], _texts(input_items), "input")


def _texts(input_items: Sequence[dict[str, Any]]) -> Iterator[str]:
    for item in input_items:
        for element in from_responses.parts(item.get("content") or "" if "role" in item else ""):
            yield element.text


def _parts(input_items: Sequence[dict[str, Any]]) -> Iterator[ApiError]:
    """An assistant's content is output, everyone else's is input."""
    for index, item in enumerate(input_items):
        if item.get("role") == "assistant" and isinstance(item["content"], list):
            for position, element in enumerate(item["content"]):
                if element["type"] not in ("output_text", "refusal"):
                    yield invalid(
                        f"Invalid value: '{element['type']}'. Supported values are: 'output_text' and 'refusal'.",
                        f"input[{index}].content[{position}]",
                        "invalid_value",
                    )


def _ids(input_items: Sequence[dict[str, Any]], given_out: Mapping[str, OutputItem]) -> Iterator[ApiError]:
    seen = set()
    for index, item in enumerate(input_items):
        identity = item.get("id")
        if identity is None:
            continue
        prefix = ID_PREFIX.get(item.get("type", "message"))
        if prefix and not identity.startswith(prefix):
            yield invalid(
                f"Invalid 'input[{index}].id': '{identity}'. Expected an ID that begins with '{prefix}'.",
                f"input[{index}].id",
                "invalid_value",
            )
        if identity in seen:
            yield invalid(f"Duplicate item found with id {identity}. Remove duplicate items from your input.", "input")
        seen.add(identity)
        known = given_out.get(identity)
        if known and not known.stored and item.get("type") == "reasoning" and not item.get("encrypted_content"):
            yield ApiError(
                f"Item with id '{identity}' not found. Items are not persisted when `store` is set to false.",
                404,
                param="input",
            )


def _reasoning(input_items: Sequence[dict[str, Any]], given_out: Mapping[str, OutputItem]) -> Iterator[ApiError]:
    """A reasoning item and what follows it travel together, in this order."""
    identities = [str(item.get("id")) for item in input_items]
    for index, item in enumerate(input_items):
        known = given_out.get(identities[index])
        if known is None:
            continue
        if known.reasoning and known.reasoning not in identities[:index]:
            yield invalid(
                f"Item '{identities[index]}' of type '{item['type']}' was provided without its required 'reasoning' "
                f"item: '{known.reasoning}'.",
                "input",
            )
        if known.following and identities[index + 1 : index + 2] != [known.following]:
            yield invalid(
                f"Item '{identities[index]}' of type 'reasoning' was provided without its required following item.",
                "input",
            )


def _answered_calls(input_items: Sequence[dict[str, Any]]) -> Iterator[ApiError]:
    """Each call has its output behind it, each output its call before it, of the same kind."""
    waiting: dict[tuple[str, str], None] = {}
    calls: set[tuple[str, str]] = set()
    for item in input_items:
        kind = item.get("type", "message")
        if kind in ("function_call", "custom_tool_call"):
            key = (kind, str(item["call_id"]))
            if key in calls:
                yield invalid(f"Duplicate call_id {item['call_id']} in input.", "input")
            calls.add(key)
            waiting[key] = None
        elif kind in ("function_call_output", "custom_tool_call_output"):
            key = (kind.removesuffix("_output"), str(item.get("call_id")))
            if key not in calls:
                readable = kind.removesuffix("_output").replace("_", " ")
                yield invalid(f"No tool call found for {readable} output with call_id {item['call_id']}.", "input")
            waiting.pop(key, None)
    for kind, call in waiting:
        readable = "function call" if kind == "function_call" else "custom tool call"
        yield invalid(f"No tool output found for {readable} {call}.", "input")

"""Every key of a chat message, part, tool and tool choice has a row, and the targets have the keys that it names."""

from __future__ import annotations

import ast
import typing
from typing import Any

import pytest
from chat2responses.api import messages, tools
from chat2responses.api.messages import CALL_ITEMS, INPUT_MESSAGE_KEYS, KEYS, PARTS, PLAIN_ROLES, ROLES
from chat2responses.api.reasons import REASONS
from chat2responses.api.tools import CHOICE_TYPES, CUSTOM_FORMATS, TOOL_TYPES
from openai.types import chat, responses
from openai.types.chat.chat_completion_custom_tool_param import CustomFormatGrammar, CustomFormatText
from openai.types.chat.completion_create_params import Function, WebSearchOptions
from openai.types.responses.response_custom_tool_call_output_param import ResponseCustomToolCallOutputParam
from openai.types.responses.response_input_param import FunctionCallOutput

from tests.api.sdk import keys_of, literals_of, required_of

MESSAGE_PARAMS = typing.get_args(chat.ChatCompletionMessageParam)
PART_PARAMS = (*typing.get_args(chat.ChatCompletionContentPartParam), chat.ChatCompletionContentPartRefusalParam)
PART_TARGETS: dict[str, Any] = {
    "input_text": responses.ResponseInputTextParam,
    "input_image": responses.ResponseInputImageParam,
    "input_file": responses.ResponseInputFileParam,
}
ITEM_TARGETS: dict[str, Any] = {
    "function_call": responses.ResponseFunctionToolCallParam,
    "custom_tool_call": responses.ResponseCustomToolCallParam,
    "function_call_output": FunctionCallOutput,
    "custom_tool_call_output": ResponseCustomToolCallOutputParam,
}
TOOL_PARAMS: dict[str, tuple[Any, Any]] = {
    "function": (chat.ChatCompletionFunctionToolParam, responses.FunctionToolParam),
    "custom": (chat.ChatCompletionCustomToolParam, responses.CustomToolParam),
}
CHOICE_PARAMS: dict[str, tuple[Any, Any]] = {
    "function": (chat.ChatCompletionNamedToolChoiceParam, responses.ToolChoiceFunctionParam),
    "custom": (chat.ChatCompletionNamedToolChoiceCustomParam, responses.ToolChoiceCustomParam),
    "allowed_tools": (chat.ChatCompletionAllowedToolChoiceParam, responses.ToolChoiceAllowedParam),
}


def literal(typed_dict: Any, key: str) -> str:
    """The only value that ``key`` of a ``TypedDict`` can have."""
    (value,) = literals_of(typing.get_type_hints(typed_dict)[key])
    return value


def inner(typed_dict: Any, key: str) -> Any:
    """The ``TypedDict`` below ``key``."""
    return typing.get_type_hints(typed_dict)[key]


def test_every_key_of_every_message_has_a_row() -> None:
    for param in MESSAGE_PARAMS:
        role = literal(param, "role")
        assert role in ROLES
        assert {key for key in keys_of(param) if (role, key) not in KEYS} == set(), role


def test_input_messages_take_these_keys_and_roles() -> None:
    assert keys_of(responses.EasyInputMessageParam) == INPUT_MESSAGE_KEYS
    assert literals_of(typing.get_type_hints(responses.EasyInputMessageParam)["role"]) == PLAIN_ROLES


def test_every_part_has_a_row_with_existing_targets() -> None:
    assert {literal(part, "type") for part in PART_PARAMS} == PARTS.keys()
    for part in PART_PARAMS:
        row = PARTS[literal(part, "type")]
        if not row.target:
            assert row.code in REASONS
            continue
        outer = keys_of(part) - {"type"}
        assert {path.partition(".")[0] for path in row.moved} == outer
        for path, target in row.moved.items():
            name, _, below = path.partition(".")
            assert not below or below in keys_of(inner(part, name))
            assert target in keys_of(PART_TARGETS[row.target])
        for name in outer:
            nested = [path.partition(".")[2] for path in row.moved if path.startswith(f"{name}.")]
            assert not nested or set(nested) == keys_of(inner(part, name))
        required = required_of(PART_TARGETS[row.target]) - {"type"}
        assert required <= {*row.moved.values(), *row.added}


def test_calls_and_outputs() -> None:
    params = typing.get_args(chat.ChatCompletionMessageToolCallUnionParam)
    assert {literal(param, "type") for param in params} == CALL_ITEMS.keys()
    for param in params:
        row = CALL_ITEMS[literal(param, "type")]
        item = ITEM_TARGETS[row.item]
        assert set(row.moved.values()) == required_of(item) - {"type"}
        for path in row.moved:
            name, _, below = path.partition(".")
            assert name in keys_of(param) and (not below or below in keys_of(inner(param, name)))
        output = ITEM_TARGETS[row.output_item]
        assert {"call_id", "output", "type"} <= keys_of(output)
        assert {row.target for row in KEYS.values() if row.role == "tool" and row.target} == {
            "type",
            "output",
            "call_id",
        }


def test_tools() -> None:
    assert {literal(tool, "type") for tool in typing.get_args(chat.ChatCompletionToolUnionParam)} == TOOL_TYPES.keys()
    for name, row in TOOL_TYPES.items():
        before, after = TOOL_PARAMS[name]
        assert literal(before, "type") == literal(after, "type") == name
        assert keys_of(before) == {"type", row.nested}
        assert keys_of(inner(before, row.nested)) == set(row.keys)
        assert set(row.keys) <= keys_of(after)
        assert required_of(after) - {"type"} <= {"name", *row.added}


def test_what_is_added_to_tools_is_python() -> None:
    added = {key: ast.literal_eval(text) for row in TOOL_TYPES.values() for key, text in row.added.items()}
    assert added == {"parameters": {"type": "object", "properties": {}}, "strict": False}
    assert ast.literal_eval(tools.EMPTY_STRICT_PARAMETERS)["additionalProperties"] is False


def test_custom_formats() -> None:
    for param in (CustomFormatText, CustomFormatGrammar):
        nested, keys = CUSTOM_FORMATS[literal(param, "type")]
        assert keys_of(param) - {"type"} == ({nested} if nested else set())
        assert not nested or keys_of(inner(param, nested)) == set(keys)


def test_tool_choices() -> None:
    members = typing.get_args(chat.ChatCompletionToolChoiceOptionParam)
    dicts = [member for member in members if not literals_of(member)]
    assert {literal(member, "type") for member in dicts} == CHOICE_TYPES.keys()
    assert {word for member in members for word in literals_of(member)} == tools.CHOICE_WORDS
    for name, (nested, keys) in CHOICE_TYPES.items():
        before, after = CHOICE_PARAMS[name]
        assert literal(before, "type") == literal(after, "type") == name
        assert keys_of(inner(before, nested)) == set(keys)
        assert keys_of(after) == {"type", *keys}


def test_legacy_functions() -> None:
    assert keys_of(Function) == set(tools.LEGACY_FUNCTION_KEYS)


def test_web_search() -> None:
    assert keys_of(WebSearchOptions) == set(tools.WEB_SEARCH_KEYS)
    assert set(tools.WEB_SEARCH_KEYS) <= keys_of(responses.WebSearchToolParam)
    assert tools.WEB_SEARCH_TOOL in literals_of(typing.get_type_hints(responses.WebSearchToolParam)["type"])


@pytest.mark.parametrize(
    "code", sorted({*(row.code for row in KEYS.values()), *(row.code for row in PARTS.values())} - {""})
)
def test_codes_are_reasons(code: str) -> None:
    assert code in REASONS


def test_assistant_parts() -> None:
    assert literal(responses.ResponseOutputTextParam, "type") == messages.ASSISTANT_TEXT_PART

"""Every argument of the chat methods has a row, and every target is an argument of the Responses method."""

from __future__ import annotations

import typing

import pytest
from chat2responses.api.parameters import (
    CREATE,
    DROPPED_STREAM_OPTIONS,
    JSON_SCHEMA_KEYS,
    JSON_SCHEMA_REQUIRED,
    KEPT_STREAM_OPTIONS,
    LOGPROBS_INCLUDE,
    RESPONSE_FORMAT_TYPES,
    TEXT_FORMAT,
    How,
)
from chat2responses.api.reasons import REASONS
from openai.resources.chat.completions import AsyncCompletions, Completions
from openai.resources.responses import Responses
from openai.types.chat import ChatCompletionStreamOptionsParam
from openai.types.chat.completion_create_params import (
    CompletionCreateParamsNonStreaming,
    CompletionCreateParamsStreaming,
    ResponseFormat,
)
from openai.types.responses import ResponseFormatTextJSONSchemaConfigParam, ResponseTextConfigParam
from openai.types.responses.response_create_params import ResponseCreateParamsBase, StreamOptions
from openai.types.responses.response_includable import ResponseIncludable
from openai.types.shared_params import Reasoning
from openai.types.shared_params.response_format_json_schema import JSONSchema

from tests.api.sdk import arguments_of, is_nullable, keys_of, literals_of, required_of


def test_every_key_of_the_create_params_has_a_row() -> None:
    keys = keys_of(CompletionCreateParamsNonStreaming) | keys_of(CompletionCreateParamsStreaming)
    assert keys - CREATE.keys() == set()


@pytest.mark.parametrize("method", ["create", "parse", "stream"])
@pytest.mark.parametrize("resource", [Completions, AsyncCompletions])
def test_every_argument_of_a_method_has_a_row(resource: type, method: str) -> None:
    assert arguments_of(getattr(resource, method)) - CREATE.keys() == set()


def test_no_row_is_left_over() -> None:
    assert CREATE.keys() - arguments_of(Completions.create) == set()


def test_every_target_is_an_argument_of_responses() -> None:
    targets = {row.target.partition(".")[0] for row in CREATE.values() if row.target}
    assert targets - arguments_of(Responses.create) == set()


@pytest.mark.parametrize("method", [Responses.parse, Responses.stream])
def test_the_target_of_a_class_is_an_argument(method: object) -> None:
    assert TEXT_FORMAT in arguments_of(method)


def test_chat_only_arguments_have_another_target_or_none() -> None:
    responses = arguments_of(Responses.create)
    same = {row.name for row in CREATE.values() if row.how is How.SAME}
    assert same - responses == set()
    assert {row.name for row in CREATE.values() if row.target == row.name} <= responses
    assert not {row.name for row in CREATE.values() if not row.target} & responses


def test_nested_targets_exist() -> None:
    nested = {"reasoning": keys_of(Reasoning), "text": keys_of(ResponseTextConfigParam)}
    for row in CREATE.values():
        outer, _, inner = row.target.partition(".")
        if inner:
            assert inner in nested[outer], row.name


def test_nullability_is_that_of_the_target() -> None:
    hints = typing.get_type_hints(ResponseCreateParamsBase)
    checked = {"model"}  # Required by chat, so there is no None to drop.
    for row in CREATE.values():
        if row.target in hints and row.name not in checked and row.how in (How.SAME, How.RENAME):
            assert row.nullable == is_nullable(hints[row.target]), row.name
    for target in ("text", "tools", "tool_choice"):
        assert not is_nullable(hints[target])
        rows = [row for row in CREATE.values() if row.target.partition(".")[0] == target and row.how is How.CONTEXTUAL]
        assert [row.name for row in rows if row.nullable] == []


def test_codes_are_reasons() -> None:
    assert {row.code for row in CREATE.values() if row.code} - REASONS.keys() == set()
    for row in CREATE.values():
        if row.how in (How.DROP_NEUTRAL_ELSE_REFUSE, How.UNSAFE_DROP, How.CONTEXTUAL):
            assert row.code, row.name


@pytest.mark.parametrize(
    ("name", "value", "neutral"),
    [
        ("n", 1, True),
        ("n", None, True),
        ("n", True, False),
        ("n", 2, False),
        ("frequency_penalty", 0, True),
        ("frequency_penalty", 0.0, True),
        ("presence_penalty", 0.1, False),
        ("presence_penalty", False, False),
        ("stop", None, True),
        ("stop", [], False),
        ("stop", "\n", False),
        ("logit_bias", {}, True),
        ("logit_bias", {1: 2}, False),
        ("modalities", ["text"], True),
        ("modalities", ["text", "audio"], False),
        ("logprobs", False, True),
        ("logprobs", 0, False),
        ("logprobs", True, False),
        ("response_format", {"type": "text"}, True),
        ("response_format", {"type": "json_object"}, False),
        ("seed", None, True),
        ("seed", 0, False),
        ("tools", None, True),
        ("tools", [], False),
        ("temperature", None, False),
    ],
)
def test_neutral_values(name: str, value: object, neutral: bool) -> None:
    assert CREATE[name].is_neutral(value) is neutral


def test_stream_options() -> None:
    assert keys_of(ChatCompletionStreamOptionsParam) == DROPPED_STREAM_OPTIONS | KEPT_STREAM_OPTIONS
    assert keys_of(StreamOptions) == KEPT_STREAM_OPTIONS


def test_response_formats() -> None:
    types = [typing.get_type_hints(part)["type"] for part in typing.get_args(ResponseFormat)]
    assert frozenset().union(*map(literals_of, types)) == RESPONSE_FORMAT_TYPES
    assert keys_of(JSONSchema) == set(JSON_SCHEMA_KEYS)
    assert set(JSON_SCHEMA_KEYS) <= keys_of(ResponseFormatTextJSONSchemaConfigParam)
    assert required_of(ResponseFormatTextJSONSchemaConfigParam) == {*JSON_SCHEMA_REQUIRED, "type"}


def test_the_include_of_logprobs_exists() -> None:
    assert LOGPROBS_INCLUDE in literals_of(ResponseIncludable)

"""The check against the SDK's types sees every depth, and knows every construct that the types use."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Any, Literal, Union, get_args, get_origin

import pytest
from openai.types.chat.completion_create_params import CompletionCreateParamsNonStreaming as ChatParams
from openai.types.responses.response_create_params import ResponseCreateParamsNonStreaming as ResponsesParams
from pydantic import TypeAdapter
from typing_extensions import is_typeddict

from tests.server.schema import fields, violations


def typed_dicts(annotation: Any, seen: set[Any]) -> Iterator[type]:
    """Yield every TypedDict that an annotation leads to."""
    if is_typeddict(annotation) and annotation not in seen:
        seen.add(annotation)
        yield annotation
        for field in fields(annotation).values():
            yield from typed_dicts(field.annotation, seen)
    for argument in get_args(annotation) if get_origin(annotation) is not Literal else ():
        yield from typed_dicts(argument, seen)


def samples(annotation: Any) -> Iterator[object]:
    """Yield values that reach each branch of an annotation, right or wrong."""
    yield from (None, "text", 5, 1.5, True, [], {}, [{}], {"type": "?"})
    if get_origin(annotation) in (Union, types.UnionType):
        for member in get_args(annotation):
            yield from samples(member)


@pytest.mark.parametrize("params", [ChatParams, ResponsesParams])
def test_every_type_of_the_sdk_is_understood(params: Any) -> None:
    found = list(typed_dicts(params, set()))
    assert len(found) > 25
    for typed_dict in found:
        for name, field in fields(typed_dict).items():
            for value in samples(field.annotation):
                list(violations({name: value}, typed_dict))


def test_what_pydantic_lets_pass_is_seen() -> None:
    body = {"model": "gpt-4.1", "messages": [{"bogus": 1}]}
    assert TypeAdapter(ChatParams).validate_python(body)
    first = next(violations(body, ChatParams))
    assert (first.path, first.kind) == ("messages[0].bogus", "unknown")


def test_required_keys_are_known_in_spite_of_postponed_annotations() -> None:
    assert [name for name, field in fields(ChatParams).items() if field.required] == ["messages", "model"]


@pytest.mark.parametrize("value", [True, "1", None, 1.5])
def test_an_integer_is_an_integer(value: object) -> None:
    assert [found.kind for found in violations(value, int, "n")] == ["type"]


def test_a_bool_is_no_number_of_a_literal() -> None:
    assert list(violations(0, Literal[False]))
    assert not list(violations(False, Literal[False]))


def test_an_unheard_of_type_is_an_error() -> None:
    with pytest.raises(TypeError, match="no check for"):
        list(violations("x", bytes))

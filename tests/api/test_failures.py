"""Exceptions and their texts, pinned to the SDK's classes."""

from __future__ import annotations

import inspect

import openai
import pytest
from chat2responses.api import failures


def classes() -> dict[str, type[BaseException]]:
    """The exceptions that the SDK exports."""
    return {
        name: item
        for name, item in list(vars(openai).items())
        if inspect.isclass(item) and issubclass(item, BaseException) and name != "OpenAIError"
    }


def test_classes_with_a_code() -> None:
    known = {name for name, item in classes().items() if issubclass(item, openai.APIError)}
    assert known - {"OAuthError"} == failures.WITH_CODE
    assert failures.BEFORE_THE_API < failures.WITH_CODE


@pytest.mark.parametrize("text", ["maximum context length", "context length", "reduce the length of the messages"])
def test_texts_for_which_a_code_stands(text: str) -> None:
    assert failures.is_context_text(text)
    assert not failures.is_same_text(text)


@pytest.mark.parametrize("text", ["context_length_exceeded", "429", "Error code: 429", "Rate limit", "timed out"])
def test_texts_that_are_the_same(text: str) -> None:
    assert failures.is_same_text(text)
    assert not failures.is_context_text(text) or text == failures.CONTEXT_CODE


@pytest.mark.parametrize("text", ["messages", "response_format", "max_tokens", "tool_calls", "invalid image"])
def test_texts_that_prove_nothing(text: str) -> None:
    assert not failures.is_same_text(text)
    assert not failures.is_context_text(text)

"""Model names, pinned to the SDK's lists and to the shutdown dates in its docstring."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping

import pytest
from chat2responses.api.models import (
    SHUTDOWNS,
    is_chat_only,
    is_foreign_name,
    is_openai_name,
    is_reasoning,
    is_search_model,
    is_shut_down,
)
from openai.types import ChatModel, ResponsesModel
from openai.types.chat import completion_create_params

from tests.api.sdk import literals_of

SDK_MODELS = sorted(literals_of(ChatModel) | literals_of(ResponsesModel))


def announced() -> Mapping[str, str]:
    """Model -> shutdown date, as the docstring of ``model`` tells them."""
    source = inspect.getsource(completion_create_params.CompletionCreateParamsBase)
    docstring = source.partition("Deprecated values:")[2].partition('"""')[0]
    found: dict[str, str] = {}
    for entry in re.split(r"\n\s*- ", docstring):
        date = re.search(r"Announced shutdown\s+date:\s+(\d{4}-\d\d-\d\d)", entry)
        if date:
            found.update(dict.fromkeys(re.findall(r'"([^"]+)"', entry), date[1]))
    return found


def test_shutdown_dates_are_those_of_the_sdk() -> None:
    assert announced()
    assert dict(SHUTDOWNS) == dict(announced())


@pytest.mark.parametrize("model", SDK_MODELS)
def test_a_model_of_the_sdk_is_an_openai_name(model: str) -> None:
    assert is_openai_name(model)
    assert not is_foreign_name(model)


def test_responses_only_models_are_not_chat_only() -> None:
    assert [model for model in literals_of(ResponsesModel) - literals_of(ChatModel) if is_chat_only(model)] == []


def test_audio_and_search_models_are_chat_only() -> None:
    expected = {model for model in SDK_MODELS if "audio" in model or "search-preview" in model}
    assert {model for model in SDK_MODELS if is_chat_only(model)} == expected
    assert {model for model in SDK_MODELS if is_search_model(model)} == {m for m in expected if "search" in m}


@pytest.mark.parametrize(
    ("model", "reasons"),
    [
        ("o1", True),
        ("o3-mini", True),
        ("o4-mini-2025-04-16", True),
        ("gpt-5", True),
        ("gpt-5-mini", True),
        ("gpt-5.6-sol", True),
        ("gpt-6.2-astra", True),
        ("gpt-5-chat-latest", False),
        ("gpt-5.3-chat-latest", False),
        ("gpt-4o", False),
        ("gpt-4.1-mini", False),
        ("gpt-3.5-turbo", False),
        ("my-deployment", False),
    ],
)
def test_reasoning_models(model: str, reasons: bool) -> None:
    assert is_reasoning(model) is reasons


@pytest.mark.parametrize(
    "model",
    [
        "llama3",
        "llama3.2:1b",
        "meta-llama/Llama-3-8b",
        "gemini-2.5-pro",
        "claude-sonnet-4",
        "mistral-small",
        "qwen2.5",
        "deepseek-chat",
        "gpt-oss:20b",
        "openai/gpt-4o",
        "phi3",
    ],
)
def test_foreign_names(model: str) -> None:
    assert is_foreign_name(model)
    assert not is_openai_name(model)


@pytest.mark.parametrize("model", ["my-deployment", "prod", "", "default", "llamaland-prod"])
def test_other_names_prove_nothing(model: str) -> None:
    assert not is_foreign_name(model)
    assert not is_openai_name(model)


def test_fine_tuned_names_are_openai_names() -> None:
    assert is_openai_name("ft:gpt-4o-mini-2024-07-18:org::id")


def test_shut_down() -> None:
    assert is_shut_down("gpt-4-32k", "2025-06-06")
    assert not is_shut_down("gpt-4-32k", "2025-06-05")
    assert not is_shut_down("unheard-of", "2999-01-01")

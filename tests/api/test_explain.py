"""The pages of ``explain`` and the mapping table of the README."""

from __future__ import annotations

import pytest
from chat2responses.api.errors import ERRORS, ErrorText
from chat2responses.api.explain import explain, mapping_table, names
from chat2responses.api.parameters import CREATE
from chat2responses.api.reasons import REASONS

from tests.api.readme import README, generated


def page(name: str) -> str:
    text = explain(name)
    assert text is not None, name
    return text


@pytest.mark.parametrize("name", names())
def test_every_name_has_a_page(name: str) -> None:
    assert page(name).endswith("\n")


def test_names_are_sorted_and_hold_every_code_and_parameter() -> None:
    found = names()
    assert found == sorted(set(found))
    assert {*REASONS, *CREATE} <= set(found)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("seed", ["seed (unsafe)", "seed (request parameter)", "--unsafe seed"]),
        ("max_tokens", ["Responses: max_output_tokens"]),
        ("reasoning_effort", ['reasoning={"effort": …}']),
        ("choices[0].message.content", ["Responses: response.output_text"]),
        ("message.content", ["Responses: response.output_text"]),
        ("completion.usage.prompt_tokens", ["Responses: response.usage.input_tokens"]),
        ("prompt_tokens", ["Responses: response.usage.input_tokens"]),
        ("model_dump", ["explain result-dumped"]),
        ("response.output_text.delta", ["delta.content: event.delta"]),
        ("content.delta", ["Responses: response.output_text.delta"]),
        ("ChatCompletionMessageParam", ["openai.types.responses.ResponseInputParam"]),
        ("openai.types.chat.ChatCompletion", ["openai.types.responses.Response"]),
        ("client.beta.chat.completions.parse", ["client.responses.parse"]),
        ("store-default", ["(note)", "Policy: store"]),
        ("client-unproven", ["--client EXPR"]),
    ],
)
def test_page(name: str, parts: list[str]) -> None:
    assert [part for part in parts if part not in page(name)] == []


def test_a_path_picks_the_right_content() -> None:
    assert "logprobs" not in page("message.content")
    assert "output_text parts" in page("logprobs.content")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Missing required parameter: 'tools[0].name'", "tools-unresolved"),
        (
            "Error code: 400 - {'error': {'message': \"Missing required parameter: 'tools[3].name'.\"",
            "tools-unresolved",
        ),
        ("Unknown parameter: 'input[4].name'.", "message-name"),
        ("Invalid 'input[2].id': 'call_abc'. Expected an ID that begins with 'fc'.", "call_id"),
        ("No tool output found for function call call_123.", "function_call_output"),
        ("AttributeError: 'Response' object has no attribute 'choices'", "result-escapes"),
        ("TypeError: Responses.create() got an unexpected keyword argument 'stop'", "stop (manual)"),
        (
            "Unsupported parameter: 'max_tokens'. In the Responses API, this parameter has moved to "
            "'max_output_tokens'. Try again with the new parameter.",
            "Rename max_tokens",
        ),
        (
            "Azure OpenAI Responses API is enabled only for api-version 2025-03-01-preview and later",
            "azure-api-version",
        ),
        ("You tried to access openai.ChatCompletion, but this is no longer supported in openai>=1.0.0", "legacy-sdk"),
        ("module 'openai' has no attribute 'responses'", "openai-too-old"),
    ],
)
def test_error_text(text: str, expected: str) -> None:
    assert expected in page(text)


@pytest.mark.parametrize("text", [error for row in REASONS.values() for error in row.errors])
def test_every_error_text_finds_its_reason(text: str) -> None:
    codes = [row.code for row in REASONS.values() if text in row.errors]
    found = page(text)
    assert all(f"{code} (" in found for code in codes)


@pytest.mark.parametrize("row", ERRORS, ids=lambda row: row.text)
def test_every_error_has_a_page(row: ErrorText) -> None:
    assert row.fix in page(row.text)


@pytest.mark.parametrize("name", ["", " ", "a", "error", "not found", "no such name"])
def test_unknown_names(name: str) -> None:
    assert explain(name) is None


def test_the_generated_parts_of_the_readme_are_fresh() -> None:
    text = README.read_text(encoding="utf-8")
    assert text == generated(text), "stale: run python -m tests.api.readme"


def test_every_parameter_is_in_the_table() -> None:
    table = mapping_table()
    assert [name for name in CREATE if f"| `{name}` |" not in table] == []


def test_the_table_is_rectangular() -> None:
    rows = [line for line in mapping_table().splitlines() if line.startswith("|")]
    assert {line.replace("\\|", "").count("|") for line in rows} == {4}

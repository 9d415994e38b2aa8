"""The pages of ``explain`` and the mapping table of the README."""

from __future__ import annotations

import re

import pytest
from chat2responses.api.errors import ERRORS, ErrorText
from chat2responses.api.explain import explain, mapping_table, names, note_page, pages, reason_page, reference
from chat2responses.api.page import Code, Page, Text
from chat2responses.api.parameters import CREATE
from chat2responses.api.reasons import NOTES, REASONS, NoteRow, ReasonRow
from chat2responses.api.results import ATTRIBUTES
from chat2responses.api.streams import EVENTS, HELPER_EVENTS

from tests.api.readme import README, generated

EVENT_TYPES = [*(name for row in EVENTS for name in row.types), *HELPER_EVENTS]


def page(name: str) -> str:
    """The page of a name with its wrapped lines joined."""
    text = explain(name)
    assert text is not None, name
    return re.sub(r"\n  (?! )", " ", text)


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


@pytest.mark.parametrize("row", [*REASONS.values(), *NOTES.values()], ids=lambda row: row.code)
def test_the_reference_holds_every_page_once(row: ReasonRow | NoteRow) -> None:
    page = reason_page(row) if isinstance(row, ReasonRow) else note_page(row)
    assert reference().count(f"\n\n{page.markdown()}\n") == 1


@pytest.mark.parametrize("name", [*CREATE, *(f"{row.kind}.{row.name}" for row in ATTRIBUTES.values()), *EVENT_TYPES])
def test_every_parameter_field_and_event_has_a_page(name: str) -> None:
    assert pages(name)


@pytest.mark.parametrize(
    ("wanted", "page_name"),
    [
        ("output_text", "completion.choices[0].message.content"),
        ("response.usage.input_tokens", "completion.usage.prompt_tokens"),
        ("max_output_tokens", "max_tokens"),
        ("ResponseInputItemParam", "openai.types.chat.ChatCompletionMessageParam"),
        ("tool_call_id", '"tool_call_id"'),
        ("image_url", '{"type": "image_url"}'),
        ("choices[0].delta.content", "delta.content"),
        ("length", 'finish_reason == "length"'),
    ],
)
def test_other_words_for_a_row(wanted: str, page_name: str) -> None:
    assert page_name in [page.name for page in pages(wanted)]


def test_markup_in_a_page_is_shown_as_it_is() -> None:
    page = Page("a`b", "", (Text("", "f(*args) <x> [y] snake_case _z"), Code("Code", ("```", "x"))))
    assert page.markdown() == (
        "### `` a`b ``\n\nf(\\*args) \\<x\\> \\[y\\] snake_case \\_z\n\n**Code:**\n\n````python\n```\nx\n````"
    )


def test_the_generated_parts_of_the_readme_are_fresh() -> None:
    text = README.read_text(encoding="utf-8")
    assert text == generated(text), "stale: run python -m tests.api.readme"


def test_every_parameter_is_in_the_table() -> None:
    table = mapping_table()
    assert [name for name in CREATE if f"| `{name}` |" not in table] == []


def test_the_table_is_rectangular() -> None:
    rows = [line for line in mapping_table().splitlines() if line.startswith("|")]
    assert {line.replace("\\|", "").count("|") for line in rows} == {4}

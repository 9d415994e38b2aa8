"""Remarks that change no verdict: where they are told."""

from __future__ import annotations

import pytest
from chat2responses.engine import migrate
from chat2responses.model import Options
from chat2responses.workspace import Workspace

HEAD = """\
import json
import os

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi, in JSON"}]
"""


def notes(program: str, options: Options | None = None, **files: bytes) -> dict[str, list[int]]:
    """The lines of every note, counted from the end of ``HEAD``."""
    workspace = Workspace.in_memory({"app.py": (HEAD + program).encode(), **files})
    found = migrate(workspace, options or Options()).notes
    start = HEAD.count("\n")
    return {note.code: [place.line - start for place in note.places] for note in found}


@pytest.mark.parametrize(
    ("code", "program"),
    [
        ("store-default", 'client.chat.completions.create(model="gpt-4.1", messages=messages)\n'),
        ("failed-status", 'client.chat.completions.create(model="gpt-4.1", messages=messages)\n'),
        ("response-ids", 'print(client.chat.completions.create(model="gpt-4.1", messages=messages).id)\n'),
        ("model-shutdown", 'client.chat.completions.create(model="gpt-4-0314", messages=messages)\n'),
        (
            "joined-text",
            'JSON = {"type": "json_object"}; '
            'client.chat.completions.create(model="gpt-4.1", messages=messages, response_format=JSON)\n',
        ),
        (
            "token-limit-variable",
            'client.chat.completions.create(model="gpt-4.1", messages=messages, max_tokens=int(os.environ["LIMIT"]))\n',
        ),
        (
            "stale-ignore",
            'client.chat.completions.create(model="gpt-4.1", messages=messages)  # type: ignore[call-overload]\n',
        ),
    ],
)
def test_a_call_is_noted(code: str, program: str) -> None:
    assert notes(program)[code] == [1]


def test_what_is_stored_is_not_noted_under_the_policy() -> None:
    program = 'client.chat.completions.create(model="gpt-4.1", messages=messages)\n'
    assert "store-default" not in notes(program, Options(store="false"))
    assert "store-default" not in notes(program.replace("messages=messages", "messages=messages, store=False"))


def test_a_text_that_goes_back_loses_its_phase() -> None:
    program = (
        'completion = client.chat.completions.create(model="gpt-4.1", messages=messages)\n'
        'messages.append({"role": "assistant", "content": completion.choices[0].message.content})\n'
        'client.chat.completions.create(model="gpt-4.1", messages=messages)\n'
    )
    assert notes(program)["phase"] == [2]


def test_an_error_that_is_shown_is_worded_differently() -> None:
    program = (
        "try:\n"
        '    client.chat.completions.create(model="gpt-4.1", messages=messages)\n'
        "except Exception as error:\n"
        "    print(error)\n"
    )
    assert notes(program)["error-texts"] == [3]


def test_code_in_strings_and_comments_is_left_alone() -> None:
    program = (
        'client.chat.completions.create(model="gpt-4.1", messages=messages)\n'
        "# client.chat.completions.create()\n"
        'EXAMPLE = """\n'
        'client.chat.completions.create(model="gpt-4.1")\n'
        '"""\n'
    )
    assert notes(program)["code-in-string"] == [2, 4]


def test_nothing_is_noted_of_a_call_that_stays() -> None:
    assert notes('client.chat.completions.create(model="gpt-4.1", messages=messages, stop=["a"])\n') == {}


def test_a_mentioned_variable_is_noted() -> None:
    program = (
        'client.chat.completions.create(model="gpt-4.1", messages=messages)\nprint(os.getenv("OPENAI_BASE_URL"))\n'
    )
    assert notes(program)["redirect-mentioned"] == [2]

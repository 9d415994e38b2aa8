"""Every reason is complete, and the code of the engine uses only known ones."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import chat2responses
import pytest
from chat2responses.api.errors import ERRORS
from chat2responses.api.reasons import NOTES, REASONS, NoteRow, ReasonRow
from chat2responses.api.release import WATCH
from chat2responses.model import Verdict

CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAY_BE_EMPTY = {"errors", "option"}
ACCEPTED = {
    "store-default",
    "response-ids",
    "failed-status",
    "truncated-parse",
    "token-limit-variable",
    "empty-text",
    "joined-text",
    "phase",
    "printed-response",
    "error-texts",
    "stream-pieces",
    "final-response-class",
    "usage-alive",
}


@pytest.mark.parametrize("row", REASONS.values(), ids=lambda row: row.code)
def test_reason_is_complete(row: ReasonRow) -> None:
    assert CODE.fullmatch(row.code)
    assert [
        field.name for field in fields(row) if field.name not in MAY_BE_EMPTY and not getattr(row, field.name)
    ] == []
    assert row.verdict is not Verdict.MIGRATE
    assert row.hint.endswith(".") and row.why.endswith(".") and not row.title.endswith(".")
    assert all(error == error.strip() and error for error in row.errors)
    assert row.verdict is not Verdict.UNSAFE or row.option.startswith(
        ("--unsafe ", "--responses-host ", "--bump-openai")
    )


@pytest.mark.parametrize("row", [row for row in REASONS.values() if row.code != "openai-too-old"], ids=lambda r: r.code)
def test_examples_are_python(row: ReasonRow) -> None:
    for example in (row.before, row.after):
        ast.parse(complete(example))


def complete(example: str) -> str:
    """A fragment made parsable: an ``except`` clause gets its ``try``, a doctest loses its prompt and output."""
    if example.startswith("except"):
        return f"try:\n    pass\n{example}"
    if example.startswith(">>>"):
        return example.partition("\n")[0].removeprefix(">>> ")
    return example


@pytest.mark.parametrize("row", NOTES.values(), ids=lambda row: row.code)
def test_note_is_complete(row: NoteRow) -> None:
    assert CODE.fullmatch(row.code) and row.title and row.text.endswith(".") and row.source


def test_each_accepted_difference_says_what_to_watch() -> None:
    assert [row.code for row in NOTES.values() if row.hint == bool(row.watch)] == []
    assert all(row.watch.endswith(".") for row in NOTES.values() if row.watch)
    assert all(item.title and item.watch.endswith(".") and item.source for item in WATCH)


def test_the_accepted_differences_are_a_closed_list() -> None:
    assert {row.code for row in NOTES.values() if not row.hint} == ACCEPTED


def test_codes_are_unique() -> None:
    assert not REASONS.keys() & NOTES.keys()


def test_errors_are_complete() -> None:
    assert all(row.text and row.why.endswith(".") and row.fix.endswith(".") for row in ERRORS)
    assert len({row.text for row in ERRORS}) == len(ERRORS)


def refusal_codes() -> Iterator[tuple[str, str]]:
    """(place, code) of every literal code that the engine passes to a function called ``refuse``."""
    folder = Path(chat2responses.__path__[0])
    for path in sorted((*folder.glob("infer/*.py"), *folder.glob("plan/*.py"))):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("refuse"):
                for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        yield f"{path.name}:{node.lineno}", argument.value


def test_the_engine_refuses_with_known_codes() -> None:
    found = [*refusal_codes()]
    assert found
    assert [(place, code) for place, code in found if CODE.fullmatch(code) and code not in REASONS] == []

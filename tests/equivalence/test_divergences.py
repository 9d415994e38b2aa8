"""Each accepted divergence excuses what it is meant for, only where it is claimed, and nothing beside it."""

from __future__ import annotations

import pytest
from chat2responses.api.reasons import NOTES, REASONS
from chat2responses.model import Verdict

from tests.equivalence.divergences import BY_NAME, DIVERGENCES, LAW, UNSAFE, accepted
from tests.equivalence.header import UNSAFE_CODES
from tests.equivalence.laboratory import Laboratory

OLD = """\
import openai
from openai import OpenAI
from pydantic import BaseModel
client = OpenAI(max_retries=0)
class Parsed(BaseModel):
    name: str
def ask(prompt, **settings):
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}], **settings)
def parse(prompt):
    return client.chat.completions.parse(
        model="gpt-4.1", messages=[{"role": "user", "content": prompt}], response_format=Parsed)
def stream(prompt, **settings):
    return ask(prompt, stream=True, **settings)
def helper(prompt):
    with client.chat.completions.stream(
        model="gpt-4.1", messages=[{"role": "user", "content": prompt}], response_format=Parsed) as found:
        return found.get_final_completion()
"""
NEW = """\
import openai
from openai import OpenAI
from pydantic import BaseModel
client = OpenAI(max_retries=0)
class Parsed(BaseModel):
    name: str
def ask(prompt, **settings):
    return client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": prompt}], **settings)
def parse(prompt):
    return client.responses.parse(
        model="gpt-4.1", input=[{"role": "user", "content": prompt}], text_format=Parsed)
def stream(prompt, **settings):
    return ask(prompt, stream=True, **settings)
def helper(prompt):
    with client.responses.stream(
        model="gpt-4.1", input=[{"role": "user", "content": prompt}], text_format=Parsed) as found:
        return found.get_final_response()
"""
CONTENT = "print(ask('{}').choices[0].message.content)"
TEXT = "print(ask('{}').output_text)"

CLAIMED: dict[str, tuple[str, str]] = {
    "store-default": (CONTENT.format("Hi"), "print(ask('Hi', store=False).output_text)"),
    "failed-status": (CONTENT.format("[[failed]]"), TEXT.format("[[failed]]")),
    "truncated-parse": ("parse('Hi [[length 1]]')", "parse('Hi [[length 1]]')"),
    "token-limit-variable": ("ask('Hi', max_tokens=5)", "ask('Hi', max_output_tokens=5)"),
    "empty-text": (CONTENT.format("[[none]]"), TEXT.format("[[none]]")),
    "joined-text": (
        CONTENT.format("[[commentary Let me think.]] [[text Yes.]]"),
        TEXT.format("[[commentary Let me think.]] [[text Yes.]]"),
    ),
    "stream-pieces": (
        "print(sum(1 for _ in stream('Hi')), 'pieces')",
        "print(sum(event.type == 'response.output_text.delta' for event in stream('Hi')), 'pieces')",
    ),
    "final-response-class": ("helper('Hi [[length 0]]')", "helper('Hi [[length 0]]')"),
    "usage-alive": (
        "for chunk in stream('Hi'):\n    if chunk.usage: print(chunk.usage.total_tokens)\nprint('end')",
        "for event in stream('Hi'):\n    if event.type == 'response.completed':"
        " print(event.response.usage.total_tokens)\nprint('end')",
    ),
    "seed": ("ask('Hi', seed=7)", "ask('Hi')"),
    "message-name": (
        "client.chat.completions.create(model='m', messages=[{'role': 'user', 'name': 'ada', 'content': 'Hi'}])",
        "client.responses.create(model='m', input=[{'role': 'user', 'content': 'Hi'}])",
    ),
    "finish-reason-escapes": ("print(ask('Hi').choices[0].finish_reason)", "print(ask('Hi').status)"),
    "usage-printed": ("print(ask('Hi').usage)", "print(ask('Hi').usage)"),
}

ALWAYS: dict[str, tuple[str, str]] = {
    "response-ids": ("print('id:', ask('Hi').id)", "print('id:', ask('Hi').id)"),
    "printed-response": ("print([ask('Say (\\'')], 'end')", "print([ask('Say (\\'')], 'end')"),
    "error-texts": (
        "try: ask('[[400 context_length_exceeded]]')\nexcept openai.APIError as error: print(error, error.message)",
        "try: ask('[[400 context_length_exceeded]]')\nexcept openai.APIError as error: print(error, error.message)",
    ),
    "source-lines": (
        "import traceback\ntry: ask('Hi').choices[1]\nexcept IndexError: traceback.print_exc()",
        "import traceback\n\ntry: ask('Hi').output[1]\nexcept IndexError: traceback.print_exc()",
    ),
    "places": (
        "import os; print(client.base_url, os.getcwd()); ask('Hi')",
        "import os; print(client.base_url, os.getcwd()); ask('Hi')",
    ),
}


def differences(laboratory: Laboratory, programs: tuple[str, str], claims: frozenset[str]) -> tuple[object, ...]:
    old, new = ((head + body + "\n").encode() for head, body in zip((OLD, NEW), programs, strict=True))
    return laboratory.compare({"program.py": old}, {"program.py": new}, claims).differences


@pytest.mark.parametrize("name", CLAIMED)
def test_claimed_divergence(laboratory: Laboratory, name: str) -> None:
    assert differences(laboratory, CLAIMED[name], frozenset())
    assert differences(laboratory, CLAIMED[name], frozenset({name})) == ()
    others = frozenset(BY_NAME) - {name, "final-response-class", "truncated-parse"}
    if name != "stream-pieces" and "class" not in name:
        assert differences(laboratory, CLAIMED[name], others)


@pytest.mark.parametrize("name", ALWAYS)
def test_divergence_of_every_program(laboratory: Laboratory, name: str) -> None:
    assert differences(laboratory, ALWAYS[name], frozenset()) == ()


@pytest.mark.parametrize("name", CLAIMED)
def test_a_claim_hides_nothing_else(laboratory: Laboratory, name: str) -> None:
    old, new = CLAIMED[name]
    spoiled = f"print('something else')\n{new}"
    if BY_NAME[name].ends is None and BY_NAME[name].lines is None:
        assert differences(laboratory, (old, spoiled), frozenset({name}))
    changed = new.replace("Hi", "Ho").replace("[[", "Ho [[")
    assert differences(laboratory, (old, f"ask('Oh')\n{changed}"), frozenset({name}))


def test_every_entry_is_tested() -> None:
    assert {*CLAIMED, *ALWAYS, "phase"} == set(BY_NAME)
    assert all(entry.always == (entry.name not in CLAIMED) for entry in DIVERGENCES)


def test_the_list_is_the_tools_own() -> None:
    assert {entry.name for entry in LAW} == {note.code for note in NOTES.values() if not note.hint}
    assert all(REASONS[entry.name].verdict is Verdict.UNSAFE for entry in UNSAFE)
    assert {entry.name for entry in UNSAFE} == UNSAFE_CODES


def test_unknown_claim() -> None:
    with pytest.raises(ValueError, match="no such divergence: luck"):
        accepted(frozenset({"luck"}))

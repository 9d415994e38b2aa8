"""Very many functions at one call, and very many containers in one place: they get out of sight, and that is said."""

from __future__ import annotations

import pytest
from chat2responses.engine import migrate
from chat2responses.model import Options, RunResult, Verdict
from chat2responses.workspace import Workspace

HEAD = """\
import sys

from openai import OpenAI

client = OpenAI()
seen = []


def ask(question):
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": question}])


def text_of(question):
    return ask(question).choices[0].message.content
"""

DECORATOR = """

def kept(function):
    def inner(*args):
        seen.append(args)
        result = function(*args)
        seen.append(result)
        return result

    return inner
"""

MANY = 70


def run(source: str) -> RunResult:
    return migrate(Workspace.in_memory({"program.py": source.encode()}), Options())


def codes(result: RunResult) -> set[tuple[int, str]]:
    return {(reason.line, reason.code) for site in result.sites for reason in site.reasons}


def decorated(count: int, body: str, use: str) -> str:
    functions = "".join(f"\n\n@kept\ndef number_{number}(question):\n    {body}\n" for number in range(count))
    calls = "".join(f"print(number_{number}(sys.argv[1]){use})\n" for number in range(count))
    return f"{HEAD}{DECORATOR}{functions}\n\n{calls}"


def collected(count: int, held: str, read: str) -> str:
    """A function of which anything can call, with a call in sight for each of ``count`` containers."""
    calls = "".join(
        f"    note({{'question': question, 'number': {number}, 'held': {held}}})\n" for number in range(count)
    )
    return (
        f"{HEAD}\n\ndef note(entry):\n    {read}\n\n\ndef main(question):\n{calls}\n\nsys.settrace(note)\nmain('Hi')\n"
    )


@pytest.mark.parametrize("count", [3, MANY])
def test_texts_from_a_crowd_of_functions_migrate(count: int) -> None:
    (site,) = run(decorated(count, "return text_of(question)", "")).sites
    assert site.verdict is Verdict.MIGRATE


@pytest.mark.parametrize("count", [3, MANY])
def test_answers_from_a_crowd_of_functions_are_refused(count: int) -> None:
    (site,) = run(decorated(count, "return ask(question)", ".choices[0].message.content")).sites
    assert site.verdict is (Verdict.MANUAL if count == MANY else site.verdict)


@pytest.mark.parametrize("count", [3, MANY])
def test_a_test_of_a_text_from_a_crowd_for_none_is_seen(count: int) -> None:
    source = decorated(count, "return text_of(question)", "")
    result = run(f"{source}\nprint({{'none': None}}.get(number_0('a')))\nprint(number_1('a') in (None, 'a'))\n")
    (site,) = result.sites
    assert site.verdict is Verdict.MANUAL
    assert "text-none-test" in {code for _, code in codes(result)}


@pytest.mark.parametrize("count", [3, MANY])
def test_texts_in_a_crowd_of_containers_stay_in_sight_or_are_refused(count: int) -> None:
    result = run(collected(count, "text_of(question)", "return entry['held'] in (None, 'a')"))
    (site,) = result.sites
    assert site.verdict is Verdict.MANUAL


@pytest.mark.parametrize("count", [3, MANY])
def test_a_crowd_of_containers_without_answers_harms_nobody(count: int) -> None:
    result = run(collected(count, "3", "print(entry['held'])") + "print(text_of('a'))\n")
    assert [site.verdict for site in result.sites] == [Verdict.MIGRATE]

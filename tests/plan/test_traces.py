"""A finding tells the way that the value took to its place, and no other."""

from __future__ import annotations

from chat2responses.engine import migrate
from chat2responses.model import Options
from chat2responses.workspace import Workspace

PROGRAM = """\
import pickle

from openai import OpenAI

client = OpenAI()


def ask(question):
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": question}])


def keep(answer, path):
    with open(path, "wb") as file:
        pickle.dump(answer, file)


def shown(answer):
    print(answer.choices[0].message.content)
    return answer


def main():
    first = ask("Why?")
    keep(first, "first")
    second = shown(ask("How?"))

    def last():
        return vars(second)

    return last
"""


def ways() -> dict[tuple[str, int], list[tuple[int, str]]]:
    result = migrate(Workspace.in_memory({"program.py": PROGRAM.encode()}), Options())
    return {
        (reason.code, reason.line): [(step.line, step.what) for step in reason.trace]
        for site in result.sites
        for reason in site.reasons
    }


def test_a_way_goes_through_calls_and_returns() -> None:
    assert ways()["result-escapes", 14] == [(9, "returned by ask()"), (24, "passed to keep()")]


def test_a_function_within_another_reads_its_names() -> None:
    found = [way for (_, line), way in ways().items() if line == 28]
    assert found == [[(9, "returned by ask()")]]

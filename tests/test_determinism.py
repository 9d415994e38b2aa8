"""The same program gives the same result in every detail, wherever its values lie in memory."""

from __future__ import annotations

from chat2responses.engine import migrate
from chat2responses.model import Options, RunResult
from chat2responses.workspace import Workspace

CLASSES = "".join(
    f"""
class Category{number}(Category):
    def post_process(self, answer):
        return store(answer, {number})

"""
    for number in range(12)
)

PROGRAM = f"""\
from openai import OpenAI

client = OpenAI()


class Category:
    def post_process(self, answer):
        raise NotImplementedError

{CLASSES}

def label(category: Category, question):
    completion = client.chat.completions.create(model="gpt-4.1", messages=[{{"role": "user", "content": question}}])
    return category.post_process(completion)


CATEGORIES = [{", ".join(f"Category{number}()" for number in range(12))}]
for each in CATEGORIES:
    label(each, "Which?")
"""


def test_results_dont_depend_on_addresses() -> None:
    kept: list[object] = []
    results: list[RunResult] = []
    for number in range(6):
        kept.append([object() for _ in range(1000 * number)])
        results.append(migrate(Workspace.in_memory({"label.py": PROGRAM.encode()}), Options()))
    assert any(reason.trace for site in results[0].sites for reason in site.reasons)
    assert all(result == results[0] for result in results)

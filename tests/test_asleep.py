"""Definitions that can't have to do with the API aren't evaluated, and wake with whatever names them."""

from __future__ import annotations

import libcst as cst
import pytest
from chat2responses.engine import infer, migrate
from chat2responses.infer.project import Project
from chat2responses.model import Options, Verdict
from chat2responses.workspace import Workspace

ASK = """\
from openai import OpenAI

client = OpenAI()


def ask(question):
    completion = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content
"""

PLAIN = """\
import json
import logging
from dataclasses import dataclass

logger = logging.getLogger(__name__)
LIMIT = 10


@dataclass
class Row:
    name: str

    def shown(self):
        return json.dumps(self.name)


class Notes:
    kept = []

    def first_is_missing(self):
        return self.kept[0] is None


def rows(path):
    with open(path) as file:
        return [Row(line) for line in file][:LIMIT]


def is_missing(text):
    logger.info("looking")
    return text is None


def is_missing_twice(text):
    return is_missing(text) and is_missing(text)
"""


def evaluated(**files: str) -> set[str]:
    """Gives the names of the functions that are evaluated."""
    workspace = Workspace.in_memory({f"{name}.py": source.encode() for name, source in files.items()})
    project = Project(workspace)
    targets = [file for path in workspace.targets if (file := project.load(path, force=True)) is not None]
    units = infer(project, targets, Options()).units.values()
    return {unit.node.name.value for unit in units if isinstance(unit.node, cst.FunctionDef)}


def test_what_is_plain_sleeps() -> None:
    assert evaluated(program=f"{PLAIN}\n{ASK}") == {"ask"}


@pytest.mark.parametrize(
    ("use", "awake"),
    [
        ("print(rows('a'))", {"rows", "shown"}),
        ("print(is_missing_twice(ask('a')))", {"is_missing", "is_missing_twice"}),
        ("def main():\n    return is_missing(ask('a'))", {"main", "is_missing", "is_missing_twice"}),
        ("class Loud(Row):\n    answer = ask('a')", {"rows", "shown"}),
        ("def main(found: 'Row'):\n    print(ask('a'), found)", {"main", "rows", "shown"}),
    ],
)
def test_what_is_named_wakes_with_all_that_it_is_tied_to(use: str, awake: set[str]) -> None:
    assert evaluated(program=f"{PLAIN}\n{ASK}\n\n{use}\n") == {"ask", *awake}


@pytest.mark.parametrize(
    "use",
    [
        "print(plain.is_missing_twice(ask('a')))",
        "test = plain.is_missing\nprint(test(ask('a')))",
        "plain.Notes.kept.append(ask('a'))",
        "from plain import *\nprint(is_missing(ask('a')))",
    ],
)
def test_another_file_wakes_it(use: str) -> None:
    program = f"import plain\n{ASK}\n\n{use}\n"
    result = migrate(Workspace.in_memory({"program.py": program.encode(), "plain.py": PLAIN.encode()}), Options())
    (site,) = result.sites
    changed = {change.path for change in result.changes}
    assert "plain.py" in (changed if site.verdict is Verdict.MIGRATE else {reason.path for reason in site.reasons})

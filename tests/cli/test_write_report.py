"""``fix --write-report``: the text that goes into the pull request."""

from __future__ import annotations

import os
import re

import pytest

from tests.cli.support import FOUNDING, UNPROVEN, Folder

SEEDED = b"""\
from openai import OpenAI

client = OpenAI()


def first(topic):
    return client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": topic}],
    ).choices[0].message.content


def __seeded__(topic):
    answer = client.chat.completions.create(
        model="gpt-4.1", messages=[{"role": "user", "content": topic}], seed=7
    )
    return answer.choices[0].message.content
"""

KEPT = b"""\
import pickle
from openai import OpenAI

client = OpenAI()


def __kept__(topic):
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": topic}])


pickle.dumps(__kept__("moss"))
"""

SKIPPED = b"""\
from groq import Groq

print(Groq().chat.completions.create(model="m", messages=[]).choices[0].message.content)
"""


def report(folder: Folder, *arguments: str, name: str = "REPORT.md") -> str:
    folder.run("fix", "--write-report", name, *arguments)
    return folder.read(name).decode()


def section(text: str, heading: str) -> str:
    """The part of a report below a heading."""
    return next(part for part in re.split(r"^## ", text, flags=re.MULTILINE) if part.startswith(heading))


def test_it_says_what_was_migrated(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": SEEDED, "c.py": UNPROVEN, "d.py": SKIPPED})
    text = report(folder)
    assert "2 files changed, 2 call sites migrated, 2 left to a person, 1 not to be touched." in text
    assert section(text, "Migrated").splitlines()[2:4] == [
        "- `a.py`: 1 call site (line 3)",
        "- `b.py`: 1 call site (line 7)",
    ]


def test_each_task_has_its_place_hint_and_trace(folder: Folder) -> None:
    folder.write({"b.py": SEEDED, "c.py": UNPROVEN, "e.py": KEPT})
    tasks = section(report(folder), "To do by hand")
    assert "### The call fixes a seed (`seed`): 1 call site\n" in tasks
    assert "- [ ] `b.py:15` The call fixes a seed (seed=7)\n" in tasks
    assert "  - keeps `b.py:14` on Chat Completions\n" in tasks
    assert "  - the answer comes by `e.py:8`: returned by \\_\\_kept\\_\\_()\n" in tasks
    assert "pass --unsafe seed" in tasks
    assert "### Nothing proves that this is an OpenAI client (`client-unproven`): 1 call site\n" in tasks
    assert "- [ ] `c.py:2` " in tasks


def test_lines_are_those_of_the_files_as_they_are_then(folder: Folder) -> None:
    chain = FOUNDING.replace(b"print(", b"text = (").replace(b"content)", b"content)\nprint(text)")
    tools = b"""\
for call in completion.choices[0].message.tool_calls or []:
    print(call.function.name)
print(len(completion.choices[0].message.tool_calls or []))
"""
    folder.write({"a.py": chain.replace(b"])\n", b"],\n  tools=[])\n") + tools + UNPROVEN})
    text = report(folder)
    after = folder.read("a.py").decode().splitlines()
    place = re.search(r"- \[ \] `a\.py:(\d+)` Nothing proves", text)
    assert place is not None
    assert "llm.chat.completions" in after[int(place.group(1)) - 1]
    assert folder.read("a.py").count(b"\n") != chain.count(b"\n")


def test_it_says_what_behaves_differently_and_what_to_watch(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING})
    text = section(report(folder), "What behaves differently")
    assert "- **Answers are stored**. " in text
    assert "(`a.py:3`)\n  - Watch: " in text
    assert "input\\_tokens" in text and "429" in text
    assert "Answers are stored" not in report(folder, "--store", "false")


def test_what_else_was_changed_or_must_be_looked_at(folder: Folder) -> None:
    lock = b'[[package]]\nname = "openai"\nversion = "1.40.0"\n'
    folder.write({"a.py": FOUNDING, "pyproject.toml": b'[project]\ndependencies = ["openai"]\n', "uv.lock": lock})
    text = report(folder, "--bump-openai")
    assert "- `pyproject.toml`: changed along with them" in text
    assert "- [ ] A lock file still names the old openai: uv lock --upgrade-package openai" in section(text, "To look")
    assert "- [ ] Run the formatter over the changed files." in text


def test_files_that_could_not_be_processed_are_tasks(repository: Folder) -> None:
    repository.write({"a.py": FOUNDING, "b.py": b"client.chat.completions.create((\n"})
    repository.commit_all()
    repository.write({"a.py": FOUNDING + b"# edited\n"})
    text = report(repository)
    assert (
        "0 call sites migrated, 0 left to a person, 0 not to be touched, 1 in files that could not be written" in text
    )
    failed = section(text, "Files that could not be processed")
    assert "- [ ] `a.py` has changes that are not staged" in failed
    assert "- [ ] `b.py:" in failed
    assert "## Migrated" not in text


@pytest.mark.parametrize("name", ["`b`.py", "a *b* [c](d).py", "__init__.py"])
def test_nothing_of_a_path_is_markup(folder: Folder, name: str) -> None:
    folder.write({name: UNPROVEN})
    text = report(folder)
    spans = re.findall(r"(`+)(?: (?=`)|(?! ))(.+?)(?:(?<=`) )?\1(?!`)", text)
    assert f"{name}:2" in [content.strip() for _, content in spans]


def test_paths_count_from_the_top_of_the_repository(repository: Folder) -> None:
    repository.write({"app/a.py": FOUNDING})
    repository.commit_all()
    repository.run("fix", "--write-report", "../R.md", within="app")
    assert "- `app/a.py`: 1 call site (line 3)" in repository.read("R.md").decode()


def test_nothing_found_is_a_report_too(folder: Folder) -> None:
    folder.write({"a.py": b"print()\n"})
    assert "0 files changed, 0 call sites migrated" in report(folder)


@pytest.mark.parametrize("name", ["missing/R.md", "."])
def test_a_place_that_can_not_be_written_stops_before_anything_changes(folder: Folder, name: str) -> None:
    folder.write({"a.py": FOUNDING})
    done = folder.run("fix", "--write-report", name)
    assert done.code == 2
    assert f"error: can't write a report to {name}" in done.err
    assert folder.read("a.py") == FOUNDING
    assert os.listdir(folder.path) == ["a.py"]


def test_it_goes_with_writing_files(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING})
    assert folder.run("fix", "--dry-run", "--write-report", "R.md").code == 2
    assert folder.run("fix", "-", "--write-report", "R.md", stdin=FOUNDING).code == 2
    assert folder.run("fix", "--dry-run", "-i").code == 2
    assert folder.read("a.py") == FOUNDING

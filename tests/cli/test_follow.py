"""Runs over a part of a project: a family is changed in all its files at once, or left and named."""

from __future__ import annotations

import pytest

from tests.cli.support import FOUNDING, MIGRATED, Folder

ASKING = b"""\
from openai import OpenAI

client = OpenAI()


def ask(question):
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": question}])
"""

ASKED = b"""\
from openai import OpenAI

client = OpenAI()


def ask(question):
    return client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": question}])
"""

READING = b"""\
from llm import ask

print(ask("Hello").choices[0].message.content)
"""

READ = b"""\
from llm import ask

print(ask("Hello").output_text)
"""


@pytest.fixture
def project(folder: Folder) -> Folder:
    """A project of two files with one family across them."""
    folder.write({"pyproject.toml": b"", "llm.py": ASKING, "reader.py": READING})
    return folder


def test_a_run_over_the_folder_changes_files_without_a_call_site_too(project: Folder) -> None:
    assert project.run("fix").code == 0
    assert project.read("llm.py") == ASKED
    assert project.read("reader.py") == READ
    assert project.run("check").code == 0


@pytest.mark.parametrize("command", ["check", "diff", "fix"])
def test_one_file_of_a_family_is_left_and_the_other_named(project: Folder, command: str) -> None:
    done = project.run(command, "llm.py")
    assert done.code == 1
    assert "reader.py:3:19: crosses-files-out-of-reach" in done.text + done.err
    assert "--follow" in done.text + done.err
    assert project.read("llm.py") == ASKING
    assert project.read("reader.py") == READING


def test_the_files_of_a_family_named_together_are_enough(project: Folder) -> None:
    """As the pre-commit hook does when both are staged."""
    assert project.run("fix", "llm.py", "reader.py").code == 0
    assert project.read("llm.py") == ASKED
    assert project.read("reader.py") == READ


def test_follow_includes_the_other_files(project: Folder) -> None:
    done = project.run("fix", "--follow", "llm.py")
    assert done.code == 0
    assert "1 call site migrated in 2 files" in done.err
    assert project.read("llm.py") == ASKED
    assert project.read("reader.py") == READ


def test_follow_from_another_folder(project: Folder) -> None:
    project.write({"sub/empty.py": b""})
    assert project.run("fix", "--follow", "../llm.py", within="sub").code == 0
    assert project.read("llm.py") == ASKED
    assert project.read("reader.py") == READ


def test_follow_leaves_other_families_of_those_files_alone(project: Folder) -> None:
    project.write({"reader.py": READING + FOUNDING})
    assert project.run("fix", "--follow", "llm.py").code == 0
    assert project.read("reader.py") == READ + FOUNDING
    assert project.run("fix", "--follow", "reader.py").code == 0
    assert project.read("reader.py") == READ + MIGRATED


def test_follow_does_not_enter_what_is_excluded(project: Folder) -> None:
    project.write({"pyproject.toml": b'[tool.chat2responses]\nexclude = ["reader.py"]\n'})
    done = project.run("fix", "--follow", "llm.py")
    assert done.code == 1
    assert "reader.py:3:19: crosses-files-out-of-reach" in done.err
    assert project.read("llm.py") == ASKING


def test_a_family_is_left_when_one_of_its_files_has_unstaged_changes(repository: Folder) -> None:
    repository.write({"llm.py": ASKING, "reader.py": READING, "other.py": FOUNDING})
    repository.commit_all()
    edited = READING + b"print('edited')\n"
    repository.write({"reader.py": edited})
    done = repository.run("fix", "--follow", "llm.py", "other.py")
    assert done.code == 3
    assert "error: reader.py: has changes that are not staged" in done.err
    assert "reader.py:3:19: crosses-files-out-of-reach" in done.err
    assert repository.read("llm.py") == ASKING
    assert repository.read("reader.py") == edited
    assert repository.read("other.py") == MIGRATED


def test_standard_input_has_nothing_to_follow(project: Folder) -> None:
    done = project.run("fix", "--follow", "-", stdin=ASKING)
    assert done.code == 2
    assert "--follow" in done.err


def test_a_reader_that_is_not_given_back_faithfully_stops_its_family(project: Folder) -> None:
    """LibCST drops a leading form feed: such a file is read, but never written."""
    project.write({"reader.py": b"\x0c" + READING})
    done = project.run("fix")
    assert "reader.py:3:19: crosses-files-out-of-reach" in done.err
    assert project.read("llm.py") == ASKING

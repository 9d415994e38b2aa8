"""``fix -i``: one family at a time with its diff, answered as ``git add -p`` is."""

from __future__ import annotations

import pytest

from tests.cli.support import FOUNDING, MIGRATED, UNPROVEN, Done, Folder
from tests.cli.test_choosing import ACROSS, BRANCHES

TWICE = b"""\
from openai import OpenAI

client = OpenAI()


def first(topic):
    answer = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": topic}])
    return answer.choices[0].message.content


def second(topic):
    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": topic}])
    return answer.choices[0].message.content
"""


def ask(folder: Folder, answers: str, *arguments: str) -> Done:
    """Run ``fix -i`` with an answer for each question."""
    return folder.run("fix", "-i", *arguments, stdin="".join(f"{answer}\n" for answer in answers).encode())


@pytest.mark.parametrize(
    ("answers", "first", "second"),
    [("yy", True, True), ("yn", True, False), ("ny", False, True), ("nn", False, False), ("yq", True, False)],
)
def test_each_family_gets_its_answer(folder: Folder, answers: str, first: bool, second: bool) -> None:
    folder.write({"a.py": TWICE})
    done = ask(folder, answers)
    assert done.code == 0
    before, after = folder.read("a.py").split(b"def second")
    assert (b"responses.create" in before, b"responses.create" in after) == (first, second)
    assert f"{first + second} call site" in done.err
    assert done.text.count("Apply this family") == len(answers)


def test_what_is_shown_is_what_is_written(folder: Folder) -> None:
    folder.write(ACROSS)
    shown = ask(folder, "y").out
    written = {name: folder.read(name) for name in ACROSS}
    folder.write(ACROSS)
    patch = shown.partition(b"\n")[2].rpartition(b"Apply this family")[0]
    (folder.path / "shown.patch").write_bytes(patch)
    folder.git("apply", "shown.patch")
    assert {name: folder.read(name) for name in ACROSS} == written
    assert b"chat.completions" not in b"".join(written.values())


def test_each_diff_is_on_top_of_what_was_chosen(folder: Folder) -> None:
    folder.write({"a.py": TWICE})
    done = ask(folder, "yy")
    parts = done.out.split(b"Apply this family [y,n,s,q,e,?]? ")
    assert b'"gpt-4.1"' in parts[0] and b'"gpt-4o"' not in parts[0]
    assert b'"gpt-4o"' in parts[1] and b'-    answer = client.chat.completions.create(model="gpt-4.1"' not in parts[1]


def test_what_belongs_together_is_asked_once(folder: Folder) -> None:
    folder.write({"a.py": BRANCHES})
    done = ask(folder, "y")
    assert done.text.count("Apply this family") == 1
    assert "2 call sites, changes a.py" in done.text
    assert b"chat.completions" not in folder.read("a.py")


def test_s_skips_the_file(folder: Folder) -> None:
    folder.write({"a.py": TWICE, "b.py": FOUNDING})
    done = ask(folder, "sy")
    assert done.text.count("Apply this family") == 2
    assert folder.read("a.py") == TWICE
    assert b"responses.create" in folder.read("b.py")


def test_e_explains_and_asks_again(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING})
    done = ask(folder, "e?y")
    assert "Responses keeps answers for at least 30 days" in done.text
    assert "s - leave it and all other families" in done.text
    assert done.text.count("Apply this family") == 3
    assert folder.read("a.py") == MIGRATED


def test_the_end_of_the_input_quits(folder: Folder) -> None:
    folder.write({"a.py": TWICE})
    done = ask(folder, "y")
    assert done.code == 0
    assert folder.read("a.py").count(b"responses.create") == 1


def test_files_that_git_could_not_give_back_are_not_offered(repository: Folder) -> None:
    repository.write({"a.py": FOUNDING, "b.py": FOUNDING})
    repository.commit_all()
    repository.write({"a.py": FOUNDING + b"# edited\n"})
    done = ask(repository, "y")
    assert done.code == 3
    assert "changes b.py" in done.text and "a.py" not in done.text
    assert "error: a.py: has changes that are not staged" in done.err
    assert b"responses.create" in repository.read("b.py")


def test_nothing_to_ask_about(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN, "b.py": b""})
    done = ask(folder, "")
    assert done.out == b""
    assert "0 call sites migrated" in done.err
    assert folder.run("fix", "-i", "b.py").code == 0


def test_standard_input_can_not_be_both(folder: Folder) -> None:
    done = folder.run("fix", "-i", "-", stdin=FOUNDING)
    assert done.code == 2
    assert "error: -i goes with files" in done.err

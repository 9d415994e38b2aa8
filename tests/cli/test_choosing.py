"""``--select`` and ``--family``: what is chosen is applied whole, everything else stays as it is."""

from __future__ import annotations

import json

from tests.cli.support import FOUNDING, MIGRATED, UNPROVEN, Folder

SEEDED = b"""\
from openai import OpenAI

client = OpenAI()


def seeded(topic):
    answer = client.chat.completions.create(
        model="gpt-4.1", messages=[{"role": "user", "content": topic}], seed=7
    )
    return answer.choices[0].message.content
"""

ACROSS = {
    "lib.py": b"""\
from openai import OpenAI

client = OpenAI()


def ask(question):
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": question}])
""",
    "main.py": b"""\
# Shows one of our completions.

from lib import ask

print(ask("Why?").choices[0].message.content)
""",
}

BRANCHES = b"""\
from openai import OpenAI

client = OpenAI()


def either(topic, long):
    if long:
        answer = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": topic}])
        print(answer.choices[0].message.content)
    else:
        other = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": topic}])
        print(other.choices[0].message.content)
"""


def families(folder: Folder, *arguments: str) -> dict[tuple[str, int], str]:
    """The id of the family of each call site, by its place."""
    done = folder.run("check", "--output-format", "json", *arguments)
    return {(site["path"], site["line"]): site["family"] for site in json.loads(done.text)["sites"]}


def test_a_family_is_applied_whole_over_its_files(folder: Folder) -> None:
    folder.write({**ACROSS, "other.py": FOUNDING})
    ids = families(folder)
    done = folder.run("fix", "--family", ids["lib.py", 7])
    assert done.code == 0
    assert "1 call site migrated in 2 files" in done.err
    assert "1 more call site not chosen" in done.err
    assert folder.read("other.py") == FOUNDING
    assert b"client.responses.create(" in folder.read("lib.py")
    assert folder.read("main.py").endswith(b'print(ask("Why?").output_text)\n')


def test_several_families(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": FOUNDING, "c.py": FOUNDING})
    ids = families(folder)
    done = folder.run("fix", "--family", ids["a.py", 3], "--family", ids["c.py", 3].upper())
    assert done.code == 0
    assert [folder.read(name) for name in ("a.py", "b.py", "c.py")] == [MIGRATED, FOUNDING, MIGRATED]


def test_what_runs_in_the_place_of_a_chosen_call_comes_along(folder: Folder) -> None:
    folder.write({"a.py": BRANCHES})
    first, second = families(folder).values()
    assert first != second
    done = folder.run("fix", "--family", second)
    assert "2 call sites migrated in 1 file" in done.err
    assert b"completions" not in folder.read("a.py")


def test_the_rest_can_follow_later_with_the_same_result(folder: Folder) -> None:
    files = {"a.py": FOUNDING + SEEDED, "b.py": BRANCHES}
    folder.write(files)
    for family in dict.fromkeys(families(folder, "--unsafe", "seed").values()):
        folder.run("fix", "--unsafe", "seed", "--family", family)
    in_steps = {name: folder.read(name) for name in files}
    folder.write(files)
    assert folder.run("fix", "--unsafe", "seed").code == 0
    assert {name: folder.read(name) for name in files} == in_steps


def test_an_id_survives_moved_and_wrapped_lines(folder: Folder) -> None:
    folder.write({"a.py": BRANCHES})
    before = list(families(folder).values())
    wrapped = BRANCHES.replace(b"create(model", b"create(\n            model")
    folder.write({"a.py": b"import sys\n\n\n" + wrapped})
    assert list(families(folder).values()) == before


def test_an_unknown_family_is_named(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING})
    done = folder.run("fix", "--family", "0123456789ab")
    assert done.code == 2
    assert "error: no family has the id 0123456789ab" in done.err
    assert folder.read("a.py") == FOUNDING
    assert folder.run("fix", "--family", "first").code == 2


def test_select_takes_what_has_the_finding(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": SEEDED})
    done = folder.run("fix", "--unsafe", "seed", "--select", "seed")
    assert done.code == 0
    assert folder.read("a.py") == FOUNDING
    assert b"seed=" not in folder.read("b.py")
    assert b"client.responses.create(" in folder.read("b.py")


def test_select_lists_what_has_the_finding_or_note(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": SEEDED, "c.py": UNPROVEN})
    by_finding = folder.run("check", "--select", "client-unproven")
    assert by_finding.code == 1
    assert "c.py:2:18: manual" in by_finding.text
    assert "1 manual, 0 skip\n2 more call sites not chosen\n" in by_finding.text
    assert "a.py:" not in by_finding.text
    by_note = folder.run("check", "--select", "store-default", "--unsafe", "seed").text
    assert "a.py:3" in by_note and "b.py:7" in by_note and "c.py" not in by_note


def test_nothing_selected_is_nothing_left(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING})
    done = folder.run("check", "--select", "audio")
    assert done.code == 0
    assert "1 more call site not chosen" in done.text


def test_an_unknown_code_is_named(folder: Folder) -> None:
    done = folder.run("check", "--select", "sead")
    assert done.code == 2
    assert "unknown code 'sead' for --select: did you mean 'seed'?" in done.err

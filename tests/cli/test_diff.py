"""The diff: ``git apply`` takes it for every kind of file, and it says no more than what changed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from chat2responses.model import Change
from chat2responses_cli.report.diff import unified_diff

from tests.cli.support import FOUNDING, MIGRATED, UNRELATED, Folder

ENCODINGS = {
    "line feeds": (FOUNDING, MIGRATED),
    "CRLF": (FOUNDING.replace(b"\n", b"\r\n"), MIGRATED.replace(b"\n", b"\r\n")),
    "no line break at the end": (FOUNDING.rstrip(), MIGRATED.rstrip()),
    "CRLF without a last one": (FOUNDING.replace(b"\n", b"\r\n").rstrip(), MIGRATED.replace(b"\n", b"\r\n").rstrip()),
    "byte order mark": (b"\xef\xbb\xbf" + FOUNDING, b"\xef\xbb\xbf" + MIGRATED),
    "Latin-1": (b"# coding: latin-1\n# \xe9\xff\n" + FOUNDING, b"# coding: latin-1\n# \xe9\xff\n" + MIGRATED),
    "mixed line breaks": (b"import os\r\n" + FOUNDING, b"import os\r\n" + MIGRATED),
    "form feed": (b"import os\n\x0c\n" + FOUNDING, b"import os\n\x0c\n" + MIGRATED),
}

NAMES = ["plain.py", "with space.py", "größe/ä.py", 'quo"te.py', "back\\slash.py", "tab\there.py", "deep/er/a.py"]


@pytest.mark.parametrize("kind", ENCODINGS)
def test_git_applies_the_diff(repository: Folder, kind: str) -> None:
    before, after = ENCODINGS[kind]
    repository.write({"app.py": before})
    repository.commit_all()
    done = repository.run("diff")
    apply(repository, done.out)
    assert repository.read("app.py") == after


@pytest.mark.parametrize("name", NAMES)
def test_git_applies_the_diff_of_a_file_with_any_name(repository: Folder, name: str) -> None:
    repository.write({name: FOUNDING})
    repository.commit_all()
    apply(repository, repository.run("diff").out)
    assert repository.read(name) == MIGRATED


def test_git_applies_the_diff_in_a_subfolder(repository: Folder) -> None:
    repository.write({"pkg/a.py": FOUNDING, "pkg/sub/b.py": FOUNDING})
    repository.commit_all()
    within = Folder(repository.path / "pkg")
    apply(within, within.run("diff").out)
    assert repository.read("pkg/a.py") == repository.read("pkg/sub/b.py") == MIGRATED


def test_the_diff_is_what_fix_writes(repository: Folder) -> None:
    repository.write({f"{number}.py": content for number, (content, _) in enumerate(ENCODINGS.values())})
    repository.commit_all()
    apply(repository, repository.run("diff").out)
    applied = [repository.read(f"{number}.py") for number in range(len(ENCODINGS))]
    repository.git("checkout", "--quiet", ".")
    repository.run("fix")
    assert [repository.read(f"{number}.py") for number in range(len(ENCODINGS))] == applied


def test_only_changed_lines_are_marked(folder: Folder) -> None:
    folder.write({"a.py": UNRELATED * 400 + FOUNDING + UNRELATED * 400})
    lines = folder.run("diff").text.splitlines()
    assert sum(line.startswith("-") for line in lines) == 1 + 3
    assert sum(line.startswith("+") for line in lines) == 1 + 3


def test_lines_that_repeat_are_not_rewritten() -> None:
    """Between two thousand equal lines each change stays a change of one line."""
    before = [b"same()\n"] * 2000
    after = list(before)
    after[500:501] = [b"other()\n"]
    after[1500:1501] = [b"another()\n"]
    diff = unified_diff(Change("a.py", b"".join(before), b"".join(after)))
    assert diff.count(b"\n-") == 1 + 1
    assert diff.count(b"\n+other()") == diff.count(b"\n+another()") == 1


def test_equal_contents_have_no_diff() -> None:
    assert unified_diff(Change("a.py", FOUNDING, FOUNDING)) == b""


@pytest.mark.parametrize("seed", range(40))
def test_git_applies_random_edits(repository: Folder, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    before = random_lines(chance, chance.randrange(0, 60))
    after = list(before)
    for _ in range(chance.randrange(1, 6)):
        start = chance.randrange(0, len(after) + 1)
        after[start : start + chance.randrange(0, 4)] = random_lines(chance, chance.randrange(0, 4))
    old, new = b"".join(before), b"".join(after)
    if chance.random() < 0.3:
        old = old.rstrip(b"\r\n")
    if chance.random() < 0.3:
        new = new.rstrip(b"\r\n")
    if not (old and new):
        old, new = b"x\n" + old, b"x\n" + new
    (tmp_path / "file.py").write_bytes(old)
    apply(repository, unified_diff(Change("file.py", old, new)))
    assert repository.read("file.py") == new


def random_lines(chance: random.Random, number: int) -> list[bytes]:
    vocabulary = [b"\n", b"a\n", b"b\n", b"    return\n", b"c\r\n", b"\xff\n", b"-- x\n", b"@@ -1 +1 @@\n", b"\r\r\n"]
    return [chance.choice([*vocabulary, b"%d\n" % chance.randrange(1000)]) for _ in range(number)]


def apply(folder: Folder, diff: bytes) -> None:
    """Let git apply a diff. An empty one is an error for git, but not here."""
    if diff:
        patch = folder.path.parent / f"{folder.path.name}.diff"
        patch.write_bytes(diff)
        folder.git("apply", "--whitespace=nowarn", str(patch))

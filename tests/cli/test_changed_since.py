"""``check --changed-since``: only what a change touches is shown and counts."""

from __future__ import annotations

import json
import os
import subprocess

import pytest

from tests import limits
from tests.cli.support import FOUNDING, UNPROVEN, UNRELATED, Done, Folder

TWO = UNPROVEN + b"\n\n" + UNPROVEN.replace(b"def ask", b"def ask_again")
"""Call sites in lines 2 and 7."""

MULTILINE = b"""\
def ask(llm, question):
    completion = llm.chat.completions.create(
        model="gpt-4.1",
        temperature=0,
        messages=[{"role": "user", "content": question}],
    )
    return completion.choices[0].message.content
"""


def check(folder: Folder, *arguments: str, since: str = "HEAD", within: str = ".") -> Done:
    return folder.run("check", "--changed-since", since, *arguments, within=within)


def places(done: Done) -> list[str]:
    """Where the call sites of a report are, as ``path:line``."""
    lines = [line for line in done.text.splitlines() if ": manual " in line or ": migrate " in line]
    return [":".join(line.split(":")[:2]) for line in lines]


def test_only_call_sites_on_changed_lines_are_shown(repository: Folder) -> None:
    repository.write({"a.py": TWO, "b.py": UNPROVEN})
    repository.commit_all()
    assert check(repository).code == 0
    repository.write(
        {"a.py": TWO[: TWO.index(b"def ask_again")] + TWO[TWO.index(b"def ask_again") :].replace(b"4.1", b"5")}
    )
    done = check(repository)
    assert places(done) == ["a.py:7"]
    assert done.code == 1
    assert "2 more call sites on lines that the change doesn't touch\n" in done.text


def test_a_new_file_counts_whole_before_and_after_it_is_added(repository: Folder) -> None:
    repository.write({"a.py": UNPROVEN})
    repository.commit_all()
    repository.write({"pkg/new.py": TWO})
    assert places(check(repository)) == ["pkg/new.py:2", "pkg/new.py:7"]
    repository.git("add", "--all")
    assert places(check(repository)) == ["pkg/new.py:2", "pkg/new.py:7"]
    repository.commit_all()
    assert places(check(repository, since="HEAD~1")) == ["pkg/new.py:2", "pkg/new.py:7"]


@pytest.mark.parametrize("old", [b"        temperature=0,\n", b'        model="gpt-4.1",\n', b"    )\n"])
def test_any_line_of_a_call_counts(repository: Folder, old: bytes) -> None:
    repository.write({"a.py": MULTILINE})
    repository.commit_all()
    repository.write({"a.py": MULTILINE.replace(old, old.replace(b"\n", b"  # changed\n"))})
    assert places(check(repository)) == ["a.py:2"]


def test_a_line_that_was_removed_from_a_call_counts(repository: Folder) -> None:
    repository.write({"a.py": MULTILINE})
    repository.commit_all()
    repository.write({"a.py": MULTILINE.replace(b"        temperature=0,\n", b"")})
    assert places(check(repository)) == ["a.py:2"]


def test_lines_removed_around_a_call_do_not_count(repository: Folder) -> None:
    repository.write({"a.py": b"import os\n" + MULTILINE.replace(b"    return", b"    print(os)\n    return")})
    repository.commit_all()
    repository.write({"a.py": MULTILINE})
    assert places(check(repository)) == []


def test_the_place_of_a_reason_counts_and_is_where_it_is_shown(repository: Folder) -> None:
    program = FOUNDING + b"\n\ndef log(value):\n    pass\n"
    repository.write({"a.py": program})
    repository.commit_all()
    changed = program + b"\n\nimport json\n\nlog(json.dumps(completion.model_dump()))\n"
    repository.write({"a.py": changed})
    done = check(repository, "--output-format", "github")
    assert done.code == 1
    [line] = [line for line in done.text.splitlines() if line.startswith("::error ")]
    number = changed[: changed.index(b"log(json")].count(b"\n") + 1
    assert f"file=a.py,line={number},endLine={number}," in line


def test_the_base_is_where_the_branches_part(repository: Folder) -> None:
    repository.write({"a.py": UNPROVEN})
    repository.commit_all()
    repository.git("branch", "main-line")
    repository.write({"b.py": UNPROVEN})
    repository.commit_all()
    feature = repository.git("rev-parse", "HEAD").decode().strip()
    repository.git("checkout", "--quiet", "main-line")
    repository.write({"a.py": UNRELATED})
    repository.commit_all()
    repository.git("checkout", "--quiet", feature)
    assert places(check(repository, since="main-line")) == ["b.py:2"]


def test_a_moved_file_counts_only_where_it_changed(repository: Folder) -> None:
    padding = b"".join(b"VALUE_%d = %d\n" % (number, number) for number in range(40))
    repository.write({"old.py": padding + TWO})
    repository.commit_all()
    repository.git("mv", "old.py", "new.py")
    assert places(check(repository)) == []
    repository.write({"new.py": padding + TWO.replace(b"gpt-4.1", b"gpt-5", 1)})
    assert places(check(repository)) == ["new.py:42"]


@pytest.mark.parametrize("name", ["with space.py", "größe.py", 'quo"te.py', "tab\there.py", "back\\slash.py"])
def test_any_file_name(repository: Folder, name: str) -> None:
    repository.write({name: UNPROVEN})
    repository.commit_all()
    repository.write({name: UNPROVEN.replace(b"4.1", b"5")})
    assert check(repository).code == 1


def test_lines_of_a_change_that_look_like_headers(repository: Folder) -> None:
    text = b'TEXT = """\n-- a/a.py\n"""\n'
    repository.write({"a.py": text + UNPROVEN})
    repository.commit_all()
    repository.write({"a.py": text.replace(b"-- a/a.py", b"++ b/zzz.py\n@@ -1 +1 @@") + UNPROVEN})
    assert places(check(repository)) == []
    repository.write({"a.py": text.replace(b"-- a/a.py", b"++ b/zzz.py") + UNPROVEN.replace(b"4.1", b"5")})
    assert places(check(repository)) == ["a.py:5"]


def test_settings_of_git_change_nothing(repository: Folder) -> None:
    repository.write({"a.py": UNPROVEN})
    repository.commit_all()
    for setting in ("diff.noprefix=true", "diff.mnemonicPrefix=true", "color.diff=always", "diff.context=9"):
        repository.git("config", *setting.split("="))
    repository.write({"a.py": UNPROVEN.replace(b"4.1", b"5")})
    assert places(check(repository)) == ["a.py:2"]


def test_within_a_folder_of_the_repository(repository: Folder) -> None:
    repository.write({"pkg/a.py": UNPROVEN, "b.py": UNPROVEN})
    repository.commit_all()
    repository.write({"pkg/a.py": UNPROVEN.replace(b"4.1", b"5"), "b.py": UNPROVEN.replace(b"4.1", b"5")})
    assert places(check(repository, within="pkg")) == ["a.py:2"]


def test_notes_and_errors_of_other_files_are_left_out(repository: Folder) -> None:
    repository.write({"a.py": FOUNDING, "bad.py": FOUNDING + b"print((\n", "b.py": UNRELATED})
    repository.commit_all()
    repository.write({"b.py": b"# changed\n" + UNRELATED})
    done = check(repository, "--output-format", "json")
    document = json.loads(done.out)
    assert document["sites"] == document["notes"] == document["errors"] == []
    assert document["summary"]["untouched"] == 1
    assert done.code == 0
    assert "warning: bad.py: " in done.err
    repository.write({"bad.py": FOUNDING + b"print(((\n"})
    assert check(repository).code == 3


def test_a_reference_that_git_does_not_know_is_wrong_use(repository: Folder) -> None:
    repository.write({"a.py": UNRELATED})
    for reference in ("no-such-branch", "-x", ""):
        done = repository.run("check", f"--changed-since={reference}")
        assert done.code == 2
        assert done.err.startswith("error: --changed-since: git knows no commit ")
        assert len(done.err.splitlines()) == 1


def test_a_shallow_clone_says_to_fetch_the_history(repository: Folder) -> None:
    repository.write({"a.py": UNPROVEN})
    repository.commit_all()
    repository.git("branch", "side", "HEAD~1")
    repository.git("checkout", "--quiet", "--orphan", "fresh")
    repository.commit_all()
    done = check(repository, since="side")
    assert done.code == 2
    assert "fetch the whole history" in done.err


def test_outside_of_a_repository_is_wrong_use(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN})
    asked = subprocess.run(["git", "rev-parse"], cwd=folder.path, capture_output=True, timeout=limits.COMMAND)
    if asked.returncode == 0:
        pytest.skip("the folder of the tests lies in a repository")
    done = check(folder)
    assert done.code == 2
    assert "not in a git repository" in done.err


def test_standard_input_is_wrong_use(repository: Folder) -> None:
    assert repository.run("check", "-", "--changed-since", "HEAD", stdin=UNPROVEN).code == 2


def test_a_submodule_has_not_changed(repository: Folder, tmp_path_factory: pytest.TempPathFactory) -> None:
    inner = Folder(tmp_path_factory.mktemp("inner"))
    inner.write({"a.py": UNPROVEN})
    inner.commit_all()
    repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", os.fspath(inner.path), "sub")
    repository.commit_all()
    repository.write({"b.py": UNPROVEN})
    assert places(check(repository)) == ["b.py:2"]

"""``--bump-openai``: the requirement and the calls that it frees, in one step."""

from __future__ import annotations

import pytest

from tests.cli.support import FOUNDING, MIGRATED, Folder

REQUIREMENTS = b"flask==3.0\r\nopenai==1.40.0  # pinned\r\n"
RAISED = b"flask==3.0\r\nopenai==1.66.0  # pinned\r\n"

VERBOSE = FOUNDING.replace(b'model="gpt-4.1",', b'model="gpt-4.1", verbosity="low",')


def test_without_it_the_call_stays_and_the_summary_says_what_would_help(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "requirements.txt": REQUIREMENTS})
    done = folder.run("check")
    assert done.code == 1
    assert "requirements.txt:2:1: openai-too-old" in done.text
    assert "--bump-openai would free 1 call site\n" in done.text
    assert folder.run("fix").code == 1
    assert folder.read("a.py") == FOUNDING


def test_both_are_written_and_a_second_run_finds_nothing(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "requirements.txt": REQUIREMENTS})
    done = folder.run("fix", "--bump-openai")
    assert done.code == 0, done.err
    assert "note: openai-raised: The openai requirement was raised (requirements.txt:2)" in done.err
    assert folder.read("a.py") == MIGRATED
    assert folder.read("requirements.txt") == RAISED
    assert folder.run("check").code == 0
    assert folder.run("fix", "--bump-openai").code == 0
    assert folder.read("requirements.txt") == RAISED


def test_the_diff_shows_both(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "requirements.txt": REQUIREMENTS})
    shown = folder.run("diff", "--bump-openai").out
    assert shown.index(b"+++ b/a.py") < shown.index(b"+++ b/requirements.txt")
    folder.git("init", "--quiet")
    (folder.path / "change.patch").write_bytes(shown)
    folder.git("apply", "change.patch")
    assert folder.read("requirements.txt") == RAISED


def test_the_highest_need_counts(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": VERBOSE, "requirements.txt": b"openai>=1.30\n"})
    assert folder.run("fix", "--bump-openai").code == 0
    assert folder.read("requirements.txt") == b"openai>=1.99.5\n"


def test_what_is_not_chosen_raises_nothing(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": VERBOSE, "requirements.txt": b"openai==1.30\n"})
    shown = folder.run("check", "--bump-openai").text
    family = next(line for line in shown.splitlines() if line.startswith("a.py:")).rpartition("[")[2].rstrip("]")
    assert folder.run("fix", "--bump-openai", "--family", family).code == 0
    assert folder.read("requirements.txt") == b"openai==1.66\n"
    assert folder.read("b.py") == VERBOSE


def test_a_requirement_that_git_could_not_give_back_keeps_the_calls_back(repository: Folder) -> None:
    repository.write({"a.py": FOUNDING, "requirements.txt": b"openai==1.40.0\n"})
    repository.commit_all()
    repository.write({"requirements.txt": REQUIREMENTS})
    done = repository.run("fix", "--bump-openai")
    assert done.code == 3
    assert "error: requirements.txt: has changes that are not staged" in done.err
    assert repository.read("a.py") == FOUNDING
    assert repository.read("requirements.txt") == REQUIREMENTS
    assert repository.run("fix", "--bump-openai", "--allow-dirty").code == 0
    assert repository.read("requirements.txt") == RAISED


def test_a_script_names_its_own_requirements(folder: Folder) -> None:
    head = b'# /// script\n# dependencies = [\n#   "openai==1.40.0",\n# ]\n# ///\n'
    folder.write({"a.py": head + FOUNDING})
    assert folder.run("fix", "--bump-openai").code == 0
    assert folder.read("a.py") == head.replace(b"1.40.0", b"1.66.0") + MIGRATED


def test_lock_files_are_named_with_their_command(folder: Folder) -> None:
    lock = b'[[package]]\nname = "openai"\nversion = "1.40.0"\n'
    folder.write({"a.py": FOUNDING, "pyproject.toml": b'[project]\ndependencies = ["openai"]\n', "uv.lock": lock})
    done = folder.run("fix", "--bump-openai")
    assert done.code == 0
    told = " ".join(done.err.split())
    assert "lock-outdated: A lock file still names the old openai: uv lock --upgrade-package openai (uv.lock:3)" in told
    assert folder.read("uv.lock") == lock
    assert folder.read("pyproject.toml") == b'[project]\ndependencies = ["openai>=1.66.0"]\n'


@pytest.mark.parametrize("requirement", [b"openai==0.28.1\n", b"openai==1.40.0 --hash=sha256:00\n"])
def test_what_can_not_be_raised_says_why(folder: Folder, requirement: bytes) -> None:
    folder.write({"a.py": FOUNDING, "requirements.txt": requirement})
    done = folder.run("fix", "--bump-openai")
    assert done.code == 1
    assert "hint: It can't be raised by this tool" in done.err
    assert "--unsafe openai-too-old would free" in done.err
    assert folder.read("a.py") == FOUNDING

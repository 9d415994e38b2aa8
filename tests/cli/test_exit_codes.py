"""What the exit code says, for each command."""

from __future__ import annotations

import pytest

from tests.cli.support import FOUNDING, MIGRATED, UNPROVEN, UNRELATED, Folder

PREVIEWS = ("check", "diff")


@pytest.mark.parametrize("command", ["check", "diff", "fix"])
def test_nothing_to_do_is_0(folder: Folder, command: str) -> None:
    folder.write({"a.py": UNRELATED, "b.py": MIGRATED})
    assert folder.run(command).code == 0


@pytest.mark.parametrize("command", ["check", "diff", "fix"])
def test_an_empty_folder_is_0(folder: Folder, command: str) -> None:
    assert folder.run(command).code == 0


@pytest.mark.parametrize("command", PREVIEWS)
@pytest.mark.parametrize("program", [FOUNDING, UNPROVEN])
def test_something_to_change_or_left_is_1_for_a_preview(folder: Folder, command: str, program: bytes) -> None:
    folder.write({"a.py": program})
    assert folder.run(command).code == 1
    assert folder.run(command, "--exit-zero").code == 0
    assert folder.read("a.py") == program


def test_everything_migrated_is_0_for_fix(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING})
    assert folder.run("fix").code == 0
    assert folder.read("a.py") == MIGRATED


def test_something_left_is_1_for_fix(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN})
    assert folder.run("fix").code == 1
    assert folder.read("a.py") == MIGRATED
    assert folder.read("b.py") == UNPROVEN
    assert folder.run("fix", "--exit-zero").code == 0


def test_a_vouched_client_migrates(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN})
    assert folder.run("fix", "--client", "llm").code == 0
    assert b"llm.responses.create(" in folder.read("a.py")


def test_a_dry_run_is_the_diff(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN})
    dry, diff = folder.run("fix", "--dry-run"), folder.run("diff")
    assert dry == diff
    assert dry.code == 1
    assert folder.read("a.py") == FOUNDING


def test_an_ignored_call_site_counts_as_done(folder: Folder) -> None:
    ignored = FOUNDING.replace(b".create(\n", b".create(  # chat2responses: ignore\n")
    folder.write({"a.py": ignored})
    assert folder.run("check").code == 0
    assert folder.run("fix").code == 0
    assert folder.read("a.py") == ignored


@pytest.mark.parametrize("command", ["check", "diff", "fix"])
def test_a_wrong_path_is_2_and_the_others_are_processed(folder: Folder, command: str) -> None:
    folder.write({"a.py": FOUNDING})
    done = folder.run(command, "no/such.py", "a.py")
    assert done.code == 2
    assert "error: no/such.py: no such file or folder" in done.err
    assert (folder.read("a.py") == MIGRATED) == (command == "fix")


@pytest.mark.parametrize(
    "arguments",
    [
        ("frobnicate",),
        ("check", "--no-such-option"),
        ("check", "--output-format", "yaml"),
        ("diff", "--output-format", "json"),
        ("check", "--store", "maybe"),
        ("check", "--stdin-filename", "x.py", "a.py"),
        ("check", "-", "a.py"),
        ("check", "--unsafe", "no-such-code"),
        ("check", "--client", "not an expression"),
        ("check", "--client", "'text'"),
        ("check", "--responses-host", "https://llm.corp.example/v1"),
    ],
)
def test_wrong_use_is_2_and_says_so_without_a_traceback(folder: Folder, arguments: tuple[str, ...]) -> None:
    folder.write({"a.py": FOUNDING})
    done = folder.run(*arguments)
    assert done.code == 2
    assert done.out == b""
    assert "rror: " in done.err
    assert "Traceback" not in done.err


def test_wrong_use_suggests_what_was_meant(folder: Folder) -> None:
    assert "write 'llm.corp.example'" in folder.run("check", "--responses-host", "https://LLM.corp.example/v1").err
    assert "did you mean 'client-unproven'?" in folder.run("check", "--unsafe", "client_unproven").err


def test_a_file_that_cannot_be_processed_is_3_and_the_others_are(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "bad.py": b"client.chat.completions.create(\n"})
    done = folder.run("fix", "--exit-zero")
    assert done.code == 3
    assert "error: bad.py:" in done.err
    assert folder.read("a.py") == MIGRATED


def test_help_and_version_are_0(folder: Folder) -> None:
    assert "Responses API" in folder.run("--help").text
    assert folder.run("--version").code == 0
    assert folder.run("fix", "--help").code == 0


def test_a_working_folder_that_is_gone_is_wrong_use(folder: Folder) -> None:
    folder.write({"gone/a.py": FOUNDING})
    done = folder.run("check", within="gone", prefix=("sh", "-c", 'rm -r ../gone && exec "$@"', "sh"))
    assert done.code == 2
    assert done.err == "error: the working folder is gone: change to another one\n"

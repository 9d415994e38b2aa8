"""The hooks, run by pre-commit itself in a repository that is made here."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import click
import pytest
from chat2responses_cli.app import cli
from chat2responses_cli.hook import FLAGS, VALUES

from tests import limits
from tests.cli.support import COMMAND, FOUNDING, MIGRATED, UNPROVEN, UNRELATED, Done, Folder, process_environment

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = ".pre-commit-hooks.yaml"

CONFIG = """\
repos:
- repo: {repo}
  rev: main
  hooks:
  - id: {hook}
    args: [{arguments}]
"""

MENTION = b"# completions\n"
"""Makes a hit of a file without a call."""


@dataclass(frozen=True)
class Hooked:
    """A repository whose commits pass through one of our hooks."""

    folder: Folder
    environment: dict[str, str]

    def commit(self, message: str = "Change") -> Done:
        """Commit what is staged, through the hook. The output of git and pre-commit is the standard error."""
        return self._run("git", "commit", "--message", message)

    def pre_commit(self, *arguments: str) -> Done:
        return self._run(sys.executable, "-m", "pre_commit", *arguments)

    def _run(self, *command: str) -> Done:
        done = subprocess.run(
            command,
            cwd=self.folder.path,
            env=self.environment,
            capture_output=True,
            check=False,
            text=True,
            timeout=limits.COMMAND,
        )
        return Done(done.returncode, done.stdout.encode(), done.stdout + done.stderr)


@dataclass(frozen=True)
class Maker:
    """Makes repositories with one of our hooks installed."""

    path: Path

    def __call__(self, hook: str, *arguments: str) -> Hooked:
        environment = process_environment(
            {
                "PATH": f"{self._command()}:{Path(shutil.which('git') or '/usr/bin/git').parent}:/usr/bin:/bin",
                "PRE_COMMIT_HOME": str(self.path / "cache"),
                "GIT_CONFIG_GLOBAL": str(self._git_config()),
                "GIT_CONFIG_NOSYSTEM": "1",
            }
        )
        folder = Folder(self.path / "work")
        folder.write({"README": b"\n"})
        folder.git("init", "--quiet", "--initial-branch", "main")
        config = CONFIG.format(repo=self._hooks().path, hook=hook, arguments=", ".join(arguments))
        folder.write({".pre-commit-config.yaml": config.encode()})
        folder.commit_all()
        hooked = Hooked(folder, environment)
        assert hooked.pre_commit("install").code == 0
        return hooked

    def _hooks(self) -> Folder:
        """The repository that pre-commit takes the hooks from: our manifest, with the command installed already."""
        manifest = (ROOT / MANIFEST).read_text(encoding="utf-8")
        folder = Folder(self.path / "hooks")
        folder.write({MANIFEST: manifest.replace("language: python", "language: system").encode()})
        folder.git("init", "--quiet", "--initial-branch", "main")
        folder.commit_all()
        return folder

    def _command(self) -> Path:
        script = self.path / "bin" / "chat2responses"
        script.parent.mkdir()
        script.write_text(f'#!/bin/sh\nexec "{COMMAND[0]}" {" ".join(COMMAND[1:])} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
        return script.parent

    def _git_config(self) -> Path:
        file = self.path / "gitconfig"
        file.write_text("[user]\nname = Test\nemail = test@example.com\n", encoding="utf-8")
        return file


@pytest.fixture
def hooked(tmp_path: Path) -> Maker:
    return Maker(tmp_path)


def test_the_manifest_is_valid(hooked: Maker) -> None:
    done = hooked("chat2responses").pre_commit("validate-manifest", str(ROOT / MANIFEST))
    assert done.code == 0, done.err


def test_a_commit_is_stopped_once_and_passes_when_the_change_is_staged(hooked: Maker) -> None:
    work = hooked("chat2responses")
    work.folder.write({"a.py": FOUNDING})
    work.folder.git("add", "a.py")
    first = work.commit()
    assert first.code == 1
    assert "files were modified by this hook" in first.err
    assert "1 call site migrated in 1 file" in first.err
    assert work.folder.read("a.py") == MIGRATED
    work.folder.git("add", "a.py")
    second = work.commit()
    assert second.code == 0, second.err
    assert work.folder.git("show", "HEAD:a.py") == MIGRATED


def test_what_is_left_to_a_human_does_not_stop_the_fixing_hook(hooked: Maker) -> None:
    work = hooked("chat2responses")
    work.folder.write({"a.py": UNPROVEN, "broken.py": b"client.chat.completions.create((\n"})
    work.folder.git("add", "--all")
    done = work.commit()
    assert done.code == 0, done.err
    assert "Passed" in done.err


def test_the_checking_hook_changes_nothing_and_names_it(hooked: Maker) -> None:
    work = hooked("chat2responses-check")
    work.folder.write({"a.py": FOUNDING, "b.py": UNPROVEN})
    work.folder.git("add", "--all")
    done = work.commit()
    assert done.code == 1
    assert "a.py:3:14: migrate" in done.err and "b.py:2:18: manual" in done.err
    assert work.folder.read("a.py") == FOUNDING


def test_the_checking_hook_can_be_told_what_fails(hooked: Maker) -> None:
    work = hooked("chat2responses-check", "--fail-on", "migrate")
    work.folder.write({"a.py": UNPROVEN})
    work.folder.git("add", "--all")
    assert work.commit().code == 0


def test_a_partly_staged_file_keeps_what_is_not_staged(hooked: Maker) -> None:
    work = hooked("chat2responses")
    head = b"".join(b"# line %d\n" % number for number in range(20))
    work.folder.write({"a.py": head + FOUNDING})
    work.folder.git("add", "a.py")
    unstaged = head.replace(b"# line 2\n", b"# line two\n")
    work.folder.write({"a.py": unstaged + FOUNDING})
    done = work.commit()
    assert done.code == 1
    assert "Restored changes from" in done.err
    assert work.folder.read("a.py") == unstaged + MIGRATED
    assert work.folder.git("show", ":a.py") == head + FOUNDING


def test_where_both_change_the_same_line_the_unstaged_change_wins(hooked: Maker) -> None:
    work = hooked("chat2responses")
    work.folder.write({"a.py": FOUNDING})
    work.folder.git("add", "a.py")
    edited = FOUNDING.replace(b"print(completion", b"print('edited', completion")
    work.folder.write({"a.py": edited})
    done = work.commit()
    assert done.code == 1
    assert "conflicted with hook auto-fixes" in done.err
    assert work.folder.read("a.py") == edited


def test_a_commit_of_named_files_is_no_reason_to_refuse(hooked: Maker) -> None:
    work = hooked("chat2responses")
    work.folder.write({"a.py": UNRELATED, "b.py": UNRELATED})
    work.folder.git("add", "--all")
    assert work.commit().code == 0
    work.folder.write({"a.py": FOUNDING})
    done = work._run("git", "commit", "--message", "Change", "a.py")
    assert done.code == 1
    assert "files were modified by this hook" in done.err
    assert work.folder.read("a.py") == MIGRATED


def test_over_all_files_one_that_git_could_not_give_back_is_named(hooked: Maker) -> None:
    work = hooked("chat2responses")
    work.folder.write({"a.py": UNRELATED})
    work.folder.git("add", "--all")
    assert work.commit().code == 0
    work.folder.write({"a.py": FOUNDING})
    done = work.pre_commit("run", "--all-files")
    assert done.code == 1
    assert "error: a.py: has changes that are not staged" in done.err
    assert work.folder.read("a.py") == FOUNDING


def test_excluded_files_stay_excluded_though_the_hook_is_given_them(hooked: Maker) -> None:
    work = hooked("chat2responses")
    work.folder.write(
        {"pyproject.toml": b'[tool.chat2responses]\nexclude = ["old/"]\n', "old/a.py": FOUNDING, "b.py": MENTION}
    )
    work.folder.git("add", "--all")
    done = work.commit()
    assert done.code == 0, done.err
    assert work.folder.read("old/a.py") == FOUNDING


IMPORTING = """
import sys
from chat2responses_cli.__main__ import main
before = set(sys.modules)
try:
    main()
except SystemExit as leaving:
    assert not leaving.code
print(*sorted(set(sys.modules) - before))
"""


@pytest.mark.parametrize(
    "arguments",
    [["fix", "--hook", "a.py"], ["check", "--hook", "--client", "self.llm", "--unsafe=all", "--", "a.py"]],
)
def test_without_a_hit_nothing_is_imported(folder: Folder, arguments: list[str]) -> None:
    folder.write({"a.py": UNRELATED})
    command = [sys.executable, "-S", "-c", IMPORTING, *arguments]
    done = subprocess.run(
        command,
        cwd=folder.path,
        env=_with_sources(),
        capture_output=True,
        text=True,
        check=True,
        timeout=limits.COMMAND,
    )
    assert set(done.stdout.split()) == {"chat2responses", "chat2responses.prefilter", "chat2responses_cli.hook"}


def _with_sources() -> dict[str, str]:
    return process_environment({"PYTHONPATH": f"{ROOT / 'codemods'}:{ROOT / 'cli'}"})


@pytest.mark.parametrize(
    "arguments",
    [
        ["fix", "--hook", "missing.py"],
        ["fix", "--hook", "a.py", "--unknown"],
        ["check", "--hook", "--output-format", "json", "a.py"],
        ["fix", "--hook", "--help"],
    ],
)
def test_what_the_short_cut_does_not_understand_goes_the_long_way(folder: Folder, arguments: list[str]) -> None:
    folder.write({"a.py": UNRELATED})
    done = folder.run(*arguments)
    assert done.out or done.err


def test_the_short_cut_knows_the_options() -> None:
    flags: set[str] = set()
    values: set[str] = set()
    for name in ("check", "fix"):
        for option in cli.commands[name].params:
            if isinstance(option, click.Option):
                (flags if option.is_flag else values).update(option.opts)
    assert flags.issuperset(FLAGS)
    assert values.issuperset(VALUES)

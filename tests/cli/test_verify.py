"""``fix --verify COMMAND``: only what the project's own command passes with is written."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.support import COMMAND, FOUNDING, MIGRATED, UNPROVEN, Folder

PYTHON = shlex.quote(sys.executable)

ASK = b"""\
from openai import OpenAI

client = OpenAI()


def NAME(question):
    completion = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content
"""

STRICT = b"""\
import pathlib
import sys

texts = {name: pathlib.Path(f"{name}.py").read_text() for name in ("one", "two", "three", "four")}
for name in sys.argv[1:]:
    print("looking at", name)
    assert "chat.completions" in texts[name], f"{name} was changed"
"""
"""A check that wants the modules named on its command line to stay as they are."""


def ask(name: str) -> bytes:
    return ASK.replace(b"NAME", name.encode())


@pytest.fixture
def project(folder: Folder) -> Folder:
    names = ("one", "two", "three", "four")
    folder.write({f"{name}.py": ask(name) for name in names} | {"strict.py": STRICT})
    return folder


def changed(project: Folder) -> list[str]:
    names = ("one", "two", "three", "four")
    return [name for name in names if b"responses.create" in project.read(f"{name}.py")]


def verified(project: Folder, command: str, *arguments: str):  # type: ignore[no-untyped-def]
    return project.run("fix", "--allow-dirty", "--verify", command, *arguments)


def test_what_passes_is_written(project: Folder) -> None:
    done = verified(project, f"{PYTHON} strict.py")
    assert (done.code, changed(project)) == (0, ["one", "two", "three", "four"])
    assert "verify: without changes: passed" in done.err
    assert "verify: with 4 families: passed" in done.err


@pytest.mark.parametrize("kept", [("two",), ("one", "four"), ("one", "two", "three")])
def test_families_that_break_it_are_left_out(project: Folder, kept: tuple[str, ...]) -> None:
    done = verified(project, f"{PYTHON} strict.py {' '.join(kept)}")
    assert changed(project) == [name for name in ("one", "two", "three", "four") if name not in kept]
    assert done.code == 1
    for name in kept:
        assert project.read(f"{name}.py") == ask(name)
        assert f"{name}.py:7" in done.err
        assert f"AssertionError: {name} was changed" in done.err
    assert "verify-failed" in done.err


def test_all_may_break_it(project: Folder) -> None:
    done = verified(project, f"{PYTHON} strict.py one two three four")
    assert (done.code, changed(project)) == (1, [])
    assert "0 call sites migrated" in done.err and "4 manual" in done.err


def test_two_that_only_fail_together(project: Folder) -> None:
    project.write(
        {
            "pair.py": b"import pathlib\n"
            b"texts = [pathlib.Path(name).read_text() for name in ('one.py', 'four.py')]\n"
            b"assert any('chat.completions' in text for text in texts)\n"
        }
    )
    done = verified(project, f"{PYTHON} pair.py")
    assert done.code == 1
    assert changed(project) == ["two", "three", "four"]


def test_a_command_that_fails_before_proves_nothing(project: Folder) -> None:
    done = verified(project, f"{PYTHON} -c 'print(4); raise SystemExit(7)'")
    assert (done.code, changed(project)) == (2, [])
    assert "failed with exit code 7 before anything is changed\n    4" in done.err


def test_what_takes_too_long_fails(project: Folder) -> None:
    project.write(
        {"slow.py": b"import pathlib, time\ntime.sleep(60 * ('responses.' in pathlib.Path('one.py').read_text()))\n"}
    )
    done = verified(project, f"{PYTHON} slow.py", "--verify-timeout", "2")
    assert done.code == 1
    assert changed(project) == ["two", "three", "four"]
    assert "took longer than 2 s" in done.err


def test_it_runs_where_the_user_is_and_nothing_there_changes_meanwhile(project: Folder) -> None:
    project.write({"sub/look.py": b"import pathlib\nprint(pathlib.Path.cwd())\nopen('made.txt', 'w').close()\n"})
    inner = Folder(project.path / "sub")
    done = inner.run("fix", "--allow-dirty", "..", "--verify", f"{PYTHON} look.py")
    assert done.code == 0, done.err
    assert not (project.path / "sub" / "made.txt").exists()
    assert changed(project) == ["one", "two", "three", "four"]


def test_a_project_that_is_installed_in_place_is_imported_from_the_copy(folder: Folder) -> None:
    folder.write(
        {
            "src/shop/__init__.py": b"",
            "src/shop/ask.py": ask("one"),
            "check.py": b"import importlib.util\n"
            b"spec = importlib.util.find_spec('shop.ask')\n"
            b"assert 'chat.completions' in open(spec.origin).read()\n",
        }
    )
    environment = {"PYTHONPATH": os.pathsep.join([*sys.path, str(folder.path / "src")])}
    done = folder.run("fix", "--allow-dirty", "--verify", f"{PYTHON} check.py", environment=environment)
    assert done.code == 1
    assert folder.read("src/shop/ask.py") == ask("one")


def test_other_findings_are_still_told(project: Folder) -> None:
    project.write({"other.py": UNPROVEN})
    done = verified(project, f"{PYTHON} strict.py one")
    assert "client-unproven" in done.err
    assert "3 call sites migrated" in done.err and "2 manual" in done.err


def test_nothing_to_do_runs_nothing(folder: Folder) -> None:
    folder.write({"a.py": MIGRATED})
    done = verified(folder, "exit 9")
    assert (done.code, "verify:" in done.err) == (0, False)


@pytest.mark.parametrize("arguments", [("-",), ("--dry-run", "a.py")])
def test_it_goes_with_writing(folder: Folder, arguments: tuple[str, ...]) -> None:
    folder.write({"a.py": FOUNDING})
    done = folder.run("fix", "--verify", "true", *arguments)
    assert done.code == 2
    assert "--verify goes with" in done.err


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs signals")
def test_a_killed_run_leaves_everything_as_it_was(project: Folder) -> None:
    started = project.path / "started"
    environment = {**os.environ, "STARTED": str(started)}
    script = "import os, time; open(os.environ['STARTED'], 'w').close(); time.sleep(60)"
    command = [*COMMAND, "fix", "--allow-dirty", "--verify", f"{PYTHON} -c {shlex.quote(script)}"]
    process = subprocess.Popen(command, cwd=project.path, env=environment, stderr=subprocess.DEVNULL)
    while not started.exists():
        assert process.poll() is None
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 130
    assert changed(project) == []

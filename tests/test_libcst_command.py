"""The codemod, run by LibCST's own tool."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests import limits
from tests.cli.support import FOUNDING, MIGRATED, UNPROVEN, Done, Folder, process_environment

NAME = "chat2responses.libcst_command.ChatToResponses"

LIBRARY = b"""\
from openai import OpenAI

client = OpenAI()


def ask(topic):
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": topic}])


def text(topic):
    return ask(topic).choices[0].message.content


def other(topic):
    answer = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": topic}])
    return answer.choices[0].message.content
"""


def codemod(folder: Path, *arguments: str, stdin: bytes = b"") -> Done:
    """Run LibCST's tool; the formatter that it would call afterwards isn't ours."""
    command = [sys.executable, "-m", "libcst.tool", "codemod", "-x", "--no-format", NAME, *arguments]
    done = subprocess.run(
        command,
        cwd=folder,
        input=stdin,
        capture_output=True,
        env=process_environment(None),
        timeout=limits.COMMAND,
    )
    return Done(done.returncode, done.stdout, done.stderr.decode())


def test_the_files_of_a_folder_are_migrated(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    windows = b"\xef\xbb\xbf" + FOUNDING.replace(b"\n", b"\r\n")
    folder.write({"a.py": FOUNDING, "pkg/b.py": windows, "c.py": b"x = 1\n", "d.py": UNPROVEN})
    done = codemod(tmp_path, ".")
    assert done.code == 0, done.err
    assert folder.read("a.py") == MIGRATED
    assert folder.read("pkg/b.py") == b"\xef\xbb\xbf" + MIGRATED.replace(b"\n", b"\r\n")
    assert folder.read("c.py") == b"x = 1\n"
    assert folder.read("d.py") == UNPROVEN
    assert "d.py:2:18: manual llm.chat.completions.create\n  d.py:2:18: client-unproven" in done.err


def test_only_what_is_closed_within_the_file(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write({"lib.py": LIBRARY})
    done = codemod(tmp_path, "lib.py")
    assert done.code == 0, done.err
    before, after = LIBRARY.split(b"def other")
    assert folder.read("lib.py").startswith(before)
    assert b"client.responses.create(" in folder.read("lib.py")[len(before) :]
    assert b"completions" not in folder.read("lib.py")[len(before) :]
    assert after


def test_the_project_is_evidence(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write({"a.py": FOUNDING, "requirements.txt": b"openai==1.40.0\n"})
    assert "openai-too-old" in codemod(tmp_path, "a.py").err
    assert folder.read("a.py") == FOUNDING
    assert codemod(tmp_path, "--unsafe", "openai-too-old", "a.py").code == 0
    assert folder.read("a.py") == MIGRATED


def test_options(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write({"a.py": UNPROVEN})
    assert codemod(tmp_path, "--client", "llm", "--store", "false", "a.py").code == 0
    assert b"store=False" in folder.read("a.py")


def test_standard_input(tmp_path: Path) -> None:
    done = codemod(tmp_path, "-", stdin=FOUNDING)
    assert done.code == 0, done.err
    assert done.out.replace(b"\r\n", b"\n").rstrip() == MIGRATED.rstrip()


def test_a_file_that_the_parser_would_change_is_skipped(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write({"a.py": b"\x0c" + FOUNDING})
    done = codemod(tmp_path, "a.py")
    assert "doesn't give this file back byte for byte" in done.err
    assert folder.read("a.py") == b"\x0c" + FOUNDING

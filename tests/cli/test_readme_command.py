"""The first command of the README, run where a reader runs it: in the checkout, the project around the samples."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

from tests import limits
from tests.caseformat import SAMPLES
from tests.cli.support import Folder

ROOT = SAMPLES.parent
FIRST_BLOCK = re.compile(r"^```sh\n(.+)\n```$", re.MULTILINE)


def readme_arguments() -> list[str]:
    """What the README gives to ``chat2responses`` in its first shell block, behind the installation."""
    block = FIRST_BLOCK.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert block is not None
    _, _, run = block[1].partition("&& ")
    command, *arguments = shlex.split(run)
    assert command == "chat2responses"
    return arguments


def test_the_first_command_migrates_every_sample(tmp_path: Path) -> None:
    done = Folder(ROOT).run(*readme_arguments())
    assert done.code == 1
    assert " 0 unsafe, 0 manual, 0 skip" in done.err
    shutil.copytree(SAMPLES / "before", tmp_path / "samples" / "before")
    subprocess.run(
        ["git", "apply", "-"],
        cwd=tmp_path,
        input=done.out,
        check=True,
        capture_output=True,
        timeout=limits.COMMAND,
    )
    for path in (SAMPLES / "after").glob("*.py"):
        assert (tmp_path / "samples" / "before" / path.name).read_bytes() == path.read_bytes()

"""``python -m tests.equivalence``: verdicts, exit codes, and both sides where they differ."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import limits
from tests.equivalence.__main__ import examine, parse
from tests.equivalence.compare import Difference
from tests.equivalence.laboratory import Laboratory
from tests.equivalence.runner import ROOT
from tests.equivalence.show import render

PROGRAM = """\
from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": "Hello"}])
print(completion.choices[0].message.content)
"""


def examine_all(laboratory: Laboratory, *arguments: str | Path) -> int:
    """Do what the command does, in the laboratory of the session."""
    options = parse(list(map(str, arguments)))
    return max(examine(laboratory, program, options) for program in options.programs)


def test_programs_are_migrated_and_compared(tmp_path: Path) -> None:
    file = tmp_path / "file.py"
    file.write_text(PROGRAM)
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "llm.py").write_text("from openai import OpenAI\n\nclient = OpenAI()\n")
    (folder / "app.py").write_text(
        PROGRAM.replace("from openai import OpenAI\n\nclient = OpenAI()", "from llm import client")
    )
    kept = tmp_path / "kept.py"
    kept.write_text(PROGRAM.replace("messages=[", "stop='.', messages=["))
    finished = subprocess.run(
        [sys.executable, "-m", "tests.equivalence", file, folder, kept],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=limits.COMMAND,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert f"{file}: equivalent, 1 requests" in finished.stdout
    assert f"{folder}: equivalent, 1 requests" in finished.stdout
    assert f"{kept}: unchanged" in finished.stdout
    assert file.read_text() == PROGRAM


def test_a_difference_is_shown_side_by_side(
    laboratory: Laboratory, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, after = tmp_path / "before.py", tmp_path / "after.py"
    before.write_text(PROGRAM)
    after.write_text(PROGRAM.replace("gpt-4.1", "gpt-4o"))
    assert examine_all(laboratory, before, "--after", after) == 1
    shown = capsys.readouterr().out
    assert f"{before}: different" in shown
    [row] = [line for line in shown.splitlines() if '"model"' in line]
    assert row.split() == ['"model":', '"gpt-4.1",', "|", '"model":', '"gpt-4o",']
    assert "--- stdout" in shown


def test_options_of_the_tool(laboratory: Laboratory, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = tmp_path / "seeded.py"
    program.write_text(PROGRAM.replace("messages=[", "seed=1, messages=["))
    assert examine_all(laboratory, program) == 0
    assert f"{program}: unchanged" in capsys.readouterr().out
    assert examine_all(laboratory, program, "--options", "--unsafe seed") == 0
    assert f"{program}: equivalent" in capsys.readouterr().out


def test_what_cannot_be_compared(laboratory: Laboratory, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = tmp_path / "wrong.py"
    wrong.write_text(PROGRAM.replace('"Hello"', "None"))
    assert examine_all(laboratory, wrong, tmp_path / "nowhere.py") == 2
    told = capsys.readouterr().err
    assert "wrong.py: can't be compared: the program as it was got 400" in told
    assert "nowhere.py: can't be compared" in told


def test_requests_and_output_are_shown_on_demand(
    laboratory: Laboratory, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    assert examine_all(laboratory, program, "-v") == 0
    shown = capsys.readouterr().out
    assert '"model": "gpt-4.1"' in shown and "Answer " in shown


def test_equal_lines_far_from_a_difference_are_left_out() -> None:
    lines = [f"line {number}" for number in range(30)]
    shown = render(Difference("stdout", "\n".join(lines), "\n".join([*lines[:15], "new", *lines[15:]])))
    assert "line 14" in shown and "new" in shown
    assert "line 3\n" not in shown

"""``python -m tests.equivalence``: verdicts, exit codes, and both sides where they differ."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.equivalence.compare import Difference
from tests.equivalence.runner import ROOT
from tests.equivalence.show import render

PROGRAM = """\
from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": "Hello"}])
print(completion.choices[0].message.content)
"""


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.equivalence", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


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
    finished = command(file, folder, kept)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert f"{file}: equivalent, 1 requests" in finished.stdout
    assert f"{folder}: equivalent, 1 requests" in finished.stdout
    assert f"{kept}: unchanged" in finished.stdout
    assert file.read_text() == PROGRAM


def test_a_difference_is_shown_side_by_side(tmp_path: Path) -> None:
    before, after = tmp_path / "before.py", tmp_path / "after.py"
    before.write_text(PROGRAM)
    after.write_text(PROGRAM.replace("gpt-4.1", "gpt-4o"))
    finished = command(before, "--after", after)
    assert finished.returncode == 1
    assert f"{before}: different" in finished.stdout
    [row] = [line for line in finished.stdout.splitlines() if '"model"' in line]
    assert row.split() == ['"model":', '"gpt-4.1",', "|", '"model":', '"gpt-4o",']
    assert "--- stdout" in finished.stdout


def test_options_of_the_tool(tmp_path: Path) -> None:
    program = tmp_path / "seeded.py"
    program.write_text(PROGRAM.replace("messages=[", "seed=1, messages=["))
    assert f"{program}: unchanged" in command(program).stdout
    finished = command(program, "--options", "--unsafe seed")
    assert (finished.returncode, "equivalent" in finished.stdout) == (0, True), finished.stdout + finished.stderr


def test_what_cannot_be_compared(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.py"
    wrong.write_text(PROGRAM.replace('"Hello"', "None"))
    finished = command(wrong, tmp_path / "nowhere.py", "-v")
    assert finished.returncode == 2
    assert "wrong.py: can't be compared: the program as it was got 400" in finished.stderr
    assert "nowhere.py: can't be compared" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_equal_lines_far_from_a_difference_are_left_out() -> None:
    lines = [f"line {number}" for number in range(30)]
    shown = render(Difference("stdout", "\n".join(lines), "\n".join([*lines[:15], "new", *lines[15:]])))
    assert "line 14" in shown and "new" in shown
    assert "line 3\n" not in shown

"""The case format itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from chat2responses.model import Options, Verdict

from tests.caseformat import Mark, load_file, load_folder, split


def write(path: Path, content: str) -> Path:
    """Write a file with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode())
    return path


def test_program_before_and_after(tmp_path: Path) -> None:
    case = load_file(write(tmp_path / "a.py", "x = 1\n# ---- after ----\ny = 1\n"), "topic/a")
    assert case.before == {"a.py": b"x = 1\n"}
    assert case.after == case.changes == {"a.py": b"y = 1\n"}
    assert case.options == Options()
    assert not case.marks


def test_marked_program_stays_and_its_lines_count_without_the_header(tmp_path: Path) -> None:
    text = "# options: --unsafe seed --unsafe message-name --responses-host any --client self.llm\nx = 1\n"
    text += "y = 2  # manual: n-choices, stop; skip: other-host\nz = '# skip: other-host'\n"
    case = load_file(write(tmp_path / "a.py", text), "topic/a")
    assert case.before == case.after
    assert case.changes == {}
    assert case.marks == {
        Mark("a.py", 2, Verdict.MANUAL, "n-choices"),
        Mark("a.py", 2, Verdict.MANUAL, "stop"),
        Mark("a.py", 2, Verdict.SKIP, "other-host"),
    }
    assert case.options == Options(
        responses_hosts=frozenset({"any"}), clients=frozenset({"self.llm"}), unsafe=frozenset({"seed", "message-name"})
    )


def test_folder_holds_several_files(tmp_path: Path) -> None:
    write(tmp_path / "a.py", "# options: --store false\nx = 1\n# ---- after ----\ny = 1\n")
    write(tmp_path / "app" / "b.py", "z = 1  # unsafe: seed\n")
    write(tmp_path / ".env", "OPENAI_BASE_URL=http://localhost\n")
    case = load_folder(tmp_path, "topic/folder")
    assert case.before == {"a.py": b"x = 1\n", "app/b.py": b"z = 1  # unsafe: seed\n", ".env": case.after[".env"]}
    assert case.changes == {"a.py": b"y = 1\n"}
    assert case.marks == {Mark("app/b.py", 1, Verdict.UNSAFE, "seed")}
    assert case.options.store == "false"


@pytest.mark.parametrize("header", ["--unsafe", "--store always", "--colour red", "seed"])
def test_wrong_options_are_an_error(header: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        split(f"# options: {header}\nx = 1\n".encode())


def test_second_separator_is_an_error() -> None:
    with pytest.raises(ValueError, match="more than one separator"):
        split(b"x\n# ---- after ----\ny\n# ---- after ----\nz\n")

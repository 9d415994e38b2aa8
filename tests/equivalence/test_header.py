"""The header of a program, and which file of a folder is the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.equivalence.header import find_entry, read_header
from tests.equivalence.laboratory import write


def test_all_lines() -> None:
    header = read_header(
        '# equivalence: args --name "Ada L" -v\n'
        "# equivalence: stdin one\n"
        "# equivalence: stdin\n"
        "# equivalence: env A=1 B='two words'\n"
        "# equivalence: options --unsafe seed --store false\n"
        "# equivalence: script [[tool f]] [[then]]\n"
        "# equivalence: script [[text Done]]\n"
        "# equivalence: accepts failed-status\n"
        "# equivalence: unordered\n"
        "import this\n"
        "# equivalence: args not a header any more\n"
    )
    assert header.args == ("--name", "Ada L", "-v")
    assert header.stdin == "one\n\n"
    assert header.env == {"A": "1", "B": "two words"}
    assert header.options == ("--unsafe", "seed", "--store", "false")
    assert header.script == "[[tool f]] [[then]] [[text Done]]"
    assert header.claims == {"failed-status", "seed"}
    assert header.unordered and not header.entry


def test_short_lines() -> None:
    header = read_header('# args: -q "a b"\n# stdin: yes\\nno\n# env: URL={server}/v1\n# a remark: nothing\n')
    assert (header.args, header.stdin, header.env) == (("-q", "a b"), "yes\nno\n", {"URL": "{server}/v1"})


def test_unknown_line() -> None:
    with pytest.raises(ValueError, match="unknown header"):
        read_header("# equivalence: argument x\n")


@pytest.mark.parametrize("source", ["await asyncio.gather(a, b)\n", "with ThreadPoolExecutor() as pool:\n"])
def test_concurrent_programs_are_known(source: str) -> None:
    assert read_header(source).unordered


@pytest.mark.parametrize(
    ("files", "entry"),
    [
        ({"tool.py": b"from functools import partial\n", "data.txt": b""}, "tool.py"),
        ({"main.py": b"", "other.py": b""}, "main.py"),
        ({"a.py": b"# equivalence: entry\n", "main.py": b"import a\n"}, "a.py"),
        ({"llm.py": b"", "app.py": b"from llm import ask\n"}, "app.py"),
        ({"pkg/__init__.py": b"", "pkg/llm.py": b"", "app.py": b"from pkg import llm\n"}, "app.py"),
    ],
)
def test_entry(tmp_path: Path, files: dict[str, bytes], entry: str) -> None:
    write(files, tmp_path)
    assert find_entry(tmp_path) == tmp_path / entry


def test_no_entry(tmp_path: Path) -> None:
    write({"a.py": b"", "b.py": b""}, tmp_path)
    with pytest.raises(ValueError, match="which file is the program"):
        find_entry(tmp_path)

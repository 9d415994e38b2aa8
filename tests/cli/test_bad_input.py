"""Files that can't be processed: one clear line each, and all others processed."""

from __future__ import annotations

import os
from collections.abc import Mapping

import pytest

from tests.cli.support import FOUNDING, MIGRATED, UNRELATED, Folder
from tests.cli.test_write import run_unprivileged

BAD: Mapping[str, tuple[bytes, str]] = {
    "syntax error": (FOUNDING + b"print((\n", "bad.py:"),
    "bytes that are not UTF-8": (b"# \xff\n" + FOUNDING, "bad.py:1: "),
    "unknown coding cookie": (b"# coding: klingon\n" + FOUNDING, "bad.py:1: "),
    "wrong coding cookie": (b"# coding: ascii\n# \xc3\xa9\n" + FOUNDING, "bad.py:2: "),
    "NUL byte": (FOUNDING + b"x = '\0'\n", "bad.py:12: "),
    "Python 2": (FOUNDING + b"print 'hello'\n", "bad.py:12: "),
    "deep nesting": (FOUNDING + b"x = " + b"(" * 5000 + b")" * 5000 + b"\n", "bad.py"),
    "deep unary operators": (FOUNDING + b"x = " + b"-" * 20000 + b"1\n", "bad.py"),
    "long chain": (FOUNDING + b"x = a" + b".b" * 20000 + b"\n", "bad.py"),
}


@pytest.mark.parametrize("kind", BAD)
def test_content_that_cannot_be_processed(folder: Folder, kind: str) -> None:
    content, place = BAD[kind]
    folder.write({"bad.py": content, "good.py": FOUNDING})
    done = folder.run("fix")
    assert done.code == 3
    errors = [line for line in done.err.splitlines() if line.startswith("error: ")]
    assert len(errors) == 1, done.err
    assert errors[0].startswith(f"error: {place}")
    assert "Traceback" not in done.err
    assert folder.read("bad.py") == content
    assert folder.read("good.py") == MIGRATED


@pytest.mark.parametrize("content", [b"", b"\n", b"print((\n", b"\0", b"# coding: klingon\n", b"\xff\xfe"])
def test_content_without_a_hit_does_not_matter(folder: Folder, content: bytes) -> None:
    folder.write({"bad.py": content})
    done = folder.run("check")
    assert done.code == 0
    assert done.err == ""


def test_an_unreadable_file(folder: Folder) -> None:
    folder.write({"secret.py": FOUNDING, "good.py": FOUNDING})
    (folder.path / "secret.py").chmod(0)
    done = run_unprivileged(folder, "fix")
    assert done.code == 3
    assert "error: secret.py: permission denied: " in done.err
    assert folder.read("good.py") == MIGRATED


@pytest.mark.parametrize("tracked", [False, True])
def test_an_unreadable_folder(folder: Folder, tracked: bool) -> None:
    folder.write({"secret/a.py": FOUNDING, "good.py": FOUNDING})
    if tracked:
        folder.git("init", "--quiet")
        folder.git("add", "good.py")
    (folder.path / "secret").chmod(0)
    try:
        done = run_unprivileged(folder, "fix")
    finally:
        (folder.path / "secret").chmod(0o755)
    assert done.code == 3
    assert "error: secret: permission denied: " in done.err
    assert folder.read("good.py") == MIGRATED


@pytest.mark.parametrize("target", ["nowhere.py", "link.py"])
@pytest.mark.parametrize("paths", [[], ["link.py", "good.py"]])
def test_dangling_and_circular_links(folder: Folder, target: str, paths: list[str]) -> None:
    folder.write({"good.py": FOUNDING})
    (folder.path / "link.py").symlink_to(target)
    done = folder.run("fix", *paths)
    assert done.code == 3
    assert done.err.count("error: ") == 1
    assert "error: link.py: " in done.err
    assert folder.read("good.py") == MIGRATED


@pytest.mark.parametrize("name", ["notes.md", "lab.ipynb"])
def test_other_carriers_are_not_taken_for_python(folder: Folder, name: str) -> None:
    folder.write({name: b"completions"})
    assert folder.run("check").code == 0
    done = folder.run("check", name)
    assert done.code == 3
    assert f"error: {name}: notebooks and markup are not handled yet" in done.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_does_not_block(folder: Folder) -> None:
    folder.write({"a.py": UNRELATED})
    os.mkfifo(folder.path / "pipe.py")
    assert folder.run("check").code == 0
    done = folder.run("check", "pipe.py")
    assert done.code == 3
    assert "error: pipe.py: is neither a file nor a folder" in done.err


def test_a_name_that_is_not_text(folder: Folder) -> None:
    name = os.fsdecode(b"caf\xe9.py")
    try:
        folder.write({name: FOUNDING})
    except OSError:
        pytest.skip("this file system takes only names that are text")
    assert b"caf\xe9.py:3:14: migrate" in folder.run("check").out
    assert b"--- a/caf\xe9.py\n" in folder.run("diff").out
    assert folder.run("fix").code == 0
    assert folder.read(name) == MIGRATED


@pytest.mark.parametrize(
    ("mark", "encoding"), [(b"", "latin-1"), (b"", "cp1252"), (b"\xef\xbb\xbf", "utf-8"), (b"", "utf-8")]
)
def test_encodings_that_are_declared_are_kept(folder: Folder, mark: bytes, encoding: str) -> None:
    head = mark + f"# -*- coding: {encoding} -*-\nwhat = 'é'\n".encode(encoding)
    folder.write({"a.py": head + FOUNDING})
    assert folder.run("fix").code == 0
    assert folder.read("a.py") == head + MIGRATED


@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
def test_line_ends_are_kept(folder: Folder, end: bytes) -> None:
    folder.write({"a.py": FOUNDING.replace(b"\n", end)})
    assert folder.run("fix").code == 0
    assert folder.read("a.py") == MIGRATED.replace(b"\n", end)


@pytest.mark.parametrize("content", [b"\x0c" + FOUNDING, FOUNDING.replace(b"\n", b"\r")])
def test_what_libcst_does_not_give_back_is_left_alone_and_named(folder: Folder, content: bytes) -> None:
    """LibCST 1.9 drops a leading form feed, and changes files whose lines end with a carriage return alone."""
    folder.write({"a.py": content})
    done = folder.run("fix")
    if folder.read("a.py") == content:
        assert done.code == 3
        assert "error: a.py" in done.err
    else:
        assert folder.read("a.py").replace(b"\r", b"\n").lstrip(b"\x0c") == MIGRATED

"""Writes over many files that are killed: no file is torn, and the next run finishes the work."""

from __future__ import annotations

import json
import os
import random
import signal
import time
from hashlib import sha256
from pathlib import Path

import pytest
from chat2responses.model import Change
from chat2responses_cli.journal import resume
from chat2responses_cli.write import write_all

from tests import limits
from tests.cli.support import Folder

FILES = 50
KILLS = 100

ASKING = b"""\
from openai import OpenAI

client = OpenAI()


def ask(question):
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": question}])
"""

READING = b"""\
from llm import ask

print(ask("Hello").choices[0].message.content)
"""


def family() -> dict[str, bytes]:
    """One family over many files: a call, and its readers."""
    return {"llm.py": ASKING, **{f"reader_{number:02}.py": READING for number in range(FILES - 1)}}


def left(folder: Path) -> list[str]:
    """What killed runs leave: journals and new contents."""
    return sorted(path.name for path in folder.rglob(".*chat2responses*"))


def killed(changes: list[Change], renames: int, seconds: float) -> None:
    """Write changes in a process of its own, and kill it: some time after so many files have been replaced."""
    child = os.fork()
    if child == 0:
        write_all(changes)
        os._exit(0)
    while sum(Path(change.path).read_bytes() == change.after for change in changes[:renames]) < renames:
        pass
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")
def test_writes_killed_at_any_moment_are_finished_by_the_next_run(tmp_path: Path) -> None:
    paths = [tmp_path / f"module_{number:02}.py" for number in range(FILES)]
    chance = random.Random(FILES)
    halves = 0
    for number in range(KILLS):
        old, new = f"old {number}\n".encode(), f"new {number}\n".encode()
        for path in paths:
            path.write_bytes(old)
        changes = [Change(str(path), old, new) for path in paths]
        killed(changes, chance.choice((0, 0, 1, 2, 5, 20, 49)), chance.choice((0, chance.uniform(0, 0.05))))
        contents = {path.read_bytes() for path in paths}
        assert contents <= {old, new}
        halves += len(contents) > 1
        resumed = resume([str(tmp_path)])
        assert not resumed.failures
        assert len({path.read_bytes() for path in paths}) == 1
        assert left(tmp_path) == []
    assert halves


def test_a_family_that_was_written_by_half_is_finished(folder: Folder) -> None:
    """Without that, readers of the new kind would stand beside a call of the old one, and nothing could be done."""
    files = family()
    folder.write(files)
    process = folder.start("fix")
    while process.poll() is None and all(folder.read(name) == content for name, content in files.items()):
        pass
    process.kill()
    process.communicate(timeout=limits.COMMAND)
    done = folder.run("fix")
    assert done.code == 0
    assert b"responses.create" in folder.read("llm.py")
    assert all(b"output_text" in folder.read(name) for name in files if name != "llm.py")
    assert left(folder.path) == []
    assert folder.run("check").code == 0


def half_written(folder: Folder, process: int) -> None:
    """A family whose call is new and whose reader still has to become so, as the run of ``process`` left it."""
    new = READING.replace(b"choices[0].message.content", b"output_text")
    folder.write({"pyproject.toml": b"", "llm.py": b"# new\n", "app/reader.py": READING})
    folder.write({f"app/.reader.py.chat2responses-{process}-0f.tmp": new})
    entries = [
        entry("llm.py", f".llm.py.chat2responses-{process}-0e.tmp", b"# old\n", b"# new\n"),
        entry("app/reader.py", f"app/.reader.py.chat2responses-{process}-0f.tmp", READING, new),
    ]
    journal = json.dumps({"version": 1, "files": entries}).encode()
    folder.write({f".chat2responses-{process}-0d.journal": journal})


def entry(target: str, temporary: str, before: bytes, after: bytes) -> dict[str, str]:
    digests = {"before": sha256(before).hexdigest(), "after": sha256(after).hexdigest()}
    return {"target": target, "temporary": temporary, **digests}


def a_process_that_is_over() -> int:
    child = os.posix_spawn("/bin/true", ["true"], {})
    os.waitpid(child, 0)
    return child


@pytest.mark.skipif(os.name == "nt", reason="processes are asked for by signal 0")
def test_the_journal_of_a_project_is_found_from_below(folder: Folder) -> None:
    half_written(folder, a_process_that_is_over())
    done = folder.run("fix", "app")
    assert "finished what an interrupted run had begun: 1 file" in done.err
    assert b"output_text" in folder.read("app/reader.py")
    assert left(folder.path) == []


@pytest.mark.skipif(os.name == "nt", reason="processes are asked for by signal 0")
def test_what_was_edited_since_is_named_and_kept(folder: Folder) -> None:
    half_written(folder, a_process_that_is_over())
    edited = READING + b"# edited\n"
    folder.write({"app/reader.py": edited})
    done = folder.run("fix")
    assert done.code == 3
    assert "error: app/reader.py: is half of a change that was interrupted" in done.err
    assert folder.read("app/reader.py") == edited
    assert left(folder.path) == []


def test_the_journal_of_a_run_that_goes_on_is_left_to_it(folder: Folder) -> None:
    half_written(folder, os.getpid())
    folder.run("fix")
    assert folder.read("app/reader.py") == READING
    assert len(left(folder.path)) == 2


def test_a_broken_journal_stops_nothing(folder: Folder) -> None:
    process = a_process_that_is_over()
    folder.write({"a.py": b"", f".chat2responses-{process}-0d.journal": b"{"})
    assert folder.run("fix").code == 0
    assert left(folder.path) == []

"""What goes to which stream, standard input as a source, and streams that don't take what is written."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests import limits
from tests.cli.support import COMMAND, FOUNDING, MIGRATED, UNPROVEN, UNRELATED, Folder, process_environment


def test_check_reports_on_standard_output(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN, "c.py": UNRELATED})
    done = folder.run("check")
    assert done.err == ""
    assert "a.py:3:14: migrate client.chat.completions.create [" in done.text
    assert "b.py:2:18: manual llm.chat.completions.create [" in done.text
    assert "client-unproven" in done.text
    assert "3 files, 2 call sites: 1 migrate, 0 unsafe, 1 manual, 0 skip\n" in done.text
    assert "--client llm would free 1 call site\n" in done.text


def test_diff_reports_what_is_left_on_standard_error(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN})
    done = folder.run("diff")
    assert done.text.startswith("--- a/a.py\n+++ b/a.py\n@@ ")
    assert "b.py" not in done.text
    assert "b.py:2:18: manual" in done.err
    assert "a.py:3:14" not in done.err


def test_fix_reports_on_standard_error(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN})
    done = folder.run("fix")
    assert done.out == b""
    assert "1 call site migrated in 1 file, 0 unsafe, 1 manual, 0 skip" in done.err


def test_no_colours_into_a_pipe(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN})
    done = folder.run("check", environment={"NO_COLOR": "", "FORCE_COLOR": "1", "TERM": "xterm-256color"})
    assert b"\x1b" not in done.out


@pytest.mark.parametrize(
    ("program", "result", "code"),
    [
        (FOUNDING, MIGRATED, 0),
        (UNPROVEN, UNPROVEN, 1),
        (UNRELATED, UNRELATED, 0),
        (MIGRATED, MIGRATED, 0),
        (b"", b"", 0),
    ],
)
def test_fix_filters_standard_input(folder: Folder, program: bytes, result: bytes, code: int) -> None:
    done = folder.run("fix", "-", stdin=program)
    assert done.out == result
    assert done.code == code


def test_a_filter_keeps_every_byte_that_it_does_not_change(folder: Folder) -> None:
    windows = b"\xef\xbb\xbf" + FOUNDING.replace(b"\n", b"\r\n").rstrip()
    done = folder.run("fix", "-", stdin=windows)
    assert done.out == b"\xef\xbb\xbf" + MIGRATED.replace(b"\n", b"\r\n").rstrip()


def test_a_filter_gives_back_what_it_cannot_parse(folder: Folder) -> None:
    broken = FOUNDING + b"print((\n"
    done = folder.run("fix", "-", "--stdin-filename", "app/broken.py", stdin=broken)
    assert done.out == broken
    assert done.code == 3
    assert "error: app/broken.py:" in done.err
    assert "Traceback" not in done.err


def test_check_and_diff_name_standard_input(folder: Folder) -> None:
    assert "<stdin>:3:14: migrate" in folder.run("check", "-", stdin=FOUNDING).text
    assert "app.py:3:14: migrate" in folder.run("check", "-", "--stdin-filename", "app.py", stdin=FOUNDING).text
    assert folder.run("diff", "-", "--stdin-filename", "app.py", stdin=FOUNDING).text.startswith("--- a/app.py\n")


def test_standard_input_is_all_that_a_filter_looks_at(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING})
    assert folder.run("check", "-", stdin=UNRELATED).text == "1 file, 0 call sites\n"


def test_a_closed_standard_input_is_wrong_use(folder: Folder) -> None:
    done = folder.run("fix", "-", prefix=("sh", "-c", 'exec "$@" <&-', "sh"))
    assert done.code == 2
    assert done.err == "error: '-' reads standard input, which is closed\n"


def test_a_closed_pipe_leaves_no_traceback_and_keeps_the_exit_code(folder: Folder) -> None:
    folder.write({f"module_{number}.py": FOUNDING for number in range(60)})
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run(
        [*COMMAND, "diff"],
        cwd=folder.path,
        stdout=writing,
        stderr=subprocess.PIPE,
        env=process_environment(None),
        check=False,
        timeout=limits.COMMAND,
    )
    os.close(writing)
    assert process.returncode == 1
    assert b"Traceback" not in process.stderr
    assert b"BrokenPipe" not in process.stderr


def test_fix_writes_even_if_nobody_reads_its_report(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING})
    done = folder.run("fix", prefix=("sh", "-c", 'exec "$@" >&- 2>&-', "sh"))
    assert done.code == 0
    assert folder.read("a.py") == MIGRATED


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_standard_output_is_one_line(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING})
    done = folder.run("diff", prefix=("sh", "-c", 'exec "$@" >/dev/full', "sh"))
    assert done.code == 3
    assert "error: can't write to standard output: no space left on device\n" in done.err
    assert "Traceback" not in done.err


def test_an_interrupt_is_130(folder: Folder) -> None:
    process = folder.start("fix", "-", stdin=subprocess.PIPE)
    assert process.stdin is not None
    process.stdin.write(b"#" * (1 << 20))  # more than a pipe holds: it is taken once the process reads
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=limits.COMMAND)
    assert process.returncode == 130
    assert out == b""
    assert b"Traceback" not in err


def test_text_that_the_terminal_lacks_is_escaped(folder: Folder) -> None:
    folder.write({"größe.py": FOUNDING})
    done = folder.run("check", environment={"PYTHONIOENCODING": "ascii", "LC_ALL": "C.UTF-8"})
    assert done.code == 1
    assert b"gr\\xf6\\xdfe.py:3:14: migrate" in done.out


def test_what_other_files_may_call_is_not_closed_within_standard_input(folder: Folder) -> None:
    public = b"""\
from openai import OpenAI

client = OpenAI()


def ask(topic):
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": topic}])


print(ask("Why?").choices[0].message.content)
"""
    refused = folder.run("fix", "-", stdin=public)
    assert refused.code == 1
    assert refused.out == public
    assert "result-escapes" in refused.err
    private = public.replace(b"ask(", b"_ask(")
    assert b"completions" not in folder.run("fix", "-", stdin=private).out
    folder.write({"a.py": public})
    assert folder.run("fix", "a.py").code == 0

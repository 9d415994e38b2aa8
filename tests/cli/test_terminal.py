"""What is for people's eyes: colours, progress, widths, and completion of the shell."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests import limits
from tests.cli.support import COMMAND, FOUNDING, UNPROVEN, Folder, process_environment
from tests.cli.terminal import shown_in_terminal

needs_terminal = pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal")

FORMATS = ("json", "github", "gitlab", "sarif", "junit")


@needs_terminal
@pytest.mark.parametrize(
    ("arguments", "environment", "colored"),
    [
        ((), {}, True),
        ((), {"NO_COLOR": "1"}, False),
        ((), {"TERM": "dumb"}, False),
        (("--color", "never"), {}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
    ],
)
def test_colours_in_a_terminal(
    folder: Folder, arguments: tuple[str, ...], environment: Mapping[str, str], colored: bool
) -> None:
    folder.write({"b.py": UNPROVEN})
    shown = shown_in_terminal([*COMMAND, "check", *arguments], folder.path, environment=environment)
    assert (b"\x1b[31mmanual\x1b[0m" in shown) == colored


def test_colours_into_a_pipe_only_if_asked_for(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN})
    for command in ("check", "diff"):
        plain, colored = folder.run(command), folder.run(command, "--color", "always")
        assert b"\x1b" not in plain.out
        assert "\x1b" not in plain.err
        assert re.sub(rb"\x1b\[\d+m", b"", colored.out) == plain.out
        assert re.sub(r"\x1b\[\d+m", "", colored.err) == plain.err
        assert b"\x1b[" in colored.out


@pytest.mark.parametrize("output_format", FORMATS)
def test_formats_for_machines_have_no_colours(folder: Folder, output_format: str) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN})
    assert b"\x1b" not in folder.run("check", "--output-format", output_format, "--color", "always").out


@needs_terminal
def test_a_diff_in_a_terminal_has_the_colours_of_git(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING})
    shown = shown_in_terminal([*COMMAND, "diff"], folder.path, streams="out")
    assert b"\x1b[1m--- a/a.py\x1b[0m" in shown
    assert b"\x1b[31m-print(completion.choices[0].message.content)\x1b[0m" in shown
    assert b"\x1b[32m+print(response.output_text)\x1b[0m" in shown


def test_code_that_looks_like_markup_is_shown_as_it_is(folder: Folder) -> None:
    program = UNPROVEN.replace(b"def ask(llm, question):", b"def ask(llm, question: Optional[int]) -> dict[str, str]:")
    folder.write({"[bold]a.py": FOUNDING.replace(b"unicorn.", b"unicorn [red]x[/red] :smile:."), "b.py": program})
    diff = folder.run("diff", "--color", "always")
    assert b"[bold]a.py" in diff.out
    assert b"unicorn [red]x[/red] :smile:." in diff.out
    assert "[bold]a.py:3:14: migrate" in folder.run("check").text


PROGRESS = """
import time
from chat2responses_cli import progress

read = iter(range(1000))
assert progress.is_wanted() == {wanted}
with progress.shown(3, lambda: next(read), delay=0):
    while next(read) < 7:
        time.sleep(0.05)
print("done")
"""


@needs_terminal
def test_progress_is_shown_and_wiped_away(folder: Folder) -> None:
    shown = shown_in_terminal([sys.executable, "-c", PROGRESS.format(wanted=True)], folder.path)
    lines = shown.decode().split("\r")
    assert any(re.fullmatch(r"\[#*\.+\] [012] of 3 files read, \d+ s *", line) for line in lines)
    assert any(re.fullmatch(r"\[#+\] \d+ files read, following values, \d+ s *", line) for line in lines)
    assert max(map(len, lines)) < 80
    assert [line.strip() for line in lines[-3:]] == ["", "done", ""]


@needs_terminal
@pytest.mark.parametrize(("streams", "environment"), [("out", {}), ("out err", {"TERM": "dumb"})])
def test_progress_is_not_wanted_where_nobody_watches(folder: Folder, streams: str, environment: dict[str, str]) -> None:
    program = "from chat2responses_cli import progress; print(progress.is_wanted())"
    shown = shown_in_terminal([sys.executable, "-c", program], folder.path, streams=streams, environment=environment)
    assert shown.strip() == b"False"


@needs_terminal
def test_a_long_run_shows_its_progress_in_a_terminal_alone(folder: Folder) -> None:
    folder.write({f"module_{number}.py": FOUNDING * 8 for number in range(80)})
    shown = shown_in_terminal([*COMMAND, "check"], folder.path, streams="err")
    assert b"80 files read" in shown
    assert b"migrate" not in shown
    assert folder.run("check").err == ""


@pytest.mark.parametrize("command", ["", "check", "diff", "fix", "explain"])
def test_help_fits_80_columns(folder: Folder, command: str) -> None:
    lines = folder.run(*command.split(), "--help", environment={"COLUMNS": "200"}).text.splitlines()
    assert [line for line in lines if len(line) > 80] == []


def test_messages_fit_80_columns(folder: Folder) -> None:
    shutil.copytree(Path(__file__).parents[1] / "cases" / "parameters", folder.path / "parameters")
    done = folder.run("check", "parameters", "--exit-zero")
    place = re.compile(r" *\S+\.\w+:\d+(:\d+)?: \S+")
    long = [line for line in done.text.splitlines() if len(line) > 80 and not place.match(line)]
    assert done.text.count(" manual ") > 10
    assert [line for line in long if len(line.split()) > 3] == []


def test_a_wrapped_message_says_what_the_json_says(folder: Folder) -> None:
    folder.write({"a/rather/long/path/to/the/module.py": UNPROVEN})
    [site] = json.loads(folder.run("check", "--output-format", "json").out)["sites"]
    [reason] = site["reasons"]
    text = " ".join(folder.run("check").text.split())
    assert f"{reason['code']}: {reason['message']}" in text
    assert f"hint: {reason['hint']}" in text


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_gets_a_completion_script(folder: Folder, shell: str) -> None:
    done = complete(folder, f"{shell}_source", "")
    assert "_CHAT2RESPONSES_COMPLETE" in done
    assert "chat2responses" in done


def complete(folder: Folder, instruction: str, words: str) -> str:
    """What the command says to a shell that completes its line."""
    environment = process_environment(
        {
            "_CHAT2RESPONSES_COMPLETE": instruction,
            "COMP_WORDS": f"chat2responses {words}",
            "COMP_CWORD": str(len(words.split(" "))),
        }
    )
    done = subprocess.run(COMMAND, cwd=folder.path, env=environment, capture_output=True, timeout=limits.COMMAND)
    return done.stdout.decode()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("ch", "check"),
        ("check --output-f", "--output-format"),
        ("check --output-format s", "sarif"),
        ("check --unsafe see", "seed"),
        ("check --select client-un", "client-unproven"),
        ("check --fail-on man", "manual"),
        ("check --fail-on migrate,uns", "migrate,unsafe"),
        ("explain max_comp", "max_completion_tokens"),
        ("explain client-unp", "client-unproven"),
    ],
)
def test_the_shell_is_offered_words(folder: Folder, words: str, offered: str) -> None:
    offers = [line.partition(",")[2] for line in complete(folder, "bash_complete", words).splitlines()]
    assert offered in offers
    last = words.split(" ")[-1]
    assert all(offer.startswith(last) for offer in offers)

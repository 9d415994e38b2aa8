"""The summary: counts, and what each option would free."""

from __future__ import annotations

import pytest

from tests.cli.support import FOUNDING, UNPROVEN, Folder

ENDPOINT = FOUNDING.replace(b"OpenAI()", b"OpenAI(base_url=input())")
SEED = FOUNDING.replace(b'model="gpt-4.1",', b'model="gpt-4.1", seed=1,')


@pytest.mark.parametrize(
    ("programs", "line"),
    [
        ([UNPROVEN], "--client llm would free 1 call site"),
        ([UNPROVEN, UNPROVEN], "--client llm would free 2 call sites"),
        ([UNPROVEN.replace(b"llm.chat", b"(llm\n        .inner\n        .chat").replace(b"}])", b"}]))")], "--client "),
        ([ENDPOINT], "--responses-host any would free 1 call site"),
        ([SEED], "--unsafe seed would free 1 call site"),
    ],
)
def test_what_an_option_would_free(folder: Folder, programs: list[bytes], line: str) -> None:
    folder.write({f"{number}.py": program for number, program in enumerate(programs)})
    done = folder.run("check")
    assert f"\n{line}" in done.text


@pytest.mark.parametrize(
    ("program", "options"),
    [
        (UNPROVEN, ("--client", "llm")),
        (ENDPOINT, ("--responses-host", "any")),
        (SEED, ("--unsafe", "seed")),
        (SEED, ("--unsafe", "all")),
    ],
)
def test_the_option_does_free_it(folder: Folder, program: bytes, options: tuple[str, str]) -> None:
    folder.write({"a.py": program})
    done = folder.run("check", *options)
    assert "1 file, 1 call site: 1 migrate, 0 unsafe, 0 manual, 0 skip\n" in done.text
    assert "would free" not in done.text


def test_a_site_with_two_kinds_of_reasons_is_freed_by_neither(folder: Folder) -> None:
    folder.write({"a.py": ENDPOINT.replace(b'model="gpt-4.1",', b'model="gpt-4.1", seed=1,')})
    done = folder.run("check")
    assert "would free" not in done.text or "--unsafe all" in done.text


def test_most_comes_first(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN, "b.py": UNPROVEN, "c.py": SEED})
    freed = [line for line in folder.run("check").text.splitlines() if "would free" in line]
    assert freed == ["--client llm would free 2 call sites", "--unsafe seed would free 1 call site"]

"""What the README promises at its top holds."""

from __future__ import annotations

import re

from chat2responses.model import Options
from chat2responses.run import run_source

from tests.api.readme import README

TEXT = README.read_text(encoding="utf-8")
PREFIX = b'from openai import OpenAI\n\nclient = OpenAI()\nquestion = "Why?"\n'


def blocks(language: str) -> list[str]:
    """The code blocks of a language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)


def test_the_first_shell_blocks_do_the_main_job_and_run_the_tests() -> None:
    assert blocks("sh")[:2] == [
        "pip install . && chat2responses diff samples/before\n",
        'pip install -e ".[test]" && pytest\n',
    ]


def test_the_example_migrates_as_shown() -> None:
    before, after = (PREFIX + block.encode() for block in blocks("python")[:2])
    result = run_source(before, "example.py", Options())
    assert [change.after for change in result.changes] == [after]

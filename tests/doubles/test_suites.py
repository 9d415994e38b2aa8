"""The suites of the cases about test doubles run: with the chat API, and with Responses after the migration."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests import limits
from tests.caseformat import Case, load_cases

SUITES = Path(__file__).with_name("suites.py")
CASES = [case for case in load_cases() if case.name.startswith("doubles/")]
MIGRATING = [case for case in CASES if not case.marks]

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the suites run in forked processes"),
    pytest.mark.xdist_group("doubles"),
]


def write(folder: Path, files: Mapping[str, bytes]) -> str:
    """Write a program into a folder and give the folder's path."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return str(folder)


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, str]]:
    """Run all suites once: exit code and output by ``<case>/before`` and ``<case>/after``."""
    root = tmp_path_factory.mktemp("suites")
    folders: dict[str, str] = {}
    for case in MIGRATING:
        for name, files in (("before", case.before), ("after", case.after)):
            folders[f"{case.name}/{name}"] = write(root / case.name / name, files)
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, str(SUITES), *folders.values()],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        timeout=limits.MANY,
    )
    found: dict[str, tuple[int, str]] = json.loads(done.stdout.splitlines()[-1])
    return {name: found[folder] for name, folder in folders.items()}


@pytest.mark.parametrize("case", MIGRATING, ids=lambda case: case.name)
def test_the_suite_passes_before_and_after(case: Case, outcomes: Mapping[str, tuple[int, str]]) -> None:
    for state in ("before", "after"):
        code, said = outcomes[f"{case.name}/{state}"]
        assert code == 0, f"{state}:\n{said}"


@pytest.mark.parametrize("case", MIGRATING, ids=lambda case: case.name)
def test_the_tests_change_with_the_program(case: Case) -> None:
    assert any(path.startswith("tests/") for path in case.changes)
    left = [path for path, content in case.after.items() if b"chat.completions" in content or b"choices" in content]
    assert not left

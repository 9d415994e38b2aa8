"""The suites of the cases about test doubles run: with the chat API, and with Responses after the migration."""

from __future__ import annotations

import os
from collections.abc import Mapping

import pytest

from tests.caseformat import Case, load_cases
from tests.doubles.running import Outcome, run_suites

CASES = [case for case in load_cases() if case.name.startswith("doubles/")]
MIGRATING = [case for case in CASES if not case.marks]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the suites run in forked processes")


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """Run all suites once: exit code and output by ``<case>/before`` and ``<case>/after``."""
    programs = {
        f"{case.name}/{state}": files
        for case in MIGRATING
        for state, files in (("before", case.before), ("after", case.after))
    }
    return run_suites(programs, tmp_path_factory.mktemp("suites"))


@pytest.mark.parametrize("case", MIGRATING, ids=lambda case: case.name)
def test_the_suite_passes_before_and_after(case: Case, outcomes: Mapping[str, Outcome]) -> None:
    for state in ("before", "after"):
        code, said = outcomes[f"{case.name}/{state}"]
        assert code == 0, f"{state}:\n{said}"


@pytest.mark.parametrize("case", MIGRATING, ids=lambda case: case.name)
def test_the_tests_change_with_the_program(case: Case) -> None:
    assert any(path.startswith("tests/") for path in case.changes)
    left = [path for path, content in case.after.items() if b"chat.completions" in content or b"choices" in content]
    assert not left

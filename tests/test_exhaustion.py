"""A run that gives up following values at its limit of work changes nothing, and says so at every call."""

from __future__ import annotations

import pytest
from chat2responses.engine import migrate
from chat2responses.infer import evaluator
from chat2responses.model import Verdict
from chat2responses.workspace import Workspace

from tests.caseformat import Case, load_cases, load_samples

CASES = [case for case in (*load_samples(), *load_cases()) if case.changes]


@pytest.mark.parametrize("limit", [30, 150])
def test_all_or_nothing_is_changed(monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    monkeypatch.setattr(evaluator, "_MOST_WORK", limit)
    given_up = sum(_is_given_up(case) for case in CASES)
    assert given_up > len(CASES) // 4


def _is_given_up(case: Case) -> bool:
    result = migrate(Workspace.in_memory(case.before), case.options)
    assert not result.errors, case.name
    codes = {reason.code for site in result.sites for reason in site.reasons}
    if "project-too-large" not in codes:
        return False
    assert not result.changes, case.name
    assert not any(site.verdict is Verdict.MIGRATE for site in result.sites), case.name
    return True

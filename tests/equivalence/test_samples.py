"""Every sample and every case that changes behaves as before: as its file expects it, and as the engine makes it.

A case that is no whole program sends nothing before and after; at most one in ten is such a fragment.
"""

from __future__ import annotations

import pytest
from chat2responses.engine import migrate
from chat2responses.workspace import Workspace

from tests.caseformat import Case, load_cases, load_samples
from tests.equivalence.header import unsafe_codes
from tests.equivalence.laboratory import Comparison, Files, Laboratory
from tests.equivalence.show import render

SAMPLES = list(load_samples())
LEFT_OUT = ("evidence/", "tools/")
"""Cases about evidence are made of files, not of programs; in families with tools, text that is None shows as ""."""

CASES = [
    case
    for case in load_cases()
    if case.changes and case.options.store == "unchanged" and not case.name.startswith(LEFT_OUT)
]


def compare(laboratory: Laboratory, case: Case, after: Files) -> Comparison:
    claims = unsafe_codes([word for code in case.options.unsafe for word in ("--unsafe", code)])
    return laboratory.compare(case.before, after, claims)


def migrated(case: Case) -> dict[str, bytes]:
    """The files of a case as the engine makes them."""
    result = migrate(Workspace.in_memory(case.before), case.options)
    return {**case.before, **{change.path: change.after for change in result.changes}}


def assert_equivalent(laboratory: Laboratory, case: Case) -> Comparison:
    """Compare with what the case expects, then with what the engine makes where that is something else."""
    comparison = compare(laboratory, case, case.after)
    assert comparison.differences == (), "\n".join(map(render, comparison.differences))
    own = migrated(case)
    if own != dict(case.after):
        other = compare(laboratory, case, own)
        assert other.differences == (), "\n".join(map(render, other.differences))
    return comparison


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda case: case.name)
def test_sample_behaves_as_before(laboratory: Laboratory, sample: Case) -> None:
    comparison = assert_equivalent(laboratory, sample)
    assert comparison.before.exchanges
    assert not any("/chat/completions" in exchange.path for exchange in comparison.after.exchanges)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_behaves_as_before(laboratory: Laboratory, case: Case) -> None:
    assert_equivalent(laboratory, case)


def test_cases_are_whole_programs(laboratory: Laboratory) -> None:
    fragments = [case.name for case in CASES if not compare(laboratory, case, case.after).before.exchanges]
    assert len(fragments) <= len(CASES) / 10, fragments

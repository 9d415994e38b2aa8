"""Every sample and every case that changes behaves as before: as its file expects it, and as the engine makes it.

A case that is no whole program sends nothing before and after, or has no file to begin with; at most one in ten is
such a fragment. What the tool tells as a note may differ.
"""

from __future__ import annotations

import pytest
from chat2responses.engine import migrate
from chat2responses.workspace import Workspace

from tests.caseformat import Case, load_cases, load_samples
from tests.doubles.test_suites import MIGRATING
from tests.equivalence.divergences import BY_NAME
from tests.equivalence.header import unsafe_codes
from tests.equivalence.laboratory import Comparison, Files, Laboratory, program_header
from tests.equivalence.runner import Outcome
from tests.equivalence.show import render

SAMPLES = list(load_samples())
CASES = [case for case in load_cases() if case.changes]


def has_entry(case: Case) -> bool:
    """Tell whether a case is a program: a folder of files need not be one."""
    try:
        program_header(case.before)
    except ValueError:
        return False
    return True


PROGRAMS = [case for case in CASES if has_entry(case)]


def compare(laboratory: Laboratory, case: Case, after: Files, told: frozenset[str]) -> Comparison:
    """Compare a case with ``after``; ``told`` are the codes of the notes that the tool gives."""
    claims = unsafe_codes([word for code in case.options.unsafe for word in ("--unsafe", code)])
    if case.options.store == "false":
        claims |= {"store-default"}
    return laboratory.compare(case.before, after, claims | told & BY_NAME.keys())


def ran_before(laboratory: Laboratory, case: Case) -> Outcome:
    """What a case did as it was."""
    return compare(laboratory, case, case.after, migrated(case)[1]).before


def migrated(case: Case) -> tuple[dict[str, bytes], frozenset[str]]:
    """The files of a case as the engine makes them, and the notes that it tells."""
    result = migrate(Workspace.in_memory(case.before), case.options)
    after = {**case.before, **{change.path: change.after for change in result.changes}}
    return after, frozenset(note.code for note in result.notes)


def assert_equivalent(laboratory: Laboratory, case: Case) -> Comparison:
    """Compare with what the case expects, then with what the engine makes where that is something else."""
    own, told = migrated(case)
    comparison = compare(laboratory, case, case.after, told)
    assert comparison.differences == (), "\n".join(map(render, comparison.differences))
    if own != dict(case.after):
        other = compare(laboratory, case, own, told)
        assert other.differences == (), "\n".join(map(render, other.differences))
    return comparison


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda case: case.name)
def test_sample_behaves_as_before(laboratory: Laboratory, sample: Case) -> None:
    comparison = assert_equivalent(laboratory, sample)
    assert comparison.before.exchanges
    assert not any("/chat/completions" in exchange.path for exchange in comparison.after.exchanges)


@pytest.mark.parametrize("case", PROGRAMS, ids=lambda case: case.name)
def test_case_behaves_as_before(laboratory: Laboratory, case: Case) -> None:
    assert_equivalent(laboratory, case)


def test_cases_are_whole_programs(laboratory: Laboratory) -> None:
    """The suites of tests' doubles run elsewhere: they send nothing, their own assertions are what must hold."""
    programs = {case.name for case in PROGRAMS}
    suites = {case.name for case in MIGRATING}
    fragments = {case.name for case in CASES} - programs - suites
    for case in PROGRAMS:
        if case.name not in suites and not ran_before(laboratory, case).exchanges:
            fragments.add(case.name)
    assert len(fragments) <= len(CASES) / 10, fragments

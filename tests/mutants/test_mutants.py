"""Every fault is noticed by every program that it is bound to, and by a program that passes without it."""

from __future__ import annotations

import concurrent.futures
import dataclasses

import pytest
from chat2responses.engine import migrate
from chat2responses.workspace import Workspace

from tests.caseformat import Case
from tests.equivalence.header import unsafe_codes
from tests.equivalence.laboratory import Files, Laboratory
from tests.mutants.analysis import ANALYSIS
from tests.mutants.mutant import Made, Mutant, find_program, run
from tests.mutants.rows import ROWS
from tests.mutants.whole_api import WHOLE_API

MUTANTS = [*ROWS, *ANALYSIS, *WHOLE_API]
PROGRAMS = sorted({program for mutant in MUTANTS for program in mutant.programs})
AT_ONCE = 2


@pytest.fixture(scope="session")
def made() -> dict[str, list[Made]]:
    """What each mutant makes of its programs, by the mutant's name; those that don't fit any more are missing.

    A mutant that takes something else away is there without that too, as ``<name> alone``.
    """
    alone = [dataclasses.replace(mutant, name=f"{mutant.name} alone", also=()) for mutant in MUTANTS if mutant.also]
    fitting = [mutant for mutant in (*MUTANTS, *alone) if fits(mutant)]
    shares = [fitting[start::AT_ONCE] for start in range(AT_ONCE)]
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        results = list(pool.map(run, shares))
    return {
        mutant.name: one
        for share, result in zip(shares, results, strict=True)
        for mutant, one in zip(share, result, strict=True)
    }


def fits(mutant: Mutant) -> bool:
    """Tell whether the fault can be put in."""
    try:
        mutant.applied()
    except ValueError:
        return False
    return True


def scripted(case: Case, script: str) -> dict[str, bytes]:
    """The program, of one file, with the script for the model at its head."""
    if not script:
        return dict(case.before)
    [(path, content)] = case.before.items()
    return {path: f"# equivalence: script {script}\n".encode() + content}


def behaves_otherwise(laboratory: Laboratory, name: str, after: Files) -> bool:
    """Tell whether what was made of a program shows when it runs."""
    case, script = find_program(name)
    claims = unsafe_codes([word for code in case.options.unsafe for word in ("--unsafe", code)])
    return bool(laboratory.compare(scripted(case, script), after, claims).differences)


def looks_otherwise(case: Case, made: Made) -> bool:
    """Tell whether a case gets other code or other reasons than it expects."""
    expected = {(mark.path, mark.line, mark.verdict.value, mark.code) for mark in case.marks}
    return made.after != case.after or made.reasons != expected


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_fault_is_noticed(mutant: Mutant, made: dict[str, list[Made]], laboratory: Laboratory) -> None:
    mutant.applied()
    for name, result in zip(mutant.programs, made[mutant.name], strict=True):
        assert not result.crash, f"{name}: the fault crashes the tool, which proves nothing\n{result.crash}"
        if mutant.behaviour:
            assert behaves_otherwise(laboratory, name, result.after), f"{name} behaves as before"
        else:
            assert looks_otherwise(find_program(name)[0], result), f"{name} gets what it expects"
    if mutant.also:
        for name, result in zip(mutant.programs, made[f"{mutant.name} alone"], strict=True):
            assert not result.crash, f"{name}: the fault alone crashes the tool\n{result.crash}"
            assert looks_otherwise(find_program(name)[0], result), f"{name} gets what it expects from the fault alone"


@pytest.mark.parametrize("name", PROGRAMS)
def test_program_passes_without_a_fault(name: str, laboratory: Laboratory) -> None:
    case, _ = find_program(name)
    result = migrate(Workspace.in_memory(case.before), case.options)
    after = {**case.before, **{change.path: change.after for change in result.changes}}
    reasons = frozenset(
        (reason.path, reason.line, site.verdict.value, reason.code)
        for site in result.sites
        if site.verdict.value != "migrate"
        for reason in site.reasons
    )
    if name.startswith("seed_"):
        case = dataclasses.replace(case, after=after)
    assert not looks_otherwise(case, Made(after, reasons))
    if result.changes:
        assert not behaves_otherwise(laboratory, name, after)


def test_there_are_enough_faults() -> None:
    assert len(ROWS) >= 15
    assert len(ANALYSIS) >= 15
    assert len({mutant.name for mutant in MUTANTS}) == len(MUTANTS)

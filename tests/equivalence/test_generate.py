"""A few hundred generated programs: equivalent after their migration, or left alone with a reason."""

from __future__ import annotations

import ast
from random import Random

import pytest

from tests.equivalence.generate import describe, examine
from tests.equivalence.laboratory import Laboratory
from tests.equivalence.metamorphic.catalogue import CHANGES, make
from tests.equivalence.metamorphic.fuzz import filled
from tests.equivalence.metamorphic.oracle import Outcome, compared, judge
from tests.equivalence.metamorphic.program import MAIN, Change, NotApplicable, Program, read_program
from tests.equivalence.metamorphic.seeds import load_seeds
from tests.equivalence.metamorphic.uses import EVERY
from tests.equivalence.metamorphic.uses_of_kinds import USES

SEED = 1
COUNT = 300
CHUNK = 20


@pytest.mark.parametrize("start", range(0, COUNT, CHUNK))
def test_generated_programs(laboratory: Laboratory, start: int) -> None:
    found = list(examine(SEED, range(start, start + CHUNK), laboratory, load_seeds()))
    bugs = [describe(one) for one in found if one.judgement.outcome.is_bug]
    assert not bugs, "\n".join(bugs)
    excused = [describe(one) for one in found if one.judgement.outcome is Outcome.NOT_COMPARED]
    assert len(excused) <= CHUNK / 10, "\n".join(excused)


def test_seeds_are_equivalent(laboratory: Laboratory) -> None:
    seeds = [program for program in load_seeds() if program.seed.startswith("seed_")]
    assert len(seeds) >= 20
    assert {program.seed: judge(program, laboratory).outcome for program in seeds} == {
        program.seed: Outcome.EQUIVALENT for program in seeds
    }


def test_a_number_is_always_the_same_program() -> None:
    seeds = load_seeds()
    for number in range(40):
        once, again = (make(seeds, Random(f"{SEED}:{number}"))[-1] for _ in range(2))
        assert once == again


def test_a_bug_is_found(laboratory: Laboratory) -> None:
    program = next(program for program in load_seeds() if program.seed == "seed_function")
    half = program.files[MAIN].replace("chat.completions", "responses").replace("messages=", "input=")
    judgement = compared(program, {MAIN: half.encode()}, frozenset(), (), laboratory)
    assert judgement.outcome is Outcome.UNSOUND
    assert "exception" in judgement.differs
    assert "AttributeError" in judgement.details


@pytest.mark.parametrize("group", CHANGES)
def test_every_change_applies_somewhere(group: str) -> None:
    seeds = load_seeds()
    for name, change in CHANGES[group].items():
        assert any(_applies(seed, name, change) for seed in seeds), name


def _applies(seed: Program, name: str, change: Change) -> bool:
    for number in range(3):
        try:
            seed.changed(name, change, Random(number))
        except NotApplicable:
            continue
        return True
    return False


def test_every_use_is_a_statement() -> None:
    tree = ast.parse("value = 1")
    for use in (*EVERY, *(use for uses in USES.values() for use in uses)):
        assert filled(use, "value.choices[0]", tree) or "break" in use


def test_header_comments_stay() -> None:
    program = read_program("x", "# args: -v\nprint( 1 )\n")
    assert program.contents == {"main.py": b"# args: -v\nprint(1)\n"}

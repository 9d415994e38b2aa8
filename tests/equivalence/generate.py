"""``python -m tests.equivalence.generate --seed N --count M``: make programs at random, and tell what the tool does
wrong with them.

Each program is a sample or a seed said in other words, half of them with one more use of a value; program ``i`` of a
seed is always the same. Exit codes: 0 no bug was found · 1 one was. ``--refusals`` tells instead which plain
changes turn a program that migrates into one that a human must look at.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from chat2responses.model import Verdict

from tests.equivalence.laboratory import Laboratory
from tests.equivalence.metamorphic.catalogue import make, reword
from tests.equivalence.metamorphic.minimise import minimise
from tests.equivalence.metamorphic.oracle import Judgement, Outcome, judge, options_of, run_tool
from tests.equivalence.metamorphic.program import MAIN, Program
from tests.equivalence.metamorphic.seeds import load_migrating_cases, load_seeds


@dataclass(frozen=True)
class Found:
    """A generated program with its number and its judgement."""

    number: int
    program: Program
    judgement: Judgement


def examine(seed: int, numbers: range, laboratory: Laboratory, seeds: Sequence[Program]) -> Iterator[Found]:
    """Make the programs with these numbers from ``seeds`` and judge each."""
    for number in numbers:
        program = make(seeds, Random(f"{seed}:{number}"))[-1]
        yield Found(number, program, judge(program, laboratory))


def refusals(seed: int, numbers: range) -> Counter[tuple[str, str]]:
    """Count the plain changes that make a human necessary, by the change and the reason."""
    seeds = [program for program in load_seeds() if _reasons(program) == set()]
    counted: Counter[tuple[str, str]] = Counter()
    for number in numbers:
        rng = Random(f"refusals {seed}:{number}")
        program = rng.choice(seeds)
        for _ in range(rng.choice((1, 1, 2))):
            program = reword(program, rng)
            reasons = _reasons(program)
            if reasons:
                counted.update((program.steps[-1], reason) for reason in reasons)
                break
    return counted


def _reasons(program: Program) -> set[str]:
    result, _ = run_tool(program.contents, options_of(program))
    sites = [site for site in result.sites if site.verdict is not Verdict.MIGRATE]
    return {reason.code for site in sites for reason in site.reasons}


def describe(found: Found) -> str:
    """A found bug as text: how it came about, the program, what the tool made of it, and what differs."""
    program, judgement = found.program, found.judgement
    lines = [f"=== {found.number}: {judgement.outcome.value} · {program.seed}"]
    lines += [f"    {step}" for step in program.steps]
    for path, source in program.files.items():
        lines += [f"--- {path}", (program.header if path == MAIN else "") + source]
    for path, content in (judgement.after or {}).items():
        if content != program.contents.get(path):
            lines += [f"--- {path}, migrated", content.decode()]
    return "\n".join([*lines, judgement.details])


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.equivalence.generate", description=__doc__)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--start", type=int, default=0, help="the number of the first program")
    parser.add_argument("--seeds", default="", metavar="PATTERN", help="start from the programs with such a name")
    parser.add_argument("--cases", action="store_true", help="start from the cases that migrate as well")
    parser.add_argument("--refusals", action="store_true", help="count plain changes that are refused")
    parser.add_argument("--out", type=Path, help="write each bug to a file in this folder as well")
    options = parser.parse_args(arguments)
    numbers = range(options.start, options.start + options.count)
    if options.refusals:
        for (step, reason), count in refusals(options.seed, numbers).most_common():
            print(f"{count:5} {step}: {reason}")
        return 0
    counted: Counter[Outcome] = Counter()
    seeds = [*load_seeds(), *(load_migrating_cases() if options.cases else ())]
    seeds = [program for program in seeds if re.search(options.seeds, program.seed)]
    with Laboratory() as laboratory:
        for found in examine(options.seed, numbers, laboratory, seeds):
            counted[found.judgement.outcome] += 1
            if found.judgement.outcome.is_bug:
                report(found, laboratory, options.out)
    print(", ".join(f"{count} {outcome.value}" for outcome, count in counted.most_common()))
    return int(any(outcome.is_bug for outcome in counted))


def report(found: Found, laboratory: Laboratory, out: Path | None) -> None:
    """Print a bug, as small as it gets."""
    smaller = minimise(found.program, found.judgement, laboratory)
    text = describe(Found(found.number, smaller, judge(smaller, laboratory)))
    print(text, flush=True)
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        (out / f"{found.number:05}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

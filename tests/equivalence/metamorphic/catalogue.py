"""All changes by name, and how a program is made of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from tests.equivalence.metamorphic.detours import AROUND, BINDINGS
from tests.equivalence.metamorphic.functions import FUNCTIONS, to_another_file
from tests.equivalence.metamorphic.fuzz import add_use
from tests.equivalence.metamorphic.program import Change, NotApplicable, Program
from tests.equivalence.metamorphic.requests import REQUESTS
from tests.equivalence.metamorphic.statements import ARRANGEMENTS, bind, surround
from tests.equivalence.metamorphic.wrappers import WRAPPERS, wrap

Step = Callable[[Program, Random], Program]
SCRIPTS = (
    "[[none]]",
    "[[empty]]",
    "[[refusal No, never.]]",
    "[[length 3]]",
    "[[length 3]] [[reasoning]]",
    "[[filter 2]]",
    "[[reasoning]]",
    "[[500]]",
    "[[400 context_length_exceeded]]",
    "[[429 once]]",
    "[[fail-midstream]]",
    "[[fail-midstream failed]]",
    "[[fail-midstream cut]]",
    "[[tool lookup]] [[tool lookup]]",
    "[[text One.]] [[tool lookup]]",
    '[[text {"a": 1}]]',
    "[[text 42]]",
)
TRIES = 12


def _changes() -> dict[str, dict[str, Change]]:
    return {
        "through": {name: wrap(wrapper) for name, wrapper in WRAPPERS.items()},
        "bound": {name: bind(text) for name, text in BINDINGS.items()},
        "around": {name: surround(text) for name, text in AROUND.items()},
        "arranged": dict(ARRANGEMENTS),
        "function": dict(FUNCTIONS),
        "request": dict(REQUESTS),
    }


CHANGES = _changes()
WEIGHTS = {"through": 4, "bound": 4, "around": 2, "arranged": 5, "function": 5, "request": 5, "file": 1}


def reword(program: Program, rng: Random) -> Program:
    """Say a program in other words, in one respect."""
    for _ in range(TRIES):
        [group] = rng.choices(list(WEIGHTS), list(WEIGHTS.values()))
        try:
            if group == "file":
                return to_another_file(program, rng)
            name = rng.choice(list(CHANGES[group]))
            path = rng.choice(sorted(path for path, source in program.files.items() if source))
            return program.changed(f"{group}: {name}", CHANGES[group][name], rng, path)
        except NotApplicable:
            continue
    return program


def _scripts(program: Program) -> list[str]:
    """The scripts that make sense for a program: without tools no model calls one, and one that is held to a format
    doesn't talk freely."""
    text = "".join(program.files.values())
    left_out: set[str] = set()
    if "response_format" in text or "json" in text:
        left_out |= {"[[text", "[[none"}
    if "tools=" not in text and "'tools'" not in text:
        left_out.add("[[tool")
    if ".stream(" in text or "None" in text:
        left_out.add("[[empty")
    return [script for script in SCRIPTS if not any(word in script for word in left_out)]


def make(seeds: Sequence[Program], rng: Random) -> list[Program]:
    """Make a program, and give every stage of it: the seed first."""
    stages = [rng.choice(seeds)]
    fuzzed = rng.random() < 0.5
    for _ in range(rng.choice((0, 0, 1, 2)) if fuzzed else rng.choice((1, 1, 2, 3, 4))):
        stages.append(reword(stages[-1], rng))
    if fuzzed:
        for _ in range(TRIES):
            try:
                stages.append(add_use(stages[-1], rng))
                break
            except (NotApplicable, SyntaxError):
                continue
    silent = fuzzed and re.search("use of a (text|message|messages):", " ".join(stages[-1].steps)) is not None
    if rng.random() < (0.6 if silent else 0.3):
        stages.append(stages[-1].with_script(rng.choice(_scripts(stages[-1]))))
    return stages

"""What a mutant is, and how the tool is run with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests import limits
from tests.caseformat import CASES, SAMPLES, Case, load_file, load_folder
from tests.equivalence.metamorphic.seeds import load_seeds

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "codemods" / "chat2responses"


@dataclass(frozen=True)
class Change:
    """In ``module`` (``infer/flow.py``) the text ``old``, which stands there once, becomes ``new``."""

    module: str
    old: str
    new: str

    @property
    def module_name(self) -> str:
        """The dotted name of the module."""
        return "chat2responses." + self.module.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    def applied(self, source: str) -> str:
        """The module's source with the change. Raises ``ValueError`` when the change isn't made for this source."""
        if source.count(self.old) != 1:
            raise ValueError(f"in {self.module} this is found {source.count(self.old)} times: {self.old}")
        return source.replace(self.old, self.new)


@dataclass(frozen=True)
class Mutant:
    """A fault: in ``module`` the text ``old``, which stands there once, becomes ``new``.

    ``programs`` are those that must notice: a sample, a case, or a seed of the generator, each perhaps with a script
    for the model behind its name. With ``behaviour`` it must show when they run; without, it is enough that the tool
    makes something else of a case than the case expects (what is refused for no reason shows in no run).

    ``also`` takes away what else would refuse what the fault migrates wrongly, so that it shows when the programs run.
    The fault alone must then be noticed by what the cases expect.
    """

    name: str
    module: str
    old: str
    new: str
    programs: tuple[str, ...]
    behaviour: bool = True
    also: tuple[Change, ...] = ()

    def applied(self) -> dict[str, str]:
        """The sources of the changed modules by their dotted names.

        Raises ``ValueError`` when the fault, or what is taken away with it, isn't made for this source.
        """
        sources: dict[str, str] = {}
        for change in (Change(self.module, self.old, self.new), *self.also):
            name = change.module_name
            source = sources.get(name) or (PACKAGE / change.module).read_text(encoding="utf-8")
            sources[name] = change.applied(source)
        return sources


@dataclass(frozen=True)
class Made:
    """What the tool made of a program: the files after it, and the reasons as (path, line, verdict, code)."""

    after: Mapping[str, bytes]
    reasons: frozenset[tuple[str, int, str, str]]
    crash: str = ""


def find_program(name: str) -> tuple[Case, str]:
    """Find a program by its name, and the script that stands behind it. Raises ``KeyError``."""
    stem, _, script = name.partition(" ")
    return _find(stem), script


def _find(name: str) -> Case:
    if name.startswith("seed_"):
        program = next(seed for seed in load_seeds() if seed.seed == name)
        return Case(name, program.contents, program.contents)
    if (CASES / f"{name}.py").exists():
        return load_file(CASES / f"{name}.py", name)
    if (CASES / name).is_dir():
        return load_folder(CASES / name, name)
    path = SAMPLES / "before" / f"{name}.py"
    if not path.exists():
        raise KeyError(name)
    after = SAMPLES / "after" / path.name
    return Case(name, {path.name: path.read_bytes()}, {path.name: after.read_bytes()})


def run(mutants: Sequence[Mutant]) -> list[list[Made]]:
    """Run the tool with each mutant over its programs, in one process for all of them."""
    orders = [
        {
            "sources": mutant.applied(),
            "programs": [_order(find_program(name)[0]) for name in mutant.programs],
        }
        for mutant in mutants
    ]
    path = os.pathsep.join([str(ROOT / "codemods"), str(ROOT / "cli"), str(ROOT)])
    finished = subprocess.run(
        [sys.executable, "-m", "tests.mutants.worker"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        input=json.dumps(orders),
        capture_output=True,
        text=True,
        check=False,
        timeout=limits.MANY,
    )
    if finished.returncode != 0:
        raise RuntimeError(finished.stderr)
    return [[_made(one) for one in results] for results in json.loads(finished.stdout)]


def _order(case: Case) -> dict[str, Any]:
    options = case.options
    return {
        "files": {path: content.decode() for path, content in case.before.items()},
        "options": {
            "responses_hosts": sorted(options.responses_hosts),
            "clients": sorted(options.clients),
            "unsafe": sorted(options.unsafe),
            "store": options.store,
            "stream_errors": options.stream_errors,
            "azure_v1": options.azure_v1,
        },
    }


def _made(result: dict[str, Any]) -> Made:
    return Made(
        {path: content.encode() for path, content in result["after"].items()},
        frozenset((path, line, verdict, code) for path, line, verdict, code in result["reasons"]),
        result["crash"],
    )

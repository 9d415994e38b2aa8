"""The projects among the samples: ``fix`` makes ``after`` of ``before``, and each keeps its word.

A project's own test suite passes before and after, with the real ``openai`` package; a session with its program
(``drive.py``) sends and does the same on both sides.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from chat2responses.engine import migrate
from chat2responses.model import Options, Verdict
from chat2responses.workspace import Workspace

from tests.caseformat import PROJECTS, Case, load_projects, read_files
from tests.cli.support import Folder
from tests.doubles.running import Outcome, run_suites
from tests.equivalence.divergences import BY_NAME
from tests.equivalence.laboratory import Laboratory
from tests.equivalence.show import render

CASES = list(load_projects())

pytestmark = pytest.mark.xdist_group("projects")

FRAMEWORKS = ("fastapi", "flask", "tenacity")
"""Libraries that some projects are made with."""


def is_missing(case: Case) -> bool:
    """Tell whether a project needs a library that isn't there."""
    source = b"\n".join(case.before.values())
    return any(
        f"import {name}".encode() in source or f"from {name} ".encode() in source
        for name in FRAMEWORKS
        if importlib.util.find_spec(name) is None
    )


def ids(case: Case) -> str:
    return case.name


RUNNABLE = [
    pytest.param(case, id=case.name, marks=pytest.mark.skipif(is_missing(case), reason="needs a library"))
    for case in CASES
]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """Run all suites once: exit code and output by ``<project>/before`` and ``<project>/after``."""
    programs = {
        f"{case.name}/{state}": files
        for case in CASES
        for state, files in (("before", case.before), ("after", case.after))
        if not is_missing(case)
    }
    return run_suites(programs, tmp_path_factory.mktemp("projects"))


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_fix_writes_what_is_expected(case: Case, tmp_path: Path) -> None:
    shutil.copytree(PROJECTS / case.name / "before", tmp_path / case.name)
    done = Folder(tmp_path).run("fix", "--allow-dirty", case.name)
    assert done.code == 0, done.err
    assert read_files(tmp_path / case.name) == case.after


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_everything_migrates_and_is_left_alone_then(case: Case) -> None:
    sites = migrate(Workspace.in_memory(case.before), Options()).sites
    assert {site.verdict for site in sites} == {Verdict.MIGRATE}
    again = migrate(Workspace.in_memory(case.after), Options())
    assert (again.changes, again.sites) == ((), ())


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_the_tests_change_with_the_program(case: Case) -> None:
    assert any(Path(path).name.startswith(("test_", "conftest")) for path in case.changes)
    assert not [path for path, content in case.after.items() if b"chat.completions" in content]


@pytest.mark.parametrize("case", RUNNABLE)
def test_the_suite_passes_before_and_after(case: Case, outcomes: Mapping[str, Outcome]) -> None:
    for state in ("before", "after"):
        code, said = outcomes[f"{case.name}/{state}"]
        assert code == 0, f"{state}:\n{said}"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the programs run in forked processes")
@pytest.mark.parametrize("case", RUNNABLE)
def test_the_program_behaves_as_before(case: Case, laboratory: Laboratory) -> None:
    session = {"drive.py": (PROJECTS / case.name / "drive.py").read_bytes()}
    told = frozenset(note.code for note in migrate(Workspace.in_memory(case.before), Options()).notes)
    found = laboratory.compare({**case.before, **session}, {**case.after, **session}, told & BY_NAME.keys())
    assert found.differences == (), "\n".join(map(render, found.differences))
    assert found.before.code == 0, found.before.stderr + repr(found.before.exception)
    paths = [{exchange.path for exchange in outcome.exchanges} for outcome in (found.before, found.after)]
    assert paths == [{"/v1/chat/completions"}, {"/v1/responses"}]

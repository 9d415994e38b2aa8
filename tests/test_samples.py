"""The samples: each program in ``samples/before`` becomes its counterpart in ``samples/after``, byte for byte."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest
from chat2responses.engine import migrate
from chat2responses.model import Options, Verdict
from chat2responses.workspace import Workspace

from tests.caseformat import SAMPLES, Case, load_samples


class Snapshot(Protocol):
    """The fixture of pytest-snapshot, which carries no types of its own."""

    snapshot_dir: Path

    def assert_match(self, value: bytes, snapshot_name: str) -> None: ...


CASES = list(load_samples())
BEFORE = sorted((SAMPLES / "before").glob("*.py"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_sample_becomes_its_counterpart(case: Case, snapshot: Snapshot) -> None:
    snapshot.snapshot_dir = SAMPLES / "after"
    [(name, content)] = case.before.items()
    result = migrate(Workspace.in_memory(case.before), Options())
    assert {site.verdict for site in result.sites} == {Verdict.MIGRATE}
    [change] = result.changes
    assert change.before == content
    snapshot.assert_match(change.after, name)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_migrated_sample_is_left_alone(case: Case) -> None:
    result = migrate(Workspace.in_memory(case.after), Options())
    assert result.changes == ()
    assert result.sites == ()


def test_all_samples_together_become_their_counterparts() -> None:
    """One run over the whole folder gives what the runs over single files give."""
    files = {name: content for case in CASES for name, content in case.before.items()}
    result = migrate(Workspace.in_memory(files), Options())
    assert {change.path: change.after for change in result.changes} == {
        name: content for case in CASES for name, content in case.after.items()
    }


def test_every_sample_has_both_sides() -> None:
    assert [path.name for path in BEFORE] == sorted(path.name for path in (SAMPLES / "after").glob("*.py"))
    assert len(BEFORE) >= 75

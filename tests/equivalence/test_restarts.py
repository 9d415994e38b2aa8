"""Old run, then new run: what a program saved before its migration still serves it afterwards, or it was refused.

``restarts/migrated`` holds programs that save what stays the same (text, numbers, plain messages), ``restarts/refused``
those that save what wouldn't (objects, their JSON, items of a history, ids, whole requests).
"""

from __future__ import annotations

from pathlib import Path

import pytest
from chat2responses.engine import migrate
from chat2responses.model import Options
from chat2responses.workspace import Workspace

from tests.equivalence.laboratory import Files, Laboratory, program_header
from tests.equivalence.runner import Outcome
from tests.equivalence.show import render

RESTARTS = Path(__file__).parent / "restarts"
MIGRATED = sorted((RESTARTS / "migrated").glob("*.py"))
REFUSED = sorted((RESTARTS / "refused").glob("*.py"))


def first_run(laboratory: Laboratory, program: Files) -> Outcome:
    """Run a program in a folder without anything else: it must leave something there."""
    outcome = laboratory.run(program, program_header(program))
    assert outcome.code == 0, outcome.stderr
    assert outcome.files
    return outcome


@pytest.mark.parametrize("path", MIGRATED, ids=lambda path: path.stem)
def test_migrated_program_goes_on_with_what_was_saved(laboratory: Laboratory, path: Path) -> None:
    program = {path.name: path.read_bytes()}
    first = first_run(laboratory, program)
    saved = {name: content for name, content in first.files.items() if content is not None}
    [change] = migrate(Workspace.in_memory(program), Options()).changes
    comparison = laboratory.compare({**program, **saved}, {path.name: change.after, **saved})
    assert comparison.differences == (), "\n".join(map(render, comparison.differences))
    again = comparison.before
    assert (again.stdout, len(again.exchanges)) != (first.stdout, len(first.exchanges)), "nothing saved was used"


@pytest.mark.parametrize("path", REFUSED, ids=lambda path: path.stem)
def test_program_that_saves_what_changes_is_refused(laboratory: Laboratory, path: Path) -> None:
    program = {path.name: path.read_bytes()}
    first_run(laboratory, program)
    result = migrate(Workspace.in_memory(program), Options())
    assert result.changes == ()
    assert all(site.reasons for site in result.sites)

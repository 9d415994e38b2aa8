"""Migrates a program as a user does: with the command, in a temporary copy."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests import limits
from tests.equivalence.laboratory import Files, read, write

ROOT = Path(__file__).resolve().parents[2]


class MigrationFailed(Exception):
    """The tool crashed, or ended with an exit code that isn't 0 (all done) or 1 (something is left)."""


@dataclass(frozen=True)
class Migration:
    """The files after the run, and what the tool said."""

    files: Mapping[str, bytes]
    code: int
    report: str


def migrate(files: Files, options: Sequence[str] = ()) -> Migration:
    """Run ``chat2responses fix`` over a copy of a program. Raises ``MigrationFailed``."""
    path = os.pathsep.join([*filter(None, [os.environ.get("PYTHONPATH")]), str(ROOT / "codemods"), str(ROOT / "cli")])
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "program"
        write(files, folder)
        finished = subprocess.run(
            [sys.executable, "-m", "chat2responses_cli", "fix", "--allow-dirty", *options, "."],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
            timeout=limits.COMMAND,
        )
        report = finished.stdout + finished.stderr
        if finished.returncode not in (0, 1) or "Traceback (most recent call last)" in finished.stderr:
            raise MigrationFailed(report)
        return Migration(read(folder), finished.returncode, report)

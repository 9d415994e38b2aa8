"""Runs the test suites of programs, each in its own folder and process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests import limits

SUITES = Path(__file__).with_name("suites.py")

Outcome = tuple[int, str]
"""The exit code of a suite and the end of what it said."""


def write(folder: Path, files: Mapping[str, bytes]) -> str:
    """Write a program into a folder and give the folder's path."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return str(folder)


def run_suites(programs: Mapping[str, Mapping[str, bytes]], root: Path) -> dict[str, Outcome]:
    """Run the suites of programs, given as their files by a name that can be a path below ``root``."""
    folders = {name: write(root / name, files) for name, files in programs.items()}
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    done = subprocess.run(
        [sys.executable, str(SUITES), *folders.values()],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        timeout=limits.MANY,
    )
    found: dict[str, Outcome] = json.loads(done.stdout.splitlines()[-1])
    return {name: found[folder] for name, folder in folders.items()}

"""Pyright finds nothing in a migrated program that it didn't find in the program before."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from tests import limits
from tests.caseformat import load_cases, load_projects, load_samples

CAUSED_BY_THE_SDK = re.compile(
    r'of type "List\[\w*ResponseOutputItem[^"]*" cannot be assigned .* in function "extend"'
    r'|of type "list\[dict\[str, Unknown\]\]" cannot be assigned to parameter "tools" .* in function "create"'
)
"""The SDK's output models aren't its input params (openai-python#2323), a list of dicts that gets them is an error.

Nor has it a typed helper that makes a tool of Responses from a model: what ``pydantic_function_tool`` gave for Chat is
spread into a new dict, the type of which pyright doesn't know.
"""

Problems = Mapping[str, set[tuple[str, str]]]
"""Path -> rule and kind of what pyright finds there."""


def test_pyright_finds_nothing_new(tmp_path: Path) -> None:
    changed = {case.name: case for case in [*load_cases(), *load_samples(), *load_projects()] if case.changes}
    for name, case in changed.items():
        for side, files in (("before", case.before), ("after", case.after)):
            for path, content in files.items():
                target = tmp_path / side / name / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
    problems = run_pyright(tmp_path)
    new = {
        path: sorted(found - problems.get(f"before/{path.removeprefix('after/')}", set()))
        for path, found in problems.items()
        if path.startswith("after/")
    }
    assert {path: found for path, found in new.items() if found} == {}


def run_pyright(folder: Path) -> Problems:
    """Run pyright over a folder: per file, with its path relative to the folder, the kinds of errors that it finds."""
    settings = {"pythonVersion": "3.10", "typeCheckingMode": "standard", "include": ["before", "after"]}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, "-p", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=limits.MANY)
    report = json.loads(done.stdout)
    assert report["summary"]["filesAnalyzed"] > 0, done.stderr
    problems: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for item in report["generalDiagnostics"]:
        path = Path(item["file"]).resolve().relative_to(folder.resolve()).as_posix()
        excused = path.startswith("after/") and CAUSED_BY_THE_SDK.search(item["message"])
        if item["severity"] == "error" and not excused:
            problems[path].add((item.get("rule", "syntax"), kind(item["message"])))
    return problems


def kind(message: str) -> str:
    """The first line of a message without the names in it, but for the function that is called."""
    return re.sub(r'(?<!in function )"[^"]*"', '"…"', message.splitlines()[0])

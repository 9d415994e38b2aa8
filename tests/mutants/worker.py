"""A process that runs the tool with one mutant after the other: orders come in on standard input as JSON.

Each time the package is imported afresh, with the sources of the mutant's modules in the place of their own; nothing
on the disk is changed.
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import json
import sys
import traceback
from collections.abc import Sequence
from types import ModuleType
from typing import Any

PACKAGE = "chat2responses"


class Replaced(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the modules whose sources it was given, by their names."""

    def __init__(self, sources: dict[str, str]) -> None:
        self.sources = sources

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Give the module's place when it is one of them."""
        return importlib.util.spec_from_loader(fullname, self) if fullname in self.sources else None

    def exec_module(self, module: ModuleType) -> None:
        """Run the source that was given."""
        name = module.__name__
        exec(compile(self.sources[name], f"<{name}>", "exec"), module.__dict__)


def main() -> None:
    """Carry out the orders, and print what the tool made of each program."""
    print(json.dumps([_with_fault(order) for order in json.load(sys.stdin)]))


def _with_fault(order: dict[str, Any]) -> list[dict[str, Any]]:
    for name in [name for name in sys.modules if name == PACKAGE or name.startswith(f"{PACKAGE}.")]:
        del sys.modules[name]
    finder = Replaced(order["sources"])
    sys.meta_path.insert(0, finder)
    try:
        return [_migrated(program) for program in order["programs"]]
    finally:
        sys.meta_path.remove(finder)


def _migrated(program: dict[str, Any]) -> dict[str, Any]:
    try:
        engine = importlib.import_module(f"{PACKAGE}.engine")
        model = importlib.import_module(f"{PACKAGE}.model")
        workspace = importlib.import_module(f"{PACKAGE}.workspace")
        chosen = program["options"]
        options = model.Options(**{k: frozenset(v) if isinstance(v, list) else v for k, v in chosen.items()})
        files = {path: content.encode() for path, content in program["files"].items()}
        result = engine.migrate(workspace.Workspace.in_memory(files), options)
    except Exception:
        return {"after": program["files"], "reasons": [], "crash": traceback.format_exc()}
    return {
        "after": {**program["files"], **{change.path: change.after.decode() for change in result.changes}},
        "reasons": [
            (reason.path, reason.line, site.verdict.value, reason.code)
            for site in result.sites
            if site.verdict.value != "migrate"
            for reason in site.reasons
        ],
        "crash": "; ".join(error.message for error in result.errors),
    }


if __name__ == "__main__":
    main()

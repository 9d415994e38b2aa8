"""A generated program and how it came about."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random

MAIN = "main.py"
Change = Callable[[ast.Module, Random], bool]


class NotApplicable(Exception):
    """A change has nothing to change in this program."""


@dataclass(frozen=True)
class Program:
    """Sources by their path, the comments above the first of them, and the steps that led here from a seed.

    ``options`` are those of the tool as on its command line.
    """

    seed: str
    header: str
    files: Mapping[str, str]
    steps: tuple[str, ...] = ()

    @property
    def contents(self) -> dict[str, bytes]:
        """The files as they are run and migrated."""
        return {
            path: (self.header + source if path == MAIN else source).encode() for path, source in self.files.items()
        }

    def changed(self, step: str, change: Change, rng: Random, path: str = MAIN) -> Program:
        """Apply a change to one file. Raises ``NotApplicable``."""
        tree = ast.parse(self.files[path])
        if not change(tree, rng):
            raise NotApplicable(step)
        source = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
        try:
            compile(source, path, "exec")
        except SyntaxError as error:
            raise NotApplicable(step) from error
        return replace(self, files={**self.files, path: source}, steps=(*self.steps, step))

    def with_files(self, step: str, files: Mapping[str, str]) -> Program:
        """The program in other files."""
        return replace(self, files=dict(files), steps=(*self.steps, step))

    def with_script(self, script: str) -> Program:
        """The program with a script for the model."""
        if not script:
            return self
        return replace(self, header=f"{self.header}# equivalence: script {script}\n", steps=(*self.steps, script))


def read_program(seed: str, source: str) -> Program:
    """Make a program of a source: its leading comments stay as they are, the rest is laid out anew."""
    lines = source.splitlines(keepends=True)
    count = next((index for index, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return Program(seed, "".join(lines[:count]), {MAIN: ast.unparse(ast.parse("".join(lines[count:]))) + "\n"})

"""The place where programs are compared: the server and the process that forks them, started once for many."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from tests.equivalence.compare import Difference, check_valid, compare
from tests.equivalence.divergences import accepted
from tests.equivalence.header import Header, find_entry, read_header
from tests.equivalence.runner import Outcome, ProgramRunner
from tests.server import ScriptedServer

Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Comparison:
    """Both outcomes and what differs."""

    before: Outcome
    after: Outcome
    differences: tuple[Difference, ...]


class Laboratory:
    """A context manager: inside it programs can be run and compared.

    Programs are given as their files: a content for each path relative to the program's folder.
    """

    def __init__(self) -> None:
        self._stack = contextlib.ExitStack()

    def __enter__(self) -> Laboratory:
        self._server = self._stack.enter_context(ScriptedServer())
        self._runner = self._stack.enter_context(ProgramRunner())
        self._scratch = Path(self._stack.enter_context(tempfile.TemporaryDirectory()))
        self._outcomes: dict[tuple[tuple[str, bytes], ...], Outcome] = {}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def compare(self, before: Files, after: Files) -> Comparison:
        """Run a program as it was and as it became. Its header is the old one's.

        Raises ``InvalidProgram`` when the old one isn't fit to be compared with, ``ValueError`` for a wrong header.
        """
        header = program_header(before)
        old = self.run(before)
        check_valid(old)
        new = self._run(after, header) if dict(after) != dict(before) else old
        entries = accepted(header.accepts)
        return Comparison(old, new, compare(old, new, entries, unordered=header.unordered))

    def run(self, files: Files) -> Outcome:
        """Run a program by its own header; the same files again give the outcome of the first time."""
        key = tuple(sorted(files.items()))
        if key not in self._outcomes:
            self._outcomes[key] = self._run(files, program_header(files))
        return self._outcomes[key]

    def _run(self, files: Files, header: Header) -> Outcome:
        ignored = {name for entry in accepted(header.accepts) for name in entry.settings}
        with tempfile.TemporaryDirectory(dir=self._scratch) as place:
            folder = Path(place) / "program"
            streams = Path(place) / "streams"
            streams.mkdir()
            write(files, folder)
            run = self._server.open_run(header.script, ignored)
            return self._runner.run(find_entry(folder), folder, header, run, streams)


def write(files: Files, folder: Path) -> None:
    """Write a program's files."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def read(path: Path) -> dict[str, bytes]:
    """Read a program: one file, or every file of a folder."""
    if path.is_file():
        return {path.name: path.read_bytes()}
    return {
        file.relative_to(path).as_posix(): file.read_bytes()
        for file in sorted(path.rglob("*"))
        if file.is_file() and not {"__pycache__", ".git"} & set(file.parts)
    }


def program_header(files: Files) -> Header:
    """Read the header of a program: that of its entry. Raises ``ValueError`` when the entry can't be told."""
    with tempfile.TemporaryDirectory() as place:
        write({name: content for name, content in files.items() if name.endswith(".py")}, Path(place))
        return read_header(find_entry(Path(place)).read_text(encoding="utf-8", errors="replace"))

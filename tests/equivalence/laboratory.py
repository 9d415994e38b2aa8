"""The place where programs are compared: the server and the process that forks them, started once for many."""

from __future__ import annotations

import concurrent.futures
import contextlib
import queue
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from tests.equivalence.compare import Difference, compare
from tests.equivalence.divergences import accepted
from tests.equivalence.header import Header, find_entry, read_header
from tests.equivalence.runner import Outcome, ProgramRunner
from tests.server import ScriptedServer

Files = Mapping[str, bytes]
AT_ONCE = 2
ENDPOINT = re.compile(rb"""((?:base_url|azure_endpoint)\s*=\s*f?["'])https?://[^"'/{]+""")


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
        self._runners: queue.SimpleQueue[ProgramRunner] = queue.SimpleQueue()
        for _ in range(AT_ONCE):
            self._runners.put(self._stack.enter_context(ProgramRunner()))
        self._threads = self._stack.enter_context(concurrent.futures.ThreadPoolExecutor(AT_ONCE))
        self._scratch = Path(self._stack.enter_context(tempfile.TemporaryDirectory()))
        self._outcomes: dict[object, Outcome] = {}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def compare(self, before: Files, after: Files, claims: frozenset[str] = frozenset()) -> Comparison:
        """Run a program as it was and as it became, both at once. The header is the old one's; ``claims`` are
        divergences that are accepted besides those that it names.

        Raises ``InvalidProgram`` when the old one isn't fit to be compared with, ``ValueError`` for a wrong header.
        """
        header = program_header(before)
        entries = accepted(header.claims | claims)
        pending = [self._threads.submit(self.run, files, header, claims) for files in (before, after)]
        old, new = (future.result() for future in pending)
        return Comparison(old, new, compare(old, new, entries, unordered=header.unordered))

    def run(self, files: Files, header: Header, claims: frozenset[str] = frozenset()) -> Outcome:
        """Run a program; the same run again gives the outcome of the first time."""
        key = (tuple(sorted(files.items())), header.args, header.stdin, header.script, header.claims | claims)
        if key not in self._outcomes:
            self._outcomes[key] = self._run(files, header, header.claims | claims)
        return self._outcomes[key]

    def _run(self, files: Files, header: Header, claims: frozenset[str]) -> Outcome:
        ignored = {name for entry in accepted(claims) for name in entry.settings}
        with tempfile.TemporaryDirectory(dir=self._scratch) as place:
            folder = Path(place) / "program"
            streams = Path(place) / "streams"
            streams.mkdir()
            run = self._server.open_run(header.script, ignored)
            write({name: pointed_at(run.url, content) for name, content in files.items()}, folder)
            runner = self._runners.get()
            try:
                return runner.run(find_entry(folder), folder, header, run, streams)
            finally:
                self._runners.put(runner)


def pointed_at(url: str, content: bytes) -> bytes:
    """Point the literal endpoints of a client's constructor at the server: the host is replaced, the path stays."""
    return ENDPOINT.sub(lambda found: found[1] + url.encode(), content)


def write(files: Files, folder: Path) -> None:
    """Write a program's files."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def read(path: Path) -> dict[str, bytes]:
    """Read a program: one file, or every file of a folder. Raises ``OSError`` when it isn't there."""
    if not path.exists():
        raise FileNotFoundError(f"{path} does not exist")
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

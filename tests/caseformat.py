"""The case format: programs with what the tool must make of them, kept as files.

A case is ``tests/cases/<topic>/<name>.py``, or a folder ``tests/cases/<topic>/<name>/`` with several ``.py``
files (and files of a project beside them, such as ``pyproject.toml`` or ``.env``).

- A Python file with a line ``# ---- after ----`` holds the program before that line and the expected one behind it.
- A Python file without that line must stay byte-identical.
- A trailing comment ``# manual: CODE`` (or ``unsafe``, ``skip``) in the program marks a line: a call site of that
  verdict must give that reason there. The comment is a part of the program. ``# manual: CODE, CODE; skip: CODE`` marks
  three reasons.
- The first line may be ``# options: --responses-host any --unsafe seed``; it is no part of the program.

Marks are complete: a reason at an unmarked line fails the case, and a case without marks has only sites that migrate.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import click
from chat2responses.model import Options, Verdict

TESTS = Path(__file__).resolve().parent
CASES = TESTS / "cases"
SAMPLES = TESTS.parent / "samples"
PROJECTS = SAMPLES / "projects"

SEPARATOR = re.compile(rb"^# ---- after ----\r?\n", re.MULTILINE)
OPTIONS = re.compile(rb"\A# options: (.*?)\r?\n")
MARK = re.compile(r"#\s*((?:(?:; )?(?:manual|unsafe|skip): [a-z0-9-]+(?:, [a-z0-9-]+)*)+)\s*$")


@dataclass(frozen=True, order=True)
class Mark:
    """A reason that must be given: ``line`` counts from 1 in the program."""

    path: str
    line: int
    verdict: Verdict
    code: str


@dataclass(frozen=True)
class Case:
    """Programs by their path, before and after, and the reasons that are expected."""

    name: str
    before: Mapping[str, bytes]
    after: Mapping[str, bytes]
    options: Options = field(default_factory=Options)
    marks: frozenset[Mark] = frozenset()

    @property
    def changes(self) -> dict[str, bytes]:
        """The files that the tool must change, with their expected content."""
        return {path: content for path, content in self.after.items() if content != self.before[path]}


def load_cases(root: Path = CASES) -> Iterator[Case]:
    """Yield every case below ``root``, sorted by name; the name is ``<topic>/<name>``."""
    for topic in sorted(path for path in root.iterdir() if path.is_dir()):
        for entry in sorted(topic.iterdir()):
            if entry.is_dir() and entry.name != "__pycache__":
                yield load_folder(entry, f"{topic.name}/{entry.name}")
            elif entry.suffix == ".py":
                yield load_file(entry, f"{topic.name}/{entry.stem}")


def load_samples(root: Path = SAMPLES) -> Iterator[Case]:
    """Yield ``samples/before/*.py``, each with its counterpart in ``samples/after``, as cases."""
    for path in sorted((root / "before").glob("*.py")):
        after = root / "after" / path.name
        yield Case(path.stem, {path.name: path.read_bytes()}, {path.name: after.read_bytes()})


def load_projects(root: Path = PROJECTS) -> Iterator[Case]:
    """Yield ``samples/projects/*/before``, each with ``after`` beside it, as cases: all files of both folders."""
    for folder in sorted(path for path in root.iterdir() if path.is_dir()):
        yield Case(folder.name, read_files(folder / "before"), read_files(folder / "after"))


def read_files(folder: Path) -> dict[str, bytes]:
    """Read all files below a folder by their path in it, without what Python and pytest leave there."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in paths
        if not {"__pycache__", ".pytest_cache"} & set(path.parts)
    }


def load_file(path: Path, name: str) -> Case:
    """Read a case of one file. Raises ``ValueError`` when its header is wrong."""
    options, before, after = split(path.read_bytes())
    file = path.name
    return Case(name, {file: before}, {file: after}, options, frozenset(find_marks(file, before)))


def load_folder(folder: Path, name: str) -> Case:
    """Read a case of several files: the paths are relative to ``folder``. One header of options at most."""
    before: dict[str, bytes] = {}
    after: dict[str, bytes] = {}
    marks: set[Mark] = set()
    options = Options()
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or "__pycache__" in path.parts:
            continue
        relative = path.relative_to(folder).as_posix()
        content = path.read_bytes()
        own = Options()
        before[relative] = after[relative] = content
        if path.suffix == ".py":
            own, before[relative], after[relative] = split(content)
        marks.update(find_marks(relative, before[relative]))
        if own != Options():
            options = own
    return Case(name, before, after, options, frozenset(marks))


def split(content: bytes) -> tuple[Options, bytes, bytes]:
    """Split the bytes of a case file into its options, the program before and the program after."""
    options = Options()
    header = OPTIONS.match(content)
    if header:
        options = parse_options(header[1].decode())
        content = content[header.end() :]
    parts = SEPARATOR.split(content)
    if len(parts) > 2:
        raise ValueError("more than one separator line")
    return options, parts[0], parts[-1]


def parse_options(line: str) -> Options:
    """Read command line options as the tool's own command takes them. Raises ``ValueError`` for others."""
    command = click.Command(
        "case",
        params=[
            click.Option(["--responses-host", "responses_hosts"], multiple=True),
            click.Option(["--client", "clients"], multiple=True),
            click.Option(["--unsafe"], multiple=True),
            click.Option(["--store"], type=click.Choice(["unchanged", "false"]), default="unchanged"),
            click.Option(["--azure-v1"], is_flag=True),
            click.Option(["--assume-private"], is_flag=True),
            click.Option(["--stream-errors"], type=click.Choice(["raise", "ignore"]), default="raise"),
        ],
    )
    try:
        values = command.make_context("case", shlex.split(line)).params
    except click.ClickException as error:
        raise ValueError(error.format_message()) from error
    return Options(
        responses_hosts=frozenset(values["responses_hosts"]),
        clients=frozenset(values["clients"]),
        unsafe=frozenset(values["unsafe"]),
        store=values["store"],
        stream_errors=values["stream_errors"],
        azure_v1=values["azure_v1"],
        assume_private=values["assume_private"],
    )


def find_marks(path: str, program: bytes) -> Iterator[Mark]:
    """Yield the marks of a program, in the order of its lines."""
    for number, line in enumerate(program.decode("utf-8", "replace").splitlines(), 1):
        found = MARK.search(line)
        if found:
            for group in found[1].split("; "):
                verdict, _, codes = group.partition(": ")
                for code in codes.split(", "):
                    yield Mark(path, number, Verdict(verdict), code)

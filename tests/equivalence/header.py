"""What a program needs to run, from the comments at its top.

``# equivalence: NAME VALUE`` with these names, the first four also as ``# NAME: VALUE``:

- ``args``: command line arguments, split as a shell does
- ``stdin``: a line of standard input, ``\\n`` in it begins another; several add up
- ``env``: ``NAME=VALUE`` pairs; ``{server}`` is the server's URL
- ``options``: options of the tool, such as ``--unsafe seed``
- ``script``: directives for the model where the prompt has none (see ``tests.server.script``)
- ``accepts``: names of divergences that this program is allowed (see ``divergences``)
- ``unordered``: its requests may come in any order (recognised by itself for threads and ``gather``)
- ``entry``: this file is the one to run, in a folder of several
"""

from __future__ import annotations

import itertools
import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

LINE = re.compile(r"#\s*equivalence:\s*(\w+)\s?(.*)|#\s*(args|stdin|env|options):\s*(.*)")
NAMES = frozenset({"args", "stdin", "env", "options", "script", "accepts", "unordered", "entry"})
UNSAFE_CODES = frozenset({"seed", "message-name", "finish-reason-escapes", "usage-printed"})
CONCURRENT = re.compile(r"\bgather\(|as_completed\(|Executor\(|Thread\(|to_thread\(|TaskGroup\(|create_task\(")


@dataclass(frozen=True)
class Header:
    """The header of a program. ``env`` still has its ``{server}`` placeholders."""

    args: tuple[str, ...] = ()
    stdin: str = ""
    env: Mapping[str, str] = field(default_factory=dict)
    options: tuple[str, ...] = ()
    script: str = ""
    accepts: frozenset[str] = frozenset()
    unordered: bool = False
    entry: bool = False

    @property
    def claims(self) -> frozenset[str]:
        """The divergences that the program is allowed: claimed ones, and what ``--unsafe`` lets the tool do."""
        return self.accepts | unsafe_codes(self.options)


def unsafe_codes(options: Sequence[str]) -> frozenset[str]:
    """The divergences behind ``--unsafe CODE`` in options of the tool; other codes change nothing that is compared."""
    codes = {code for option, code in itertools.pairwise(options) if option == "--unsafe"}
    return UNSAFE_CODES if "all" in codes else UNSAFE_CODES & codes


def read_header(source: str) -> Header:
    """Read the header of a program's text. Raises ``ValueError`` for a name that means nothing."""
    found: dict[str, list[str]] = {name: [] for name in NAMES}
    for name, value in _lines(source):
        if name not in NAMES:
            raise ValueError(f"unknown header 'equivalence: {name}'")
        found[name].append(value)
    return Header(
        args=tuple(word for line in found["args"] for word in shlex.split(line)),
        stdin="".join(line.replace("\\n", "\n") + "\n" for line in found["stdin"]),
        env=dict(pair.split("=", 1) for line in found["env"] for pair in shlex.split(line)),
        options=tuple(word for line in found["options"] for word in shlex.split(line)),
        script=" ".join(found["script"]),
        accepts=frozenset(word for line in found["accepts"] for word in line.split()),
        unordered=bool(found["unordered"]) or CONCURRENT.search(source) is not None,
        entry=bool(found["entry"]),
    )


def _lines(source: str) -> Iterator[tuple[str, str]]:
    for line in source.splitlines():
        if not line.startswith("#"):
            return
        found = LINE.match(line)
        if found:
            yield found[1] or found[3], (found[2] if found[1] else found[4]) or ""


def find_entry(folder: Path) -> Path:
    """Find the program to run in a folder: the one that says so, ``main.py``, or the only one that no other imports.

    Raises ``ValueError`` when nothing tells.
    """
    programs = {path: path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.rglob("*.py"))}
    for program, source in programs.items():
        if read_header(source).entry:
            return program
    if folder / "main.py" in programs:
        return folder / "main.py"
    outermost = [program for program in programs if program.stem != "__init__" and not _imported(program, programs)]
    if len(outermost) == 1:
        return outermost[0]
    raise ValueError(f"{folder}: which file is the program? Mark it with '# equivalence: entry'.")


def _imported(program: Path, programs: Mapping[Path, str]) -> bool:
    """Tell whether another file imports this one, by its name alone."""
    pattern = re.compile(rf"^\s*(?:from|import)\b.*\b{re.escape(program.stem)}\b", re.MULTILINE)
    return any(pattern.search(source) for other, source in programs.items() if other != program)

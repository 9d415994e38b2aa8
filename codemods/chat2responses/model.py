"""The data that travels between the steps: frozen, picklable, free of LibCST and click.

Positions are counted from 1; columns in code points. Paths are shown with ``/``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Literal


class Verdict(str, Enum):
    """How a call site ends."""

    MIGRATE = "migrate"
    UNSAFE = "unsafe"
    MANUAL = "manual"
    SKIP = "skip"


@dataclass(frozen=True)
class TraceStep:
    """One station on the way of a value from its call site to where it stopped."""

    path: str
    line: int
    what: str


@dataclass(frozen=True)
class Reason:
    """Why a call site isn't simply migrated: a stable kebab-case code and the exact place."""

    code: str
    path: str
    line: int
    column: int
    message: str
    hint: str = ""
    trace: tuple[TraceStep, ...] = ()


@dataclass(frozen=True)
class Site:
    """One textual call of a Chat Completions method with its verdict.

    ``fingerprint`` stands for what is called with which arguments: it stays when lines move, when the call is formatted
    anew, and in another file. Equal calls have equal ones.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    callee: str
    verdict: Verdict
    family: str
    reasons: tuple[Reason, ...] = ()
    fingerprint: str = ""


@dataclass(frozen=True)
class Place:
    """A line of a file."""

    path: str
    line: int


@dataclass(frozen=True)
class Note:
    """A remark that changes no verdict: an accepted divergence or a hint, told once with its places."""

    code: str
    message: str
    places: tuple[Place, ...]


@dataclass(frozen=True)
class FileError:
    """A file that could not be processed. ``line`` is 0 when no line is known."""

    path: str
    line: int
    message: str


@dataclass(frozen=True)
class Change:
    """The new content of one file, byte for byte."""

    path: str
    before: bytes
    after: bytes


@dataclass(frozen=True)
class Options:
    """What the user chose. ``unsafe`` holds reason codes, or ``"all"``.

    With ``azure_v1`` clients of Azure's versioned endpoint become plain ones of its ``/openai/v1/`` endpoint.
    With ``assume_private`` nobody outside of a project imports its packages.
    With ``follow`` a family of the files that are looked at is also changed in other files of their project.
    With ``bump_openai`` the requirements of ``openai`` are raised to what the migrated code needs.
    ``families`` (ids as in ``Site.family``) and ``select`` (codes of reasons and notes) choose what is looked at: a
    family that either leaves out stays as it is. ``None`` and the empty set leave nothing out.
    """

    responses_hosts: frozenset[str] = frozenset()
    clients: frozenset[str] = frozenset()
    unsafe: frozenset[str] = frozenset()
    store: Literal["unchanged", "false"] = "unchanged"
    stream_errors: Literal["raise", "ignore"] = "raise"
    azure_v1: bool = False
    assume_private: bool = False
    follow: bool = False
    families: frozenset[str] | None = None
    select: frozenset[str] = frozenset()
    bump_openai: bool = False


@dataclass(frozen=True)
class RunResult:
    """Everything that one run found.

    ``files`` counts the files looked at; sites are sorted by place. ``not_chosen`` counts the call sites that the
    options left out, which are in no other part of the result.
    """

    files: int = 0
    sites: tuple[Site, ...] = ()
    notes: tuple[Note, ...] = ()
    errors: tuple[FileError, ...] = ()
    changes: tuple[Change, ...] = field(default=(), repr=False)
    not_chosen: int = 0

"""The baseline: a file that lists call sites which a team accepts as they stand.

An entry knows its call by what is called with which arguments, not by its line. ``baseline.schema.json`` beside this
module describes the file, version 1.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from chat2responses.model import Site, Verdict
from chat2responses.paths import display, explain_os_error

VERSION = 1

_RANKS = {Verdict.MIGRATE: 0, Verdict.UNSAFE: 1, Verdict.MANUAL: 2}
"""How far each verdict is from migrating by itself."""

_ACCEPTABLE = tuple(verdict.value for verdict in _RANKS)


class BaselineError(Exception):
    """The file can't be read or written; the message names it and says what to do."""


@dataclass(frozen=True, order=True)
class Entry:
    """A call site that is accepted; ``path`` is absolute in memory, relative to the file's folder in the file.

    ``callee`` and ``codes`` are for those who read the file: they don't count when call sites are compared.
    """

    path: str
    callee: str
    verdict: str
    codes: tuple[str, ...]
    fingerprint: str

    @property
    def shown(self) -> str:
        """The entry in a message."""
        return f"{display(self.path)}: {self.verdict} {self.callee}"


@dataclass(frozen=True)
class Comparison:
    """What a baseline says of a run: the call sites that it accepts, and its entries that no longer hold.

    ``better`` are call sites that a person had to look at, or had to allow, and that now migrate by themselves.
    """

    accepted: frozenset[Site]
    stale: tuple[Entry, ...]
    better: tuple[Site, ...]


def entry_of(site: Site) -> Entry:
    """Make the entry that accepts a call site."""
    codes = tuple(dict.fromkeys(reason.code for reason in site.reasons))
    return Entry(os.path.abspath(site.path), site.callee, site.verdict.value, codes, site.fingerprint)


def compare(entries: Iterable[Entry], sites: Sequence[Site]) -> Comparison:
    """Find a call site for each entry: in the same file, with the same text, and no further from migrating."""
    open_entries: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        open_entries[entry.path, entry.fingerprint].append(entry)
    accepted: list[Site] = []
    better: list[Site] = []
    for site in sites:
        if site.verdict not in _RANKS:
            continue
        candidates = open_entries[os.path.abspath(site.path), site.fingerprint]
        fitting = [entry for entry in candidates if _RANKS[Verdict(entry.verdict)] >= _RANKS[site.verdict]]
        if not fitting:
            continue
        taken = min(fitting, key=lambda entry: _RANKS[Verdict(entry.verdict)])
        candidates.remove(taken)
        accepted.append(site)
        if site.verdict is Verdict.MIGRATE and taken.verdict != site.verdict.value:
            better.append(site)
    stale = sorted(entry for left in open_entries.values() for entry in left)
    return Comparison(frozenset(accepted), tuple(stale), tuple(better))


def lies_below(entry: Entry, paths: Iterable[str]) -> bool:
    """Tell whether an entry's file is one of ``paths`` or lies in one of them."""
    folders = (os.path.abspath(path) for path in paths)
    return any(entry.path == folder or entry.path.startswith(folder.rstrip(os.sep) + os.sep) for folder in folders)


def read(path: str) -> list[Entry]:
    """Read a baseline. Raises ``BaselineError``."""
    try:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
    except FileNotFoundError as error:
        raise BaselineError(f"{display(path)}: no such file: make it with --write-baseline") from error
    except OSError as error:
        raise BaselineError(f"{display(path)}: {explain_os_error(error)}") from error
    except json.JSONDecodeError as error:
        raise BaselineError(f"{display(path)}:{error.lineno}: isn't valid JSON: {_REMEDY}") from error
    except UnicodeDecodeError as error:
        raise BaselineError(f"{display(path)}: isn't UTF-8: {_REMEDY}") from error
    if not isinstance(document, dict) or document.get("version") != VERSION:
        raise BaselineError(f"{display(path)}: isn't a baseline of version {VERSION}: {_REMEDY}")
    folder = os.path.dirname(os.path.abspath(path))
    try:
        return [_entry(item, folder) for item in document["entries"]]
    except (KeyError, TypeError, ValueError) as error:
        raise BaselineError(f"{display(path)}: has an entry that isn't one: {_REMEDY}") from error


_REMEDY = "mend it, or write it anew with --write-baseline"


def write(path: str, entries: Iterable[Entry]) -> None:
    """Write a baseline in one step, replacing what was there. Raises ``BaselineError``."""
    folder = os.path.dirname(os.path.abspath(path))
    document = {"version": VERSION, "entries": [_document(entry, folder) for entry in sorted(entries)]}
    target = os.path.realpath(path)
    temporary = f"{target}.{os.urandom(6).hex()}.tmp"
    try:
        with open(temporary, "w", encoding="utf-8", newline="\n") as file:
            file.write(json.dumps(document, indent=2) + "\n")
        os.replace(temporary, target)
    except OSError as error:
        with suppress(OSError):
            os.unlink(temporary)
        raise BaselineError(f"{display(path)}: can't be written: {explain_os_error(error)}") from error


def _entry(item: dict[str, Any], folder: str) -> Entry:
    path, callee, verdict, fingerprint = (item[key] for key in ("path", "callee", "verdict", "fingerprint"))
    codes = tuple(item["codes"])
    if verdict not in _ACCEPTABLE or not all(isinstance(text, str) for text in (path, callee, fingerprint, *codes)):
        raise ValueError(item)
    return Entry(os.path.normpath(os.path.join(folder, path)), callee, verdict, codes, fingerprint)


def _document(entry: Entry, folder: str) -> dict[str, Any]:
    return {
        "path": _relative(entry.path, folder),
        "callee": entry.callee,
        "verdict": entry.verdict,
        "codes": list(entry.codes),
        "fingerprint": entry.fingerprint,
    }


def _relative(path: str, folder: str) -> str:
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:  # on another drive
        return path.replace(os.sep, "/")

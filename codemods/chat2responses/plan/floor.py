"""Does the project's openai requirement have what the migrated code needs?

The nearest requirement on the way from a file up to its project's root decides: a repository often holds many small
programs, each with its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chat2responses.api import methods, parameters, versions
from chat2responses.api.versions import Version
from chat2responses.infer.unit import CallRecord, File
from chat2responses.plan.draft import Draft, Remark, Spot
from chat2responses.plan.storage import given_names
from chat2responses.plan.surroundings import Surroundings
from chat2responses.requirements.entries import Entry, decoded, entries, is_requirements, script_entries
from chat2responses.requirements.locks import Lock, compiled, locks
from chat2responses.requirements.raising import CantRaise, raised
from chat2responses.workspace import Workspace

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

_FIRST_OF_V1: Version = (1, 0, 0)
_FEATURES = frozenset({"output_text"})


@dataclass(frozen=True)
class Raise:
    """An entry that must ask for ``needed`` at least, with the lock files that have to follow."""

    entry: Entry
    needed: Version
    locks: tuple[Lock, ...] = ()

    @property
    def text(self) -> str:
        """The comparisons as they will stand there. Raises CantRaise."""
        return _text(self.entry, self.needed, bool(self.locks))


@dataclass(frozen=True)
class Requirement:
    """What one place asks of ``openai``, as ``versions.Asked`` gives it: an entry of a file, or of a lock file."""

    spec: str
    spot: Spot
    entry: Entry | None = None
    lock: Lock | None = None


class Floor:
    """Looks the requirements of each folder up once."""

    def __init__(self, workspace: Workspace, surroundings: Surroundings, *, bump: bool) -> None:
        self._workspace = workspace
        self._surroundings = surroundings
        self._bump = bump
        self._files: dict[str, tuple[Requirement, ...]] = {}
        self._folders: dict[tuple[str, str], tuple[Requirement, ...]] = {}

    def check(self, family: Family, draft: Draft, call: CallRecord) -> None:
        """Stops a family whose project pins a release without what a migrated call needs; notes one that may.

        Where requirements are to be raised, those that can be are, together with the family.
        """
        needed = _needed(draft, call)
        found = self._nearest(draft.file)
        blocking = [item for item in found if versions.pin_blocks(item.spec, needed, _FEATURES)]
        if blocking and any(_allows_v1(item.spec) for item in found):
            # What only an openai below 1.0 satisfies isn't the environment of code with a client of 1.0.
            blocking = [item for item in blocking if _allows_v1(item.spec)]
        for item in blocking:
            fixed = self._fixed(item, needed, found)
            if fixed or not self._bump:
                refresh = f", which `{item.lock.command}` refreshes" if item.lock is not None else ""
                detail = f"openai{item.spec} in {item.spot.path}{refresh}; {versions.show(needed)} is needed"
                family.stop("openai-too-old", draft.file, call.node, detail, item.spot, subject=fixed)
        low = [item for item in found if versions.floor_too_low(item.spec, needed)]
        if self._bump:
            family.raises.extend(self._raises([*blocking, *low], needed, found))
            low = [item for item in low if self._fixed(item, needed, found)]
        if not blocking or self._bump:
            family.remarks.extend(Remark("openai-floor", draft.file, call.node, item.spot) for item in low)

    def _fixed(self, item: Requirement, needed: Version, found: Iterable[Requirement]) -> str:
        """Says why a requirement can't be raised, empty when it can."""
        if item.lock is not None:
            sources = [other.entry for other in found if other.entry and other.entry.path == item.lock.made_from]
            reasons = [self._fixed_entry(entry, needed) for entry in sources]
            if any(not reason and _rises(entry, needed, True) for entry, reason in zip(sources, reasons, strict=True)):
                return ""
            return next(filter(None, reasons), f"what it is made from asks for no other release: {item.lock.command}")
        return self._fixed_entry(item.entry, needed) if item.entry is not None else ""

    def _fixed_entry(self, entry: Entry, needed: Version) -> str:
        if self._workspace.is_closed(entry.path):
            return "the file is left alone"
        if entry.fixed:
            return entry.fixed
        try:
            _text(entry, needed, True)
        except CantRaise as problem:
            return str(problem)
        return ""

    def _raises(self, items: Iterable[Requirement], needed: Version, found: tuple[Requirement, ...]) -> Iterator[Raise]:
        paths = {item.lock.made_from for item in items if item.lock is not None}
        wanted = [item.entry for item in items if item.entry is not None]
        wanted += [item.entry for item in found if item.entry is not None and item.entry.path in paths]
        for entry in dict.fromkeys(wanted):
            behind = tuple(item.lock for item in found if item.lock and item.lock.made_from == entry.path)
            if not self._fixed_entry(entry, needed) and _rises(entry, needed, bool(behind)):
                yield Raise(entry, needed, behind)

    def _nearest(self, file: File) -> tuple[Requirement, ...]:
        known = self._files.get(file.path)
        if known is None:
            above = (self._in(file, folder) for folder in self._surroundings.chain(file))
            known = tuple(_of_script(file)) or next((found for found in above if found), ())
            self._files[file.path] = known
        return known

    def _in(self, file: File, folder: str) -> tuple[Requirement, ...]:
        key = (file.project, folder)
        known = self._folders.get(key)
        if known is None:
            paths = self._surroundings.directly_in(file, folder)
            paths = [*paths, *self._surroundings.directly_in(file, f"{folder}/requirements")]
            paths += self._surroundings.deployment(file, folder)
            found = [item for path in paths if is_requirements(path) for item in self._read(path)]
            known = self._folders[key] = (*found, *self._locked(paths))
        return known

    def _read(self, path: str) -> Iterator[Requirement]:
        text = decoded(self._workspace.read_evidence(path))
        lock = compiled(path, text) if path.endswith((".txt", ".in")) else None
        if lock is not None:
            yield _of_lock(lock)
            return
        for entry in entries(path, text):
            if entry.spec or not entry.fixed:
                yield _of_entry(replace(entry, fixed="the file isn't UTF-8") if "\ufffd" in text else entry)

    def _locked(self, paths: list[str]) -> Iterator[Requirement]:
        """What a lock file beside its manifest installs counts as an exact pin."""
        names: dict[str, list[str]] = {}
        for path in paths:
            folder, slash, name = path.rpartition("/")
            names.setdefault(folder + slash, []).append(name)
        for folder, manifests in names.items():
            for lock in locks(folder, tuple(manifests), self._text):
                yield _of_lock(lock)

    def _text(self, path: str) -> str | None:
        try:
            return decoded(self._workspace.read(path))
        except OSError:
            return None


def _of_entry(entry: Entry) -> Requirement:
    return Requirement(entry.spec, Spot(entry.path, entry.line, entry.column), entry=entry)


def _of_lock(lock: Lock) -> Requirement:
    return Requirement(f"=={lock.version}", Spot(lock.path, lock.line), lock=lock)


def _of_script(file: File) -> Iterator[Requirement]:
    if b"# /// script" in file.parsed.source:
        yield from map(_of_entry, script_entries(file.path, file.parsed.text))


def _text(entry: Entry, needed: Version, locked: bool) -> str:
    return raised(entry.text, needed, locked=locked)


def _rises(entry: Entry, needed: Version, locked: bool) -> bool:
    """Whether raising an entry changes it. Raises CantRaise."""
    return _text(entry, needed, locked) != entry.text


def _allows_v1(spec: str) -> bool:
    return not versions.pin_blocks(spec, _FIRST_OF_V1)


def _needed(draft: Draft, call: CallRecord) -> Version:
    """Gives the first release that has everything which the migrated call uses."""
    found = [versions.FIRST, methods.METHODS[call.method].since]
    if any(resource.client.flavour == "module" for resource in call.resources):
        found.append(versions.SINCE["module-client"])
    for name in given_names(call):
        row = parameters.CREATE.get(name)
        if row is not None:
            found.append(row.since)
    found.extend(versions.SINCE[feature] for feature in draft.features if feature in versions.SINCE)
    return max(found)

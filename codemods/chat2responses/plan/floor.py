"""Does the project's openai requirement have what the migrated code needs?

The nearest requirement on the way from a file up to its project's root decides: a repository often holds many small
programs, each with its own.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chat2responses.api import methods, parameters, versions
from chat2responses.api.versions import Version
from chat2responses.infer.unit import CallRecord, File
from chat2responses.plan.draft import Draft, Remark, Spot
from chat2responses.plan.storage import given_names
from chat2responses.plan.surroundings import Surroundings
from chat2responses.workspace import Workspace

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

_FILES = re.compile(
    r"(?i).*requirements.*\.(?:txt|in)|constraints.*\.txt|pyproject\.toml|setup\.(?:py|cfg)|pipfile"
    r"|(?:environment|conda).*\.ya?ml|(?:docker|container)file.*|.*\.dockerfile"
)
_LOCKS = ("poetry.lock", "uv.lock", "pdm.lock")
_LOCKED = re.compile(rb'^name = "openai"\r?\nversion = "(?P<version>[^"\n]+)"', re.MULTILINE)
_PIPFILE_LOCK = re.compile(rb'"openai": \{[^{}]*?"version": "(?P<version>[^"]+)"')
_SCRIPT = re.compile(r"^# /// script\s*$(?P<lines>.*?)^# ///\s*$", re.MULTILINE | re.DOTALL)
_FIRST_OF_V1: Version = (1, 0, 0)


@dataclass(frozen=True)
class Requirement:
    """What one line asks of ``openai``, as ``versions.requirement_in`` gives it."""

    spec: str
    spot: Spot


class Floor:
    """Looks the requirements of each folder up once."""

    def __init__(self, workspace: Workspace, surroundings: Surroundings) -> None:
        self._workspace = workspace
        self._surroundings = surroundings
        self._files: dict[str, tuple[Requirement, ...]] = {}
        self._folders: dict[tuple[str, str], tuple[Requirement, ...]] = {}

    def check(self, family: Family, draft: Draft, call: CallRecord) -> None:
        """Stops a family whose project pins a release without what a migrated call needs; notes one that may."""
        needed = _needed(draft, call)
        found = self._nearest(draft.file)
        blocking = [item for item in found if versions.pin_blocks(item.spec, needed, frozenset({"output_text"}))]
        if blocking and any(_allows_v1(item.spec) for item in found):
            # What only an openai below 1.0 satisfies isn't the environment of code with a client of 1.0.
            blocking = [item for item in blocking if _allows_v1(item.spec)]
        for item in blocking:
            detail = f"openai{item.spec} in {item.spot.path}; {versions.show(needed)} is needed"
            family.stop("openai-too-old", draft.file, call.node, detail, item.spot)
        if not blocking:
            for item in found:
                if versions.floor_too_low(item.spec, needed):
                    family.remarks.append(Remark("openai-floor", draft.file, call.node, item.spot))

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
            found = [item for path in paths if _is_requirements(path) for item in self._read(path)]
            known = self._folders[key] = (*found, *self._locked(paths))
        return known

    def _read(self, path: str) -> Iterator[Requirement]:
        for number, line in enumerate(_decoded(self._workspace.read_evidence(path)).splitlines(), 1):
            spec = versions.requirement_in(line)
            if spec is not None:
                yield Requirement(spec, Spot(path, number, line.lower().index("openai") + 1))

    def _locked(self, paths: list[str]) -> Iterator[Requirement]:
        """What a lock file beside ``pyproject.toml`` or ``Pipfile`` installs counts as an exact pin."""
        for path in paths:
            folder, slash, name = path.rpartition("/")
            locks = {"pyproject.toml": _LOCKS, "Pipfile": ("Pipfile.lock",)}.get(name, ())
            for lock in locks:
                try:
                    source = self._workspace.read(f"{folder}{slash}{lock}")
                except OSError:
                    continue
                match = (_PIPFILE_LOCK if lock == "Pipfile.lock" else _LOCKED).search(source)
                if match is not None:
                    line = source.count(b"\n", 0, match.start("version")) + 1
                    version = match.group("version").decode(errors="replace").removeprefix("==")
                    yield Requirement(f"=={version}", Spot(f"{folder}{slash}{lock}", line))


def _is_requirements(path: str) -> bool:
    folder, _, name = path.rpartition("/")
    return _FILES.fullmatch(name) is not None or folder.rpartition("/")[2] == "requirements"


def _decoded(source: bytes) -> str:
    """Gives the text of a file that an editor of Windows may have saved as UTF-16."""
    if source.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return source.decode("utf-16", "replace")
    return source.decode("utf-8-sig", "replace")


def _of_script(file: File) -> Iterator[Requirement]:
    """Gives the requirements that a script names for itself (inline script metadata)."""
    if b"# /// script" not in file.parsed.source:
        return
    match = _SCRIPT.search(file.parsed.text)
    if match is None:
        return
    first = file.parsed.text.count("\n", 0, match.start("lines")) + 1
    for number, line in enumerate(match.group("lines").split("\n"), first):
        spec = versions.requirement_in(line.lstrip("# "))
        if spec is not None:
            yield Requirement(spec, Spot(file.path, number, line.lower().index("openai") + 1))


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

"""What the files of evidence say, each read once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from chat2responses.plan.draft import Spot
from chat2responses.plan.interception import replaced_methods
from chat2responses.plan.redirects import Redirect, redirects_in
from chat2responses.workspace import Workspace


@dataclass(frozen=True)
class Reading:
    """Settings of the endpoint, and chat methods of the SDK that are replaced."""

    redirects: tuple[Redirect, ...]
    replaced: tuple[Spot, ...]


_NOTHING = Reading((), ())


class Readings:
    """Reads files of evidence as they are asked for."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: dict[str, Reading] = {}

    def among(self, paths: Iterable[str]) -> list[Reading]:
        """Gives what files say, without those that say nothing."""
        known = self._known
        return [said for path in paths if (said := known.get(path) or self._read(path)) is not _NOTHING]

    def _read(self, path: str) -> Reading:
        source = self._workspace.read_evidence(path)
        replaced = replaced_methods(path, source) if path.endswith(".py") else ()
        said = Reading(tuple(redirects_in(path, source)), tuple(replaced))
        self._known[path] = said = _NOTHING if said == _NOTHING else said
        return said

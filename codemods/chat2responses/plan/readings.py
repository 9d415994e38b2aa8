"""What the files of evidence say, each read once."""

from __future__ import annotations

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


class Readings:
    """Reads files of evidence as they are asked for."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: dict[str, Reading] = {}

    def of(self, path: str) -> Reading:
        """Gives what one file says."""
        known = self._known.get(path)
        if known is None:
            source = self._workspace.read_evidence(path)
            replaced = replaced_methods(path, source) if path.endswith(".py") else ()
            known = self._known[path] = Reading(tuple(redirects_in(path, source)), tuple(replaced))
        return known

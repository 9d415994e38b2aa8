"""The requirements that are raised together with what migrates, and the lock files that have to follow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from chat2responses.api.reasons import NOTES
from chat2responses.model import Change, Note, Place
from chat2responses.plan.floor import Raise
from chat2responses.requirements.entries import Entry, replaced
from chat2responses.rewrite.splice import Edit, Span
from chat2responses.workspace import Workspace


class Raises:
    """What several families need of one entry is the highest of their needs."""

    def __init__(self, raises: Iterable[Raise]) -> None:
        self._raises: dict[Entry, Raise] = {}
        for item in raises:
            known = self._raises.setdefault(item.entry, item)
            if item.needed > known.needed:
                self._raises[item.entry] = item

    def edits(self, parsed: Collection[str]) -> list[tuple[str, Edit]]:
        """Gives the edits in Python files, which are among ``parsed``, with their paths."""
        return [
            (entry.path, Edit(Span(entry.start, entry.end), (item.text,)))
            for entry, item in self._raises.items()
            if entry.path in parsed
        ]

    def changes(self, workspace: Workspace, parsed: Collection[str]) -> list[Change]:
        """Gives the changes of all other files."""
        texts: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
        for entry, item in self._raises.items():
            if entry.path not in parsed:
                texts[entry.path][entry.start, entry.end] = item.text
        found: list[Change] = []
        for path, changes in texts.items():
            before = workspace.read(path)
            found.append(Change(path, before, replaced(before, changes)))
        return found

    def notes(self) -> list[Note]:
        """Says what was raised, and which command refreshes each lock file."""
        found: list[Note] = []
        if self._raises:
            places = sorted({(entry.path, entry.line) for entry in self._raises})
            places_given = tuple(Place(path, line) for path, line in places)
            found.append(Note("openai-raised", NOTES["openai-raised"].title, places_given))
        locks = {lock.path: lock for item in self._raises.values() for lock in item.locks}
        for _, lock in sorted(locks.items()):
            message = f"{NOTES['lock-outdated'].title}: {lock.command}"
            found.append(Note("lock-outdated", message, (Place(lock.path, lock.line),)))
        return found

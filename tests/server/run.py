"""One run of one program: what it sent, and what the server must remember of it."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from tests.server.answer import Answer
from tests.server.errors import ApiError
from tests.server.form import Form, Said
from tests.server.responses_rules import OutputItem

Operation = Literal["answer", "retrieve", "delete", "unknown"]


@dataclass(frozen=True)
class Exchange:
    """A request and what became of it. ``form`` is set for valid requests of an answer, ``subject`` the object's id
    without its API's prefix for the others, ``texts`` the error texts that were sent."""

    operation: Operation
    path: str
    body: dict[str, Any] | None
    form: Form | None = None
    subject: str = ""
    status: int = 200
    error: ApiError | None = None
    answer: Answer | None = None

    def as_json(self) -> dict[str, Any]:
        """What the request means, whichever API it came through; the raw body where it means nothing."""
        if self.form is not None:
            return {"operation": self.operation, **self.form.as_json()}
        if self.operation == "unknown" or self.body is not None:
            return {"operation": self.operation, "path": self.path, "body": self.body}
        return {"operation": self.operation, "subject": self.subject}


@dataclass(frozen=True)
class Stored:
    """An answer that can be asked for by its id: its body and, on Responses, the conversation with it."""

    body: dict[str, Any]
    conversation: tuple[dict[str, Any], ...] = ()


@dataclass
class Run:
    """The state of a run. ``script`` is the program's own, ``ignored`` names what isn't part of the form here:
    settings, and ``name`` for the names on messages."""

    url: str
    script: str = ""
    ignored: frozenset[str] = frozenset()
    exchanges: list[Exchange] = field(default_factory=list)
    given_out: dict[str, OutputItem] = field(default_factory=dict)
    stored: dict[str, Stored] = field(default_factory=dict)
    _seen: Counter[str] = field(default_factory=Counter)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def record(self, exchange: Exchange) -> None:
        with self._lock:
            self.exchanges.append(exchange)

    def count(self, form: Form) -> int:
        """Give how many requests of this form came before, and count this one."""
        with self._lock:
            self._seen[form.digest] += 1
            return self._seen[form.digest] - 1

    def store(self, identity: str, stored: Stored) -> None:
        with self._lock:
            self.stored[identity] = stored

    def give_out(self, items: list[dict[str, Any]], *, stored: bool) -> None:
        """Remember the output items: which of them travel together."""
        found: dict[str, OutputItem] = {}
        reasoning: str | None = None
        for index, item in enumerate(items):
            if item["type"] == "reasoning":
                reasoning = item["id"]
                following = items[index + 1]["id"] if index + 1 < len(items) else None
                found[item["id"]] = OutputItem(following=following, stored=stored)
            else:
                found[item["id"]] = OutputItem(reasoning=reasoning, stored=stored)
        with self._lock:
            self.given_out.update(found)

    def without_ignored(self, form: Form) -> Form:
        """Give the form without what doesn't count in this run."""
        settings: Mapping[str, Any] = {name: value for name, value in form.settings.items() if name not in self.ignored}
        items = form.items
        if "name" in self.ignored:
            items = tuple(replace(item, name=None) if isinstance(item, Said) else item for item in items)
        return replace(form, settings=settings, items=items)

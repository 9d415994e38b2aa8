"""What both shapes of an answer are made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.server.answer import Answer, Usage, pieces
from tests.server.form import Form

CREATED = 1_790_000_000
STREAM_ERROR = "The server had an error while processing your request. Sorry about that!"


class ConnectionCut(Exception):
    """The point of a stream where the connection breaks off."""


@dataclass(frozen=True)
class Shape:
    """An answer with its request. ``ident`` is the same on both APIs: the form's digest and how often it came."""

    form: Form
    body: dict[str, Any]
    answer: Answer
    usage: Usage
    ident: str

    @property
    def created(self) -> int:
        return CREATED + int(self.form.digest[:4], 16)

    @property
    def break_at(self) -> int:
        """After how many pieces a stream breaks."""
        texts = [*self.answer.texts, self.answer.refusal or "", *(call.payload for call in self.answer.calls)]
        return sum(len(pieces(text)) for text in texts) // 2

    def call_id(self, index: int) -> str:
        return f"call_{self.ident}{index}"

    def logprobs(self, text: str, first: int = 0) -> list[dict[str, Any]] | None:
        """A record for each piece of ``text``, ``None`` when the request didn't ask; ``first`` numbers the pieces."""
        if not self.form.settings.get("logprobs"):
            return None
        count = self.form.settings.get("top_logprobs") or 0
        found = []
        for number, token in enumerate(pieces(text), first):
            top = [_record(token if rank == 0 else f"{token}{rank}", number + rank) for rank in range(count)]
            found.append({**_record(token, number), "top_logprobs": top})
        return found


def _record(token: str, number: int) -> dict[str, Any]:
    return {"token": token, "bytes": list(token.encode()), "logprob": -(number % 7 + 1) / 10}

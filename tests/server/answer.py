"""What the model answers, before either API gives it its shape."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Literal

from tests.server.form import Form, Said, ToolKind

PIECE_LENGTHS = (4, 3, 6, 2, 5)


@dataclass(frozen=True)
class Call:
    """A call of a tool. ``payload`` is JSON arguments or a custom tool's free text."""

    kind: ToolKind
    name: str
    payload: str


@dataclass(frozen=True)
class Failure:
    """An error status instead of an answer; ``times`` limits it to the first requests of that form."""

    status: int
    code: str | None = None
    times: int | None = None


@dataclass(frozen=True)
class Answer:
    """An answer. ``texts`` are its text parts: none at all is chat's ``None``, one empty part its ``""``.

    ``stop`` says why it ends; ``breaks`` what goes wrong half-way in a stream (an error event, a failed response, a
    cut connection); ``failed`` that it is no answer at all, which the APIs tell in different ways.
    """

    texts: tuple[str, ...] = ()
    refusal: str | None = None
    calls: tuple[Call, ...] = ()
    reasoning: bool = False
    commentary: str | None = None
    citation: str | None = None
    stop: Literal["done", "length", "filter"] = "done"
    breaks: Literal["error", "failed", "cut"] | None = None
    failed: bool = False

    @property
    def text(self) -> str | None:
        """The whole text, ``None`` when there is none."""
        return "".join(self.texts) if self.texts else None


@dataclass(frozen=True)
class Usage:
    """The count of tokens, in numbers that are never equal to each other."""

    prompt: int
    cached: int
    cache_write: int
    completion: int
    reasoning: int

    @property
    def total(self) -> int:
        return self.prompt + self.completion


def pieces(text: str) -> list[str]:
    """Cut a text into the pieces of a stream: they end inside words, inside JSON, between a letter and its accent."""
    found: list[str] = []
    start = 0
    for length in itertools.cycle(PIECE_LENGTHS):
        if start >= len(text):
            return found
        found.append(text[start : start + length])
        start += length
    return found


def usage(form: Form, answer: Answer) -> Usage:
    """Count the tokens: a function of the form and the answer alone."""
    words = sum(
        len(part.data) // 4 + 1 for item in form.items for part in (item.parts if isinstance(item, Said) else ())
    )
    prompt = 40 + words + 9 * len(form.items) + 31 * len(form.tools)
    spoken = [*answer.texts, answer.refusal or "", answer.commentary or ""]
    spoken += [call.name + call.payload for call in answer.calls]
    reasoning = 64 + len(form.items) if answer.reasoning else 0
    completion = 5 + sum(len(pieces(text)) for text in spoken) + reasoning
    if completion == prompt:
        prompt += 1
    return Usage(prompt, prompt // 4 + 1, prompt // 7 + 2, completion, reasoning)

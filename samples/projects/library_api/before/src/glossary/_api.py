from __future__ import annotations

import json
from collections.abc import Iterable

import openai

from . import _backend
from ._types import Entry


class Explainer:
    """Explains words with a client of one's own."""

    def __init__(self, client: openai.OpenAI | None = None, model: str = "gpt-4o") -> None:
        self._client = client if client is not None else openai.OpenAI()
        self._model = model
        self._known: dict[str, Entry] = {}

    def explain(self, word: str) -> Entry:
        if word not in self._known:
            completion = _backend._ask(self._client, self._model, word)
            self._known[word] = Entry(word, **json.loads(_backend._text(completion)))
        return self._known[word]


def explain(word: str) -> Entry:
    return Explainer().explain(word)


def explain_many(words: Iterable[str]) -> list[Entry]:
    explainer = Explainer()
    return [explainer.explain(word) for word in words]

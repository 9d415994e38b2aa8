from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from . import llm, prompts
from .pages import Page, best


@dataclass(frozen=True)
class Answer:
    question: str
    text: str
    tokens: int
    complete: bool


class Assistant:
    def __init__(self, pages: list[Page], *, max_tokens: int = 300) -> None:
        self._pages = pages
        self._max_tokens = max_tokens

    async def answer(self, question: str) -> Answer:
        messages = prompts.build(question, best(self._pages, question))
        response = await llm.complete(messages, temperature=0, max_output_tokens=self._max_tokens)
        return Answer(
            question,
            response.output_text or "",
            response.usage.total_tokens if response.usage else 0,
            response.incomplete_details is None or response.incomplete_details.reason != "max_output_tokens",
        )

    async def answer_all(self, questions: Sequence[str]) -> list[Answer]:
        return list(await asyncio.gather(*(self.answer(question) for question in questions)))

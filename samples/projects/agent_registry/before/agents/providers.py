from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from openai import OpenAI


class Provider(ABC):
    @abstractmethod
    def chat(self, messages: list, tools: list[dict[str, Any]]) -> Any:
        """Give the model's next message."""


class OpenAIProvider(Provider):
    def __init__(self, model: str = "gpt-4o", client: OpenAI | None = None) -> None:
        self.model = model
        self.client = client or OpenAI()

    def chat(self, messages: list, tools: list[dict[str, Any]]) -> Any:
        completion = self.client.chat.completions.create(
            model=self.model,
            messages=messages,
            tools=tools,
            tool_choice="auto",
        )
        return completion.choices[0].message


PROVIDERS: dict[str, type[Provider]] = {"openai": OpenAIProvider}


def make_provider(name: str) -> Provider:
    return PROVIDERS[name]()

from collections.abc import AsyncIterator

import openai
from openai import AsyncOpenAI

from .config import Settings


class Translator:
    def __init__(self, client: AsyncOpenAI, settings: Settings) -> None:
        self.client = client
        self.settings = settings

    def _messages(self, text: str, language: str) -> list[dict[str, str]]:
        return [
            {"role": "system", "content": f"Translate into {language}. Give the translation only."},
            {"role": "user", "content": text},
        ]

    async def translate(self, text: str, language: str) -> tuple[str, int]:
        response = await self.client.responses.create(
            model=self.settings.model,
            input=self._messages(text, language),
            max_output_tokens=self.settings.max_tokens,
            temperature=0,
        )
        return response.output_text or "", response.usage.total_tokens

    async def stream(self, text: str, language: str) -> AsyncIterator[str]:
        stream = await self.client.responses.create(
            model=self.settings.model,
            input=self._messages(text, language),
            stream=True,
        )
        async for event in stream:
            if event.type == "response.output_text.delta":
                yield event.delta
            elif event.type == "error":
                raise openai.APIError(
                    event.message, request=stream.response.request, body=event.to_dict()
                )
            elif event.type == "response.failed" and event.response.error:
                raise openai.APIError(
                    event.response.error.message,
                    request=stream.response.request,
                    body=event.response.error.to_dict(),
                )

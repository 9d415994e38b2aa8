from collections.abc import AsyncIterator

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
        response = await self.client.chat.completions.create(
            model=self.settings.model,
            messages=self._messages(text, language),
            max_tokens=self.settings.max_tokens,
            temperature=0,
        )
        return response.choices[0].message.content or "", response.usage.total_tokens

    async def stream(self, text: str, language: str) -> AsyncIterator[str]:
        stream = await self.client.chat.completions.create(
            model=self.settings.model,
            messages=self._messages(text, language),
            stream=True,
        )
        async for chunk in stream:
            if chunk.choices and chunk.choices[0].delta.content:
                yield chunk.choices[0].delta.content

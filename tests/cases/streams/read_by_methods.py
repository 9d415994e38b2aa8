import asyncio

from openai import AsyncOpenAI, OpenAI
from openai.types.chat import ChatCompletionChunk


class Teller:
    def __init__(self):
        self.client = OpenAI()
        self.async_client = AsyncOpenAI()

    @staticmethod
    def _content(chunk: ChatCompletionChunk, default=""):
        try:
            return chunk.choices[0].delta.content or default
        except (AttributeError, IndexError):
            return default

    # Only the last chunk tells this.
    def _is_cut(self, chunk: ChatCompletionChunk) -> bool:
        return bool(chunk.choices) and chunk.choices[0].finish_reason == "length"

    def tell(self, messages):
        stream = self.client.chat.completions.create(model="gpt-4o-mini", messages=messages, stream=True)
        for chunk in stream:
            if piece := self._content(chunk):
                yield piece
            if self._is_cut(chunk):
                yield "…"

    async def tell_later(self, messages):
        stream = await self.async_client.chat.completions.create(model="gpt-4o-mini", messages=messages, stream=True)
        async for chunk in stream:
            yield Teller._content(chunk, default="")


async def main():
    async for piece in Teller().tell_later([{"role": "user", "content": "Later"}]):
        print(piece, end="")


print("".join(Teller().tell([{"role": "user", "content": "Now [[length]]"}])))
asyncio.run(main())
# ---- after ----
import asyncio

import openai
from openai import AsyncOpenAI, OpenAI


class Teller:
    def __init__(self):
        self.client = OpenAI()
        self.async_client = AsyncOpenAI()

    def tell(self, messages):
        stream = self.client.responses.create(model="gpt-4o-mini", input=messages, stream=True)
        for event in stream:
            if event.type == "response.output_text.delta":
                piece = event.delta
                yield piece
            elif (
                event.type == "response.completed"
                or event.type == "response.incomplete"
            ):
                if (
                    event.response.incomplete_details is not None
                    and event.response.incomplete_details.reason == "max_output_tokens"
                ):
                    yield "…"
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

    async def tell_later(self, messages):
        stream = await self.async_client.responses.create(model="gpt-4o-mini", input=messages, stream=True)
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


async def main():
    async for piece in Teller().tell_later([{"role": "user", "content": "Later"}]):
        print(piece, end="")


print("".join(Teller().tell([{"role": "user", "content": "Now [[length]]"}])))
asyncio.run(main())

import asyncio
from collections.abc import AsyncIterator

import openai
from openai import AsyncOpenAI

client = AsyncOpenAI()


async def raw(prompt):
    response = await client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": prompt}], stream=True
    )
    async for event in response:
        if event.type == "error":
            raise openai.APIError(
                event.message, request=response.response.request, body=event.to_dict()
            )
        elif event.type == "response.failed" and event.response.error:
            raise openai.APIError(
                event.response.error.message,
                request=response.response.request,
                body=event.response.error.to_dict(),
            )
        yield event


async def text(prompt) -> AsyncIterator[str]:
    async for event in raw(prompt):
        if event.type == "response.output_text.delta":
            yield event.delta


async def main():
    full = ""
    async for piece in text("hi"):
        full += piece
    print(full)


asyncio.run(main())

import asyncio
from collections.abc import AsyncIterator

from openai import AsyncOpenAI

client = AsyncOpenAI()


async def raw(prompt):
    response = await client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": prompt}], stream=True
    )
    async for chunk in response:
        yield chunk


async def text(prompt) -> AsyncIterator[str]:
    async for chunk in raw(prompt):
        if len(chunk.choices) == 0:
            continue
        yield chunk.choices[0].delta.content or ""


async def main():
    full = ""
    async for piece in text("hi"):
        full += piece
    print(full)


asyncio.run(main())

import asyncio

import openai
from openai import AsyncOpenAI

client = AsyncOpenAI()


async def main() -> None:
    stream = await client.responses.create(
        model="gpt-4o-mini",
        input=[{"role": "user", "content": "Count from one to ten in Welsh."}],
        stream=True,
    )
    async for event in stream:
        if event.type == "response.output_text.delta":
            print(event.delta, end="")
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
    print()


asyncio.run(main())

import asyncio

from openai import AsyncOpenAI

client = AsyncOpenAI()


async def main():
    async with client.responses.with_streaming_response.create(
        model="gpt-4o", input=[{"role": "user", "content": "hi"}]
    ) as response:
        print(response.headers.get("content-type"), response.status_code)
        completion = await response.parse()
    print(completion.output_text)
    raw = await client.responses.with_raw_response.create(
        model="gpt-4o", input=[{"role": "user", "content": "hi"}]
    )
    print(raw.headers["content-type"])
    print(raw.parse().output_text)


asyncio.run(main())

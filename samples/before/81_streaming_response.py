import asyncio

from openai import AsyncOpenAI

client = AsyncOpenAI()


async def main():
    async with client.chat.completions.with_streaming_response.create(
        model="gpt-4o", messages=[{"role": "user", "content": "hi"}]
    ) as response:
        print(response.headers.get("content-type"), response.status_code)
        completion = await response.parse()
    print(completion.choices[0].message.content)
    raw = await client.chat.completions.with_raw_response.create(
        model="gpt-4o", messages=[{"role": "user", "content": "hi"}]
    )
    print(raw.headers["content-type"])
    print(raw.parse().choices[0].message.content)


asyncio.run(main())

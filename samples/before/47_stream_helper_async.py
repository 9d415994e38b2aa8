import asyncio

from openai import AsyncOpenAI
from pydantic import BaseModel


class Packing(BaseModel):
    destination: str
    items: list[str]


client = AsyncOpenAI()


async def main() -> None:
    async with client.beta.chat.completions.stream(
        model="gpt-4o",
        messages=[{"role": "user", "content": "What do I need for a weekend in Bergen?"}],
        response_format=Packing,
    ) as stream:
        completion = await stream.get_final_completion()
    packing = completion.choices[0].message.parsed
    print(packing.destination)
    for item in packing.items:
        print("-", item)


asyncio.run(main())

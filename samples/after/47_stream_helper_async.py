import asyncio

from openai import AsyncOpenAI
from pydantic import BaseModel


class Packing(BaseModel):
    destination: str
    items: list[str]


client = AsyncOpenAI()


async def main() -> None:
    async with client.responses.stream(
        model="gpt-4o",
        input=[{"role": "user", "content": "What do I need for a weekend in Bergen?"}],
        text_format=Packing,
    ) as stream:
        response = await stream.get_final_response()
    packing = response.output_parsed
    print(packing.destination)
    for item in packing.items:
        print("-", item)


asyncio.run(main())

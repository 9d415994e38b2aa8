import asyncio

from openai import AsyncOpenAI
from pydantic import BaseModel


class Person(BaseModel):
    name: str


async def main():
    client = AsyncOpenAI()
    results = await asyncio.gather(
        *[
            client.responses.parse(
                model="gpt-4o-mini",
                input=[{"role": "user", "content": t}],
                text_format=Person,
            )
            for t in ("a", "b")
        ]
    )
    for r in results:
        refusal = next(
            (
                part.refusal
                for item in r.output
                if item.type == "message"
                for part in item.content
                if part.type == "refusal"
            ),
            None,
        )
        if refusal is not None:
            continue
        print(r.output_parsed.name, r.usage.output_tokens > 0)


asyncio.run(main())

import asyncio

from openai import AsyncOpenAI
from pydantic import BaseModel


class Person(BaseModel):
    name: str


async def main():
    client = AsyncOpenAI()
    results = await asyncio.gather(
        *[
            client.chat.completions.parse(
                model="gpt-4o-mini",
                messages=[{"role": "user", "content": t}],
                response_format=Person,
            )
            for t in ("a", "b")
        ]
    )
    for r in results:
        m = r.choices[0].message
        if m.refusal is not None:
            continue
        print(m.parsed.name, r.usage.completion_tokens > 0)


asyncio.run(main())

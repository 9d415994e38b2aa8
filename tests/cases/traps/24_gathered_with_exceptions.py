import asyncio

import openai
from openai import AsyncOpenAI

client = AsyncOpenAI()
MODEL = "gpt-4o"

async def one(q):
    return await client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}])


async def main():
    done = await asyncio.gather(*[one(q) for q in ("a", "b")], return_exceptions=True)
    print([r.choices[0].message.content for r in done if not isinstance(r, Exception)])


asyncio.run(main())
# ---- after ----
import asyncio

import openai
from openai import AsyncOpenAI

client = AsyncOpenAI()
MODEL = "gpt-4o"

async def one(q):
    return await client.responses.create(model=MODEL, input=[{"role": "user", "content": q}])


async def main():
    done = await asyncio.gather(*[one(q) for q in ("a", "b")], return_exceptions=True)
    print([r.output_text for r in done if not isinstance(r, Exception)])


asyncio.run(main())

import asyncio
from openai import AsyncOpenAI

client = AsyncOpenAI()
sem = asyncio.Semaphore(4)

async def one(i, q):
    async with sem:
        try:
            c = await asyncio.wait_for(client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}]), timeout=30)
        except asyncio.TimeoutError:
            return i, None
        return i, c

async def main(qs):
    results = {}
    for fut in asyncio.as_completed([one(i, q) for i, q in enumerate(qs)]):
        i, completion = await fut
        if completion is None:
            continue
        results[i] = completion.choices[0].message.content
    tasks = [asyncio.create_task(one(i, q)) for i, q in enumerate(qs)]
    done = await asyncio.gather(*tasks)
    total = sum(c.usage.total_tokens for _, c in done if c)
    return sorted(results.items()), total

print(asyncio.run(main(["a", "b"])))

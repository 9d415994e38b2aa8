import asyncio
from openai import AsyncOpenAI

client = AsyncOpenAI()
sem = asyncio.Semaphore(4)

async def one(i, q):
    async with sem:
        try:
            c = await asyncio.wait_for(client.responses.create(model="gpt-4o", input=[{"role": "user", "content": q}]), timeout=30)
        except asyncio.TimeoutError:
            return i, None
        return i, c

async def main(qs):
    results = {}
    for fut in asyncio.as_completed([one(i, q) for i, q in enumerate(qs)]):
        i, response = await fut
        if response is None:
            continue
        results[i] = response.output_text
    tasks = [asyncio.create_task(one(i, q)) for i, q in enumerate(qs)]
    done = await asyncio.gather(*tasks)
    total = sum(c.usage.total_tokens for _, c in done if c)
    return sorted(results.items()), total

print(asyncio.run(main(["a", "b"])))

import asyncio

from openai import AsyncOpenAI

client = AsyncOpenAI()


class FakeSocket:
    async def send_json(self, payload):
        print(payload)


async def produce(queue, prompt):
    stream = await client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": prompt}], stream=True
    )
    async for chunk in stream:
        content = chunk.choices[0].delta.content
        if content:
            await queue.put(content)
    await queue.put(None)


async def consume(queue, websocket):
    while True:
        token = await queue.get()
        if token is None:
            break
        await websocket.send_json({"type": "stream", "token": token})
    await websocket.send_json({"type": "end"})


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(produce(queue, "hi"), consume(queue, FakeSocket()))


asyncio.run(main())

import asyncio

import openai
from openai import AsyncOpenAI

client = AsyncOpenAI()


class FakeSocket:
    async def send_json(self, payload):
        print(payload)


async def produce(queue, prompt):
    stream = await client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": prompt}], stream=True
    )
    async for event in stream:
        if event.type == "response.output_text.delta":
            content = event.delta
            await queue.put(content)
        elif event.type == "error":
            raise openai.APIError(
                event.message, request=stream.response.request, body=event.to_dict()
            )
        elif event.type == "response.failed" and event.response.error:
            raise openai.APIError(
                event.response.error.message,
                request=stream.response.request,
                body=event.response.error.to_dict(),
            )
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

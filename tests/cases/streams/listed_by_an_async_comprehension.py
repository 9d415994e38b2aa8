import asyncio

from openai import AsyncOpenAI

SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

async def main():
    aclient = AsyncOpenAI()
    stream = await aclient.chat.completions.create(model="gpt-4o", messages=SAY, stream=True)
    chunks = [chunk async for chunk in stream]
    print("".join(c.choices[0].delta.content or "" for c in chunks))
    for c in chunks:
        if c.choices[0].finish_reason == "stop":
            print("end")


asyncio.run(main())
# ---- after ----
import asyncio

import openai
from openai import AsyncOpenAI

SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

async def main():
    aclient = AsyncOpenAI()
    stream = await aclient.responses.create(model="gpt-4o", input=SAY, stream=True)
    chunks = []
    async for event in stream:
        if event.type == "error":
            raise openai.APIError(
                event.message, request=stream.response.request, body=event.to_dict()
            )
        elif event.type == "response.failed" and event.response.error:
            raise openai.APIError(
                event.response.error.message,
                request=stream.response.request,
                body=event.response.error.to_dict(),
            )
        chunks.append(event)
    print("".join(event.delta for event in chunks if event.type == "response.output_text.delta"))
    for c in chunks:
        if c.type == "response.completed" or c.type == "response.incomplete":
            if c.response.status == "completed":
                print("end")


asyncio.run(main())

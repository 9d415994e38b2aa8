import asyncio

from openai import AsyncOpenAI


async def ask(client, question):
    async with client.chat.completions.with_streaming_response.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    ) as response:
        completion = await response.parse()
        return response.status_code, completion.choices[0].message.content


print(asyncio.run(ask(AsyncOpenAI(), "Hi")))
# ---- after ----
import asyncio

from openai import AsyncOpenAI


async def ask(client, question):
    async with client.responses.with_streaming_response.create(
        model="gpt-4o", input=[{"role": "user", "content": question}]
    ) as response:
        completion = await response.parse()
        return response.status_code, completion.output_text


print(asyncio.run(ask(AsyncOpenAI(), "Hi")))

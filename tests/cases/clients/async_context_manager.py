import asyncio

import openai


async def main():
    async with openai.AsyncOpenAI() as client:
        completion = await client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
        print(completion.choices[0].message.content)


asyncio.run(main())
# ---- after ----
import asyncio

import openai


async def main():
    async with openai.AsyncOpenAI() as client:
        response = await client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
        print(response.output_text)


asyncio.run(main())

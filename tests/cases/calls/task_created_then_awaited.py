import asyncio

import openai

client = openai.AsyncOpenAI()
MODEL = "gpt-4o-mini"

async def main():
    task = asyncio.create_task(client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}]))
    print("waiting")
    completion = await task
    print(completion.choices[0].message.content)


asyncio.run(main())
# ---- after ----
import asyncio

import openai

client = openai.AsyncOpenAI()
MODEL = "gpt-4o-mini"

async def main():
    task = asyncio.create_task(client.responses.create(model=MODEL, input=[{"role": "user", "content": "Hi"}]))
    print("waiting")
    response = await task
    print(response.output_text)


asyncio.run(main())

import asyncio

import openai

client = openai.AsyncOpenAI()
MODEL = "gpt-4o-mini"

async def ask_all(questions):
    results = await asyncio.gather(
        *(client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}]) for q in questions)
    )
    return [result.choices[0].message.content for result in results]


print(asyncio.run(ask_all(["a", "b"])))
# ---- after ----
import asyncio

import openai

client = openai.AsyncOpenAI()
MODEL = "gpt-4o-mini"

async def ask_all(questions):
    results = await asyncio.gather(
        *(client.responses.create(model=MODEL, input=[{"role": "user", "content": q}]) for q in questions)
    )
    return [result.output_text for result in results]


print(asyncio.run(ask_all(["a", "b"])))

import asyncio

import openai

client = openai.AsyncOpenAI()
MODEL = "gpt-4o-mini"

async def main():
    raw = await client.chat.completions.with_raw_response.create(
        model=MODEL, messages=[{"role": "user", "content": "Hi"}]
    )
    completion = raw.parse()
    return raw.status_code, completion.choices[0].message.content


print(asyncio.run(main()))
# ---- after ----
import asyncio

import openai

client = openai.AsyncOpenAI()
MODEL = "gpt-4o-mini"

async def main():
    raw = await client.responses.with_raw_response.create(
        model=MODEL, input=[{"role": "user", "content": "Hi"}]
    )
    response = raw.parse()
    return raw.status_code, response.output_text


print(asyncio.run(main()))

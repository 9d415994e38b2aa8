import asyncio

import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

async def main():
    completion = await asyncio.to_thread(
        client.chat.completions.create,
        model=MODEL,
        messages=[{"role": "user", "content": "Hi"}],
        max_tokens=50,
    )
    print(completion.choices[0].message.content)


asyncio.run(main())
# ---- after ----
import asyncio

import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

async def main():
    response = await asyncio.to_thread(
        client.responses.create,
        model=MODEL,
        input=[{"role": "user", "content": "Hi"}],
        max_output_tokens=50,
    )
    print(response.output_text)


asyncio.run(main())

import openai

client = openai.AsyncOpenAI()
MODEL = "gpt-4o-mini"

async def ask(q):
    return (await client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}])).choices[0].message.content


if __name__ == "__main__":
    import asyncio

    print(asyncio.run(ask("Hi")))
# ---- after ----
import openai

client = openai.AsyncOpenAI()
MODEL = "gpt-4o-mini"

async def ask(q):
    return (await client.responses.create(model=MODEL, input=[{"role": "user", "content": q}])).output_text


if __name__ == "__main__":
    import asyncio

    print(asyncio.run(ask("Hi")))

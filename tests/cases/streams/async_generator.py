import asyncio

import openai

client = openai.AsyncOpenAI()
async def pieces(question):
    stream = await client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}], stream=True
    )
    async for chunk in stream:
        content = chunk.choices[0].delta.content
        if content:
            yield content


async def main():
    async for piece in pieces("Hi"):
        print(piece, end="")


asyncio.run(main())
# ---- after ----
import asyncio

import openai

client = openai.AsyncOpenAI()
async def pieces(question):
    stream = await client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}], stream=True
    )
    async for event in stream:
        if event.type == "response.output_text.delta":
            content = event.delta
            yield content
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


async def main():
    async for piece in pieces("Hi"):
        print(piece, end="")


asyncio.run(main())

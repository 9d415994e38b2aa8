import asyncio

import openai

client = openai.AsyncOpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]


async def main():
    async for chunk in await client.chat.completions.create(model="gpt-4o", messages=messages, stream=True):
        print(chunk.choices[0].delta.content or "", end="")


asyncio.run(main())
# ---- after ----
import asyncio

import openai

client = openai.AsyncOpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]


async def main():
    stream = await client.responses.create(model="gpt-4o", input=messages, stream=True)
    async for event in stream:
        if event.type == "response.output_text.delta":
            print(event.delta, end="")
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


asyncio.run(main())

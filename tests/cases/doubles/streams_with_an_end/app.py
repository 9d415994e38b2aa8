from openai import AsyncOpenAI


class Streamer:
    def __init__(self, client: AsyncOpenAI):
        self.client = client
        self.tokens = 0
        self.reason = None

    async def stream(self, text):
        stream = await self.client.chat.completions.create(
            model="gpt-4o",
            messages=[{"role": "user", "content": text}],
            stream=True,
            stream_options={"include_usage": True},
        )
        async for chunk in stream:
            if chunk.usage:
                self.tokens = chunk.usage.total_tokens
            if not chunk.choices:
                continue
            if chunk.choices[0].finish_reason == "length":
                self.reason = "cut off"
            if chunk.choices[0].delta.content:
                yield chunk.choices[0].delta.content


async def main():
    async for text in Streamer(AsyncOpenAI()).stream("Hi"):
        print(text)
# ---- after ----
import openai
from openai import AsyncOpenAI


class Streamer:
    def __init__(self, client: AsyncOpenAI):
        self.client = client
        self.tokens = 0
        self.reason = None

    async def stream(self, text):
        stream = await self.client.responses.create(
            model="gpt-4o",
            input=[{"role": "user", "content": text}],
            stream=True,
        )
        async for event in stream:
            if (
                event.type == "response.completed"
                or event.type == "response.incomplete"
            ):
                if (
                    event.response.incomplete_details is not None
                    and event.response.incomplete_details.reason == "max_output_tokens"
                ):
                    self.reason = "cut off"
                if event.response.usage:
                    self.tokens = event.response.usage.total_tokens
            elif event.type == "response.output_text.delta":
                yield event.delta
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
    async for text in Streamer(AsyncOpenAI()).stream("Hi"):
        print(text)

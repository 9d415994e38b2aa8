from openai import (
    AsyncOpenAI,
    OpenAI,
)

from audit import APIError as Failure


def show(question, openai: OpenAI):
    stream = openai.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}], stream=True
    )
    for chunk in stream:
        print(chunk.choices[0].delta.content or "", end="")


async def collect(question, openai: AsyncOpenAI):
    text = ""
    stream = await openai.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}], stream=True
    )
    async for chunk in stream:
        text += chunk.choices[0].delta.content or ""
    return text


def check(error):
    return isinstance(error, Failure)
# ---- after ----
from openai import (
    APIError,
    AsyncOpenAI,
    OpenAI,
)

from audit import APIError as Failure


def show(question, openai: OpenAI):
    stream = openai.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}], stream=True
    )
    for event in stream:
        if event.type == "response.output_text.delta":
            print(event.delta, end="")
        elif event.type == "error":
            raise APIError(
                event.message, request=stream.response.request, body=event.to_dict()
            )
        elif event.type == "response.failed" and event.response.error:
            raise APIError(
                event.response.error.message,
                request=stream.response.request,
                body=event.response.error.to_dict(),
            )


async def collect(question, openai: AsyncOpenAI):
    text = ""
    stream = await openai.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}], stream=True
    )
    async for event in stream:
        if event.type == "response.output_text.delta":
            text += event.delta
        elif event.type == "error":
            raise APIError(
                event.message, request=stream.response.request, body=event.to_dict()
            )
        elif event.type == "response.failed" and event.response.error:
            raise APIError(
                event.response.error.message,
                request=stream.response.request,
                body=event.response.error.to_dict(),
            )
    return text


def check(error):
    return isinstance(error, Failure)

"""Lets the SDK build what it builds on first use, so that the forked programs find it there: no request leaves."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx2
import openai
import openai.lib.streaming.chat
import openai.lib.streaming.responses
from pydantic import BaseModel

from tests.server import Run
from tests.server.httpd import frames
from tests.server.service import Request, handle

TOOLS = '[[reasoning]] [[text Wait.]] [[tool f {"x": 1}]] [[custom c text]]'
REFUSAL = "[[refusal No.]]"
ERROR = "[[fail-midstream]]"
FAILED = "[[fail-midstream failed]]"


class Parsed(BaseModel):
    name: str


def warm_up() -> None:
    """Make calls of both APIs in all their ways, answered within the process."""
    run = Run("http://warm.up")

    def answer(request: httpx2.Request) -> httpx2.Response:
        body = json.loads(request.content) if request.content else None
        reply = handle(run, Request(request.method, request.url.path, {}, dict(request.headers), body))
        if reply.events is None:
            return httpx2.Response(reply.status, json=reply.body)
        return httpx2.Response(reply.status, content=b"".join(frames(reply)))

    transport = httpx2.MockTransport(answer)
    with openai.OpenAI(api_key="unused", max_retries=0, http_client=httpx2.Client(transport=transport)) as client:
        _sync(client)
    asyncio.run(_async(httpx2.AsyncClient(transport=transport)))


def _asked(script: str = "") -> list[Any]:
    return [{"role": "user", "content": f"Hello {script}"}]


def _sync(client: openai.OpenAI) -> None:
    chat, responses = client.chat.completions, client.responses
    for script in ("", TOOLS, REFUSAL, ERROR, FAILED):
        chat.create(model="gpt-4.1", messages=_asked(script)).to_dict()
        output: list[Any] = list(responses.create(model="gpt-4.1", input=_asked(script)).output)
        if script == "":
            responses.create(model="gpt-4.1", input=[*_asked(), *output, *_asked()])
        list(responses.create(model="gpt-4.1", input=_asked(script), stream=True))
        try:
            list(chat.create(model="gpt-4.1", messages=_asked(script), stream=True))
        except openai.APIError:
            continue
    chat.parse(model="gpt-4.1", messages=_asked(), response_format=Parsed)
    responses.parse(model="gpt-4.1", input=_asked(), text_format=Parsed)
    with chat.stream(model="gpt-4.1", messages=_asked(), response_format=Parsed) as old:
        old.get_final_completion()
    with responses.stream(model="gpt-4.1", input=_asked(), text_format=Parsed) as new:
        new.get_final_response()


async def _async(http_client: httpx2.AsyncClient) -> None:
    async with openai.AsyncOpenAI(api_key="unused", http_client=http_client) as client:
        await client.chat.completions.create(model="gpt-4.1", messages=_asked())
        await client.responses.create(model="gpt-4.1", input=_asked())
        await client.responses.parse(model="gpt-4.1", input=_asked(), text_format=Parsed)
        async for _ in await client.chat.completions.create(model="gpt-4.1", messages=_asked(), stream=True):
            pass
        async for _ in await client.responses.create(model="gpt-4.1", input=_asked(), stream=True):
            pass
        async with client.responses.stream(model="gpt-4.1", input=_asked()) as stream:
            await stream.get_final_response()
        async with client.chat.completions.stream(model="gpt-4.1", messages=_asked()) as old:
            await old.get_final_completion()

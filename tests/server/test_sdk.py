"""The real SDK takes the answers: sync and async, parsed, streamed, through its helpers, on Azure."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import openai
import pytest
from pydantic import BaseModel

from tests.server import Run

USER: list[Any] = [{"role": "user", "content": "Hello"}]


class Place(BaseModel):
    name: str
    population: int


@pytest.fixture
def client(run: Run) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{run.url}/v1", api_key="test-key", max_retries=0) as found:
        yield found


def text_of(completion: Any) -> str:
    return str(completion.choices[0].message.content)


def test_answers_agree(client: openai.OpenAI, run: Run) -> None:
    completion = client.chat.completions.create(model="gpt-4.1", messages=USER)
    response = client.responses.create(model="gpt-4.1", input=USER)
    assert response.output_text == text_of(completion)
    assert int(response.created_at) == completion.created
    assert (completion.id[:9], response.id[:5]) == ("chatcmpl-", "resp_")
    assert len({exchange.form.digest for exchange in run.exchanges if exchange.form}) == 1


def test_parsed_answers_agree(client: openai.OpenAI) -> None:
    completion = client.chat.completions.parse(model="gpt-4.1", messages=USER, response_format=Place)
    response = client.responses.parse(model="gpt-4.1", input=USER, text_format=Place)
    assert response.output_parsed == completion.choices[0].message.parsed
    assert isinstance(response.output_parsed, Place)


def test_parsed_tools_agree(client: openai.OpenAI) -> None:
    tools: list[Any] = [openai.pydantic_function_tool(Place)]
    completion = client.chat.completions.parse(model="gpt-4.1", messages=USER, tools=tools)
    response = client.responses.parse(model="gpt-4.1", input=USER, tools=tools)
    [call] = completion.choices[0].message.tool_calls or []
    [item] = response.output
    assert item.type == "function_call"
    assert item.parsed_arguments == call.function.parsed_arguments


def test_stream_helpers(client: openai.OpenAI) -> None:
    with client.responses.stream(model="o3", input=USER) as new:
        deltas = [event.delta for event in new if event.type == "response.output_text.delta"]
        assert new.get_final_response().output_text == "".join(deltas)
    with client.chat.completions.stream(model="o3", messages=USER) as old:
        assert text_of(old.get_final_completion()) == "".join(deltas)


def test_history_of_the_sdks_own_objects(client: openai.OpenAI) -> None:
    asked: list[Any] = [{"role": "user", "content": "[[reasoning]] [[tool f {}]]"}]
    tool = {"type": "function", "name": "f", "parameters": {"type": "object", "properties": {}}, "strict": False}
    tools: list[Any] = [tool]
    response = client.responses.create(model="o3", input=asked, tools=tools)
    for output in (response.output, [item.to_dict() for item in response.output]):
        answer = {"type": "function_call_output", "call_id": response.output[1].call_id, "output": "1"}  # type: ignore[union-attr]
        history: list[Any] = [*asked, *output, answer]
        assert client.responses.create(model="o3", input=history, tools=tools).output_text
    with pytest.raises(openai.BadRequestError):
        dumps: list[Any] = [item.model_dump() for item in response.output]
        client.responses.create(model="o3", input=[*asked, *dumps])
    nested: list[Any] = [{"type": "function", "function": {"name": "f"}}]
    message = client.chat.completions.create(model="o3", messages=asked, tools=nested).choices[0].message
    for turn in (message, message.model_dump(), message.to_dict()):
        history = [*asked, turn]
        history.append({"role": "tool", "tool_call_id": message.tool_calls[0].id, "content": "1"})  # type: ignore[index]
        assert text_of(client.chat.completions.create(model="o3", messages=history, tools=nested))


def test_failures_in_streams(client: openai.OpenAI) -> None:
    def ask(script: str) -> list[Any]:
        return [{"role": "user", "content": f"[[text A few words here]] [[fail-midstream{script}]]"}]

    with pytest.raises(openai.APIError) as raised:
        list(client.chat.completions.create(model="gpt-4.1", messages=ask(""), stream=True))
    assert raised.value.code == "server_error"
    assert list(client.responses.create(model="gpt-4.1", input=ask(""), stream=True))[-1].type == "error"
    for stream in (
        client.chat.completions.create(model="gpt-4.1", messages=ask(" cut"), stream=True),
        client.responses.create(model="gpt-4.1", input=ask(" cut"), stream=True),
    ):
        with pytest.raises(openai.APIConnectionError):
            list(stream)


def test_statuses_become_exceptions(client: openai.OpenAI) -> None:
    for status, kind in (
        (401, openai.AuthenticationError),
        (429, openai.RateLimitError),
        (500, openai.InternalServerError),
    ):
        asked: list[Any] = [{"role": "user", "content": f"[[{status}]]"}]
        with pytest.raises(kind):
            client.chat.completions.create(model="gpt-4.1", messages=asked)
        with pytest.raises(kind):
            client.responses.create(model="gpt-4.1", input=asked)


def test_retries_wait_no_longer_than_told(run: Run) -> None:
    with openai.OpenAI(base_url=f"{run.url}/v1", api_key="test-key", max_retries=2) as client:
        asked: list[Any] = [{"role": "user", "content": "[[503 2 times]]"}]
        assert text_of(client.chat.completions.create(model="gpt-4.1", messages=asked))
    assert [exchange.status for exchange in run.exchanges] == [503, 503, 200]


def test_azure(run: Run) -> None:
    with openai.AzureOpenAI(azure_endpoint=run.url, api_key="k", api_version="2025-04-01-preview") as client:
        completion = client.chat.completions.create(model="mine", messages=USER)
        assert client.responses.create(model="mine", input=USER).output_text == text_of(completion)
    with openai.OpenAI(base_url=f"{run.url}/openai/v1/", api_key="k") as client:
        assert client.responses.create(model="mine", input=USER).output_text == text_of(completion)


def test_async(run: Run) -> None:
    async def ask() -> list[str]:
        async with openai.AsyncOpenAI(base_url=f"{run.url}/v1", api_key="test-key") as client:
            stream = await client.responses.create(model="gpt-4.1", input=USER, stream=True)
            text = "".join([event.delta async for event in stream if event.type == "response.output_text.delta"])
            completions = await asyncio.gather(
                *[client.chat.completions.create(model="gpt-4.1", messages=USER) for _ in range(5)]
            )
            assert text
            return [*map(text_of, completions)]

    assert len(set(asyncio.run(ask()))) == 1

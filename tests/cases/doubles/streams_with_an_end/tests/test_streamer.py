import asyncio
from types import SimpleNamespace
from unittest.mock import AsyncMock, MagicMock

from app import Streamer


def text_chunk(text):
    return SimpleNamespace(
        choices=[SimpleNamespace(delta=SimpleNamespace(content=text), finish_reason=None)], usage=None
    )


async def chunks():
    yield text_chunk("Hel")
    yield text_chunk("lo")
    yield SimpleNamespace(
        choices=[SimpleNamespace(delta=SimpleNamespace(content=None), finish_reason="length")], usage=None
    )
    yield SimpleNamespace(choices=[], usage=SimpleNamespace(prompt_tokens=1, completion_tokens=2, total_tokens=3))


def test_stream():
    client = MagicMock()
    client.chat.completions.create = AsyncMock(return_value=chunks())
    streamer = Streamer(client)

    async def collect():
        return [text async for text in streamer.stream("Hi")]

    assert asyncio.run(collect()) == ["Hel", "lo"]
    assert streamer.tokens == 3
    assert streamer.reason == "cut off"
# ---- after ----
import asyncio
from types import SimpleNamespace
from unittest.mock import AsyncMock, MagicMock

from app import Streamer


def text_chunk(text):
    return SimpleNamespace(type="response.output_text.delta", delta=text)


async def chunks():
    yield text_chunk("Hel")
    yield text_chunk("lo")
    yield SimpleNamespace(type="response.output_text.done")
    yield SimpleNamespace(
        type="response.incomplete",
        response=SimpleNamespace(
            incomplete_details=SimpleNamespace(reason="max_output_tokens"),
            usage=SimpleNamespace(input_tokens=1, output_tokens=2, total_tokens=3),
        ),
    )


def test_stream():
    client = MagicMock()
    client.responses.create = AsyncMock(return_value=chunks())
    streamer = Streamer(client)

    async def collect():
        return [text async for text in streamer.stream("Hi")]

    assert asyncio.run(collect()) == ["Hel", "lo"]
    assert streamer.tokens == 3
    assert streamer.reason == "cut off"

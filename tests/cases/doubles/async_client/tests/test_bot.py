import asyncio
from unittest.mock import AsyncMock, MagicMock

from app import Bot


def completion(text):
    return MagicMock(choices=[MagicMock(message=MagicMock(content=text))])


def test_injected():
    client = MagicMock()
    client.chat.completions.create = AsyncMock(return_value=completion(" Hello "))
    assert asyncio.run(Bot(client).reply("Hi")) == "Hello"
    client.chat.completions.create.assert_awaited_once()
    assert client.chat.completions.create.await_args.kwargs["messages"][0]["role"] == "user"


def test_set_afterwards():
    bot = Bot(MagicMock())
    bot.client = AsyncMock()
    bot.client.chat.completions.create.return_value.choices = [MagicMock()]
    bot.client.chat.completions.create.return_value.choices[0].message.content = " Hello"
    assert asyncio.run(bot.reply("Hi")) == "Hello"


def test_several_answers():
    client = MagicMock()
    client.chat.completions.create = AsyncMock(side_effect=[completion("One"), completion("Two"), RuntimeError()])
    bot = Bot(client=client)
    assert asyncio.run(bot.reply("Hi")) == "One"
    assert asyncio.run(bot.reply("Hi")) == "Two"
    assert client.chat.completions.create.await_count == 2
# ---- after ----
import asyncio
from unittest.mock import AsyncMock, MagicMock

from app import Bot


def completion(text):
    return MagicMock(output_text=text)


def test_injected():
    client = MagicMock()
    client.responses.create = AsyncMock(return_value=completion(" Hello "))
    assert asyncio.run(Bot(client).reply("Hi")) == "Hello"
    client.responses.create.assert_awaited_once()
    assert client.responses.create.await_args.kwargs["input"][0]["role"] == "user"


def test_set_afterwards():
    bot = Bot(MagicMock())
    bot.client = AsyncMock()
    bot.client.responses.create.return_value.output_text = " Hello"
    assert asyncio.run(bot.reply("Hi")) == "Hello"


def test_several_answers():
    client = MagicMock()
    client.responses.create = AsyncMock(side_effect=[completion("One"), completion("Two"), RuntimeError()])
    bot = Bot(client=client)
    assert asyncio.run(bot.reply("Hi")) == "One"
    assert asyncio.run(bot.reply("Hi")) == "Two"
    assert client.responses.create.await_count == 2

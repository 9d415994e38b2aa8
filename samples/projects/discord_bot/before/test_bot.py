import unittest
from unittest.mock import AsyncMock, MagicMock

import openai
from bot import LIMIT, ChatBot
from gateway import Channel, Message


def reply(text):
    message = MagicMock()
    message.content = text
    choice = MagicMock()
    choice.message = message
    return MagicMock(choices=[choice])


class BotTest(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.client = MagicMock()
        self.client.chat.completions.create = AsyncMock(return_value=reply("Squawk!"))
        self.bot = ChatBot(self.client)
        self.channel = Channel(7)

    async def hear(self, text, author="ann"):
        await self.bot.dispatch(Message(author, text, self.channel))

    async def test_answers(self):
        await self.hear("Hello")
        self.assertEqual(self.channel.sent, ["Squawk!"])
        sent = self.client.chat.completions.create.await_args.kwargs
        self.assertEqual(sent["messages"][0]["role"], "system")
        self.assertEqual(sent["messages"][1], {"role": "user", "content": "ann: Hello"})
        self.assertEqual(sent["max_tokens"], 500)

    async def test_remembers(self):
        await self.hear("One")
        await self.hear("Two")
        messages = self.client.chat.completions.create.call_args.kwargs["messages"]
        self.assertEqual([message["role"] for message in messages], ["system", "user", "assistant", "user"])

    async def test_forgets(self):
        await self.hear("One")
        await self.hear("!forget")
        await self.hear("Two")
        messages = self.client.chat.completions.create.call_args.kwargs["messages"]
        self.assertEqual(len(messages), 2)

    async def test_says_nothing_to_itself(self):
        await self.hear("Squawk!", author="parrot")
        self.client.chat.completions.create.assert_not_awaited()

    async def test_long_answers_are_split(self):
        self.client.chat.completions.create.return_value = reply("x" * (LIMIT + 1))
        await self.hear("Sing")
        self.assertEqual([len(text) for text in self.channel.sent], [LIMIT, 1])

    async def test_limit_of_the_api(self):
        error = openai.RateLimitError("slow down", response=MagicMock(status_code=429), body=None)
        self.client.chat.completions.create.side_effect = error
        await self.hear("Hello")
        self.assertEqual(self.channel.sent, ["Too many questions, give me a minute."])

    async def test_summary(self):
        await self.hear("Hello")
        self.client.chat.completions.create.return_value = reply("Ann said hello.")
        await self.hear("!summary")
        self.assertEqual(self.channel.sent[-1], "Ann said hello.")

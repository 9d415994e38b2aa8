from __future__ import annotations

import logging
from collections import defaultdict

import openai
from gateway import Bot, Channel, Message
from openai import AsyncOpenAI

from memory import Memory

log = logging.getLogger(__name__)

LIMIT = 2000


class ChatBot(Bot):
    name = "parrot"
    model = "gpt-4o-mini"

    def __init__(self, client: AsyncOpenAI | None = None, persona: str = "You are a cheeky parrot.") -> None:
        self.client = client or AsyncOpenAI()
        self.persona = persona
        self.memories: defaultdict[int, Memory] = defaultdict(Memory)

    async def on_message(self, message: Message) -> None:
        if message.content.startswith("!"):
            await self.on_command(message)
            return
        memory = self.memories[message.channel.id]
        memory.add("user", f"{message.author}: {message.content}")
        try:
            text = await self.think(memory)
        except openai.RateLimitError:
            await message.channel.send("Too many questions, give me a minute.")
            return
        memory.add("assistant", text)
        await self.say(message.channel, text)

    async def on_command(self, message: Message) -> None:
        command, _, rest = message.content[1:].partition(" ")
        if command == "forget":
            self.memories.pop(message.channel.id, None)
            await message.channel.send("Who are you?")
        elif command == "persona":
            self.persona = rest
        elif command == "summary":
            await self.say(message.channel, await self.summarize(self.memories[message.channel.id]))

    async def think(self, memory: Memory) -> str:
        response = await self.client.chat.completions.create(
            model=self.model,
            messages=[{"role": "system", "content": self.persona}, *memory.messages],
            max_tokens=500,
            presence_penalty=0,
        )
        if response.usage:
            log.info("%s tokens", response.usage.total_tokens)
        return response.choices[0].message.content or "…"

    async def summarize(self, memory: Memory) -> str:
        transcript = "\n".join(f"{turn['role']}: {turn['content']}" for turn in memory.messages)
        response = await self.client.chat.completions.create(
            model=self.model,
            messages=[{"role": "user", "content": f"Summarise this conversation:\n{transcript}"}],
        )
        return response.choices[0].message.content or "Nothing was said."

    async def say(self, channel: Channel, text: str) -> None:
        for start in range(0, len(text), LIMIT):
            await channel.send(text[start : start + LIMIT])

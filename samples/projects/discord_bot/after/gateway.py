"""The little of a chat network's library that the bot needs."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Channel:
    id: int
    sent: list[str] = field(default_factory=list)

    async def send(self, text: str) -> None:
        self.sent.append(text)


@dataclass
class Message:
    author: str
    content: str
    channel: Channel


class Bot:
    name = "bot"

    async def on_message(self, message: Message) -> None:
        raise NotImplementedError

    async def dispatch(self, message: Message) -> None:
        if message.author != self.name:
            await self.on_message(message)

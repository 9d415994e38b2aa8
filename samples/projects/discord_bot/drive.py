# equivalence: entry
import asyncio

from bot import ChatBot
from gateway import Channel, Message


async def main():
    bot = ChatBot()
    channel = Channel(1)
    for text in ("Hello", "!persona You are a pirate.", "Where is the treasure?", "!summary", "!forget"):
        await bot.dispatch(Message("ann", text, channel))
    print(*channel.sent, sep="\n")


asyncio.run(main())

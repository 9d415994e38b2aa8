import asyncio
import os
from dataclasses import dataclass

from openai import AsyncOpenAI

client = AsyncOpenAI(api_key=os.environ["OPENAI_API_KEY"])
history: dict[int, list[dict[str, str]]] = {}
LIMIT = int(os.getenv("LIMIT", "4"))


@dataclass
class Message:
    channel: int
    author: str
    content: str


async def reply_to(message: Message) -> str:
    log = history.setdefault(message.channel, [{"role": "system", "content": "You are a bot."}])
    log.append({"role": "user", "content": message.content})
    while len(log) > LIMIT:
        del log[1]
    try:
        result = await client.responses.create(model="gpt-4o", input=log, user=message.author)
    except Exception as error:
        log.pop()
        return f"Sorry: {error}"
    text = result.output_text
    log.append({"role": "assistant", "content": text})
    return text[:2000]


async def main():
    for content in ("Hello", "Who are you?", "Goodbye"):
        print(await reply_to(Message(7, "ada", content)))


asyncio.run(main())

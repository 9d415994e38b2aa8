import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from openai import AsyncOpenAI
from openai.types.chat import ChatCompletion, ChatCompletionMessageParam


@dataclass
class Settings:
    model: str = "gpt-4o"
    temperature: float = 0.2
    max_tokens: int | None = None


@dataclass
class Conversation:
    system: str
    turns: list[ChatCompletionMessageParam] = field(default_factory=list)

    def as_messages(self) -> list[ChatCompletionMessageParam]:
        return [{"role": "system", "content": self.system}, *self.turns]

    def add(self, role: str, text: str) -> None:
        self.turns.append({"role": role, "content": text})


class Bot:
    def __init__(self, settings: Settings, client: AsyncOpenAI | None = None) -> None:
        self.settings = settings
        self.client = client or AsyncOpenAI()
        self.total = 0

    async def _complete(self, messages: list[ChatCompletionMessageParam]) -> ChatCompletion:
        return await self.client.chat.completions.create(
            model=self.settings.model,
            messages=messages,
            temperature=self.settings.temperature,
            max_tokens=self.settings.max_tokens,
        )

    async def ask(self, conversation: Conversation, question: str) -> str:
        conversation.add("user", question)
        completion = await self._complete(conversation.as_messages())
        if completion.usage:
            self.total += completion.usage.total_tokens
        choice = completion.choices[0]
        if choice.finish_reason == "length":
            print("cut off")
        answer = choice.message.content or ""
        conversation.add("assistant", answer)
        return answer

    async def stream(self, conversation: Conversation, question: str) -> AsyncIterator[str]:
        conversation.add("user", question)
        parts: list[str] = []
        async for chunk in await self.client.chat.completions.create(
            model=self.settings.model,
            messages=conversation.as_messages(),
            stream=True,
        ):
            if not chunk.choices:
                continue
            delta = chunk.choices[0].delta
            if delta.content:
                parts.append(delta.content)
                yield delta.content
        conversation.add("assistant", "".join(parts))


async def main() -> None:
    bot = Bot(Settings(model="gpt-4o-mini"))
    talk = Conversation("Be brief.")
    print(await bot.ask(talk, "Hello"))
    async for piece in bot.stream(talk, "And now?"):
        print(piece, end="")
    print(bot.total, len(talk.turns))


asyncio.run(main())

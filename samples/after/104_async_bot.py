import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import openai
from openai import AsyncOpenAI
from openai.types.responses import Response, ResponseInputParam


@dataclass
class Settings:
    model: str = "gpt-4o"
    temperature: float = 0.2
    max_tokens: int | None = None


@dataclass
class Conversation:
    system: str
    turns: ResponseInputParam = field(default_factory=list)

    def as_messages(self) -> ResponseInputParam:
        return [{"role": "system", "content": self.system}, *self.turns]

    def add(self, role: str, text: str) -> None:
        self.turns.append({"role": role, "content": text})


class Bot:
    def __init__(self, settings: Settings, client: AsyncOpenAI | None = None) -> None:
        self.settings = settings
        self.client = client or AsyncOpenAI()
        self.total = 0

    async def _complete(self, messages: ResponseInputParam) -> Response:
        return await self.client.responses.create(
            model=self.settings.model,
            input=messages,
            temperature=self.settings.temperature,
            max_output_tokens=self.settings.max_tokens,
        )

    async def ask(self, conversation: Conversation, question: str) -> str:
        conversation.add("user", question)
        response = await self._complete(conversation.as_messages())
        if response.usage:
            self.total += response.usage.total_tokens
        if (
            response.incomplete_details is not None
            and response.incomplete_details.reason == "max_output_tokens"
        ):
            print("cut off")
        answer = response.output_text or ""
        conversation.add("assistant", answer)
        return answer

    async def stream(self, conversation: Conversation, question: str) -> AsyncIterator[str]:
        conversation.add("user", question)
        parts: list[str] = []
        stream = await self.client.responses.create(
            model=self.settings.model,
            input=conversation.as_messages(),
            stream=True,
        )
        async for event in stream:
            if event.type == "response.output_text.delta":
                parts.append(event.delta)
                yield event.delta
            elif event.type == "error":
                raise openai.APIError(
                    event.message, request=stream.response.request, body=event.to_dict()
                )
            elif event.type == "response.failed" and event.response.error:
                raise openai.APIError(
                    event.response.error.message,
                    request=stream.response.request,
                    body=event.response.error.to_dict(),
                )
        conversation.add("assistant", "".join(parts))


async def main() -> None:
    bot = Bot(Settings(model="gpt-4o-mini"))
    talk = Conversation("Be brief.")
    print(await bot.ask(talk, "Hello"))
    async for piece in bot.stream(talk, "And now?"):
        print(piece, end="")
    print(bot.total, len(talk.turns))


asyncio.run(main())

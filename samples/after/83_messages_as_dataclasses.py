from dataclasses import asdict, dataclass
from typing import Protocol

from openai import OpenAI


@dataclass(frozen=True)
class Message:
    role: str
    content: str


@dataclass
class Result:
    text: str
    prompt_tokens: int
    completion_tokens: int


class ChatModel(Protocol):
    def chat(self, messages: list[Message]) -> Result: ...


class OpenAIChat:
    def __init__(self, model: str):
        self.model = model
        self.client = OpenAI()

    def chat(self, messages: list[Message]) -> Result:
        response = self.client.responses.create(
            model=self.model,
            input=[asdict(message) for message in messages],
        )
        assert response.usage is not None
        return Result(
            response.output_text or "",
            response.usage.input_tokens,
            response.usage.output_tokens,
        )


def summarise(model: ChatModel, text: str) -> Result:
    return model.chat([Message("system", "Summarise."), Message("user", text)])


result = summarise(OpenAIChat("gpt-4o"), "It was a dark and stormy night.")
print(result.text, result.prompt_tokens, result.completion_tokens)

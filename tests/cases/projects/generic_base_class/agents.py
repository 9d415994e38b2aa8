from openai.types.chat import ChatCompletionMessage

from base import Agent


class Lister(Agent[list[str]]):
    instructions = "Answer in lines."

    def parse(self, message: ChatCompletionMessage) -> list[str]:
        return (message.content or "").splitlines()


class Writer(Agent[str]):
    instructions = "Answer in a sentence."

    def parse(self, message: ChatCompletionMessage) -> str:
        return message.content or "(nothing)"
# ---- after ----
from openai.types.responses import Response

from base import Agent


class Lister(Agent[list[str]]):
    instructions = "Answer in lines."

    def parse(self, message: Response) -> list[str]:
        return (message.output_text or "").splitlines()


class Writer(Agent[str]):
    instructions = "Answer in a sentence."

    def parse(self, message: Response) -> str:
        return message.output_text or "(nothing)"

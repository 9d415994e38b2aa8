from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from openai import OpenAI
from openai.types.chat import ChatCompletionMessage

T = TypeVar("T")


class Kept(Generic[T]):
    def __init__(self, value: T):
        self.value = value


class Agent(ABC, Generic[T]):
    instructions: str

    def __init__(self, client: OpenAI):
        self.client = client

    def step(self, task: str) -> Kept[T]:
        return Kept[T](self.parse(self._ask(task)))

    def _ask(self, task: str) -> ChatCompletionMessage:
        messages = [{"role": "system", "content": self.instructions}, {"role": "user", "content": task}]
        return self.client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message

    @abstractmethod
    def parse(self, message: ChatCompletionMessage) -> T: ...
# ---- after ----
from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from openai import OpenAI
from openai.types.responses import Response

T = TypeVar("T")


class Kept(Generic[T]):
    def __init__(self, value: T):
        self.value = value


class Agent(ABC, Generic[T]):
    instructions: str

    def __init__(self, client: OpenAI):
        self.client = client

    def step(self, task: str) -> Kept[T]:
        return Kept[T](self.parse(self._ask(task)))

    def _ask(self, task: str) -> Response:
        messages = [{"role": "system", "content": self.instructions}, {"role": "user", "content": task}]
        return self.client.responses.create(model="gpt-4.1", input=messages)

    @abstractmethod
    def parse(self, message: Response) -> T: ...

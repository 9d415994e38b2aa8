"""A prompt template library with typed results and validators."""
from __future__ import annotations

import json
import string
import sys
from dataclasses import dataclass, field
from typing import Callable, Generic, Iterable, TypeVar

from openai import OpenAI
from openai.types.chat import (
    ChatCompletionAssistantMessageParam,
    ChatCompletionMessageParam,
    ChatCompletionSystemMessageParam,
    ChatCompletionUserMessageParam,
)

T = TypeVar("T")


class ValidationFailed(Exception):
    pass


@dataclass
class Prompt(Generic[T]):
    system: str
    user: str
    parse: Callable[[str], T]
    examples: list[tuple[dict[str, str], str]] = field(default_factory=list)
    retries: int = 2

    def messages(self, **values: str) -> list[ChatCompletionMessageParam]:
        messages: list[ChatCompletionMessageParam] = [
            ChatCompletionSystemMessageParam(role="system", content=self.system)
        ]
        for inputs, output in self.examples:
            messages.append(ChatCompletionUserMessageParam(role="user", content=self._fill(inputs)))
            messages.append(ChatCompletionAssistantMessageParam(role="assistant", content=output))
        messages.append({"role": "user", "content": self._fill(values)})
        return messages

    def _fill(self, values: dict[str, str]) -> str:
        return string.Template(self.user).substitute(values)

    def run(self, client: OpenAI, model: str = "gpt-4o", **values: str) -> T:
        messages = self.messages(**values)
        error: Exception | None = None
        for _ in range(self.retries + 1):
            completion = client.chat.completions.create(model=model, messages=messages)
            content = completion.choices[0].message.content or ""
            try:
                return self.parse(content)
            except (ValueError, KeyError) as e:
                error = e
                messages.append({"role": "assistant", "content": content})
                messages.append({"role": "user", "content": f"That was wrong: {type(e).__name__}. Again."})
        raise ValidationFailed(f"gave up after {self.retries + 1} attempts") from error


def parse_number(text: str) -> int:
    digits = "".join(c for c in text if c.isdigit())
    return int(digits)


counting = Prompt(
    system="You count.",
    user="How many letters has '$word'?",
    parse=parse_number,
    examples=[({"word": "cat"}, "3"), ({"word": "horse"}, "5")],
)
as_json = Prompt(system="Reply in JSON.", user="Describe $thing", parse=lambda t: json.loads(t)["name"], retries=1)

if __name__ == "__main__":
    client = OpenAI()
    print(counting.run(client, word="elephant"))
    try:
        print(as_json.run(client, thing="tree"))
    except ValidationFailed as e:
        print("failed:", e, file=sys.stderr)
# ---- after ----
"""A prompt template library with typed results and validators."""
from __future__ import annotations

import json
import string
import sys
from dataclasses import dataclass, field
from typing import Callable, Generic, Iterable, TypeVar

from openai import OpenAI
from openai.types.responses import EasyInputMessageParam, ResponseInputParam

T = TypeVar("T")


class ValidationFailed(Exception):
    pass


@dataclass
class Prompt(Generic[T]):
    system: str
    user: str
    parse: Callable[[str], T]
    examples: list[tuple[dict[str, str], str]] = field(default_factory=list)
    retries: int = 2

    def messages(self, **values: str) -> ResponseInputParam:
        messages: ResponseInputParam = [
            EasyInputMessageParam(role="system", content=self.system)
        ]
        for inputs, output in self.examples:
            messages.append(EasyInputMessageParam(role="user", content=self._fill(inputs)))
            messages.append(EasyInputMessageParam(role="assistant", content=output))
        messages.append({"role": "user", "content": self._fill(values)})
        return messages

    def _fill(self, values: dict[str, str]) -> str:
        return string.Template(self.user).substitute(values)

    def run(self, client: OpenAI, model: str = "gpt-4o", **values: str) -> T:
        messages = self.messages(**values)
        error: Exception | None = None
        for _ in range(self.retries + 1):
            response = client.responses.create(model=model, input=messages)
            content = response.output_text or ""
            try:
                return self.parse(content)
            except (ValueError, KeyError) as e:
                error = e
                messages.append({"role": "assistant", "content": content})
                messages.append({"role": "user", "content": f"That was wrong: {type(e).__name__}. Again."})
        raise ValidationFailed(f"gave up after {self.retries + 1} attempts") from error


def parse_number(text: str) -> int:
    digits = "".join(c for c in text if c.isdigit())
    return int(digits)


counting = Prompt(
    system="You count.",
    user="How many letters has '$word'?",
    parse=parse_number,
    examples=[({"word": "cat"}, "3"), ({"word": "horse"}, "5")],
)
as_json = Prompt(system="Reply in JSON.", user="Describe $thing", parse=lambda t: json.loads(t)["name"], retries=1)

if __name__ == "__main__":
    client = OpenAI()
    print(counting.run(client, word="elephant"))
    try:
        print(as_json.run(client, thing="tree"))
    except ValidationFailed as e:
        print("failed:", e, file=sys.stderr)

from dataclasses import dataclass, field
from functools import wraps

from openai import OpenAI


@dataclass
class Usage:
    prompt: int = 0

    def add(self, usage):
        if usage is not None:
            self.prompt += usage.prompt_tokens


@dataclass
class Chat:
    client: OpenAI
    usage: Usage = field(default_factory=Usage)

    def ask(self, prompt):
        completion = self.client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": prompt}]
        )
        self.usage.add(completion.usage)
        return completion.choices[0].message.content


def remembered(function):
    known = {}

    @wraps(function)
    def inner(prompt):
        if prompt not in known:
            known[prompt] = function(prompt)
        return known[prompt]

    return inner


chat = Chat(OpenAI())
ask = remembered(chat.ask)
print(ask("Hi"), ask("Hi"))
print(chat.usage)
print(f"{chat.usage}")
# ---- after ----
from dataclasses import dataclass, field
from functools import wraps

from openai import OpenAI


@dataclass
class Usage:
    prompt: int = 0

    def add(self, usage):
        if usage is not None:
            self.prompt += usage.input_tokens


@dataclass
class Chat:
    client: OpenAI
    usage: Usage = field(default_factory=Usage)

    def ask(self, prompt):
        response = self.client.responses.create(
            model="gpt-4o", input=[{"role": "user", "content": prompt}]
        )
        self.usage.add(response.usage)
        return response.output_text


def remembered(function):
    known = {}

    @wraps(function)
    def inner(prompt):
        if prompt not in known:
            known[prompt] = function(prompt)
        return known[prompt]

    return inner


chat = Chat(OpenAI())
ask = remembered(chat.ask)
print(ask("Hi"), ask("Hi"))
print(chat.usage)
print(f"{chat.usage}")

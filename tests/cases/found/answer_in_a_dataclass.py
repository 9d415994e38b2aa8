from dataclasses import dataclass, replace
from typing import Optional

from openai import OpenAI
from openai.types.chat import ChatCompletion

client = OpenAI()


@dataclass
class Base:
    question: str


@dataclass
class Turn(Base):
    completion: ChatCompletion
    note: Optional[str] = None

    @property
    def text(self):
        return self.completion.choices[0].message.content


def ask(question):
    completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return Turn(question, completion)


turn = replace(ask("Hi"), note="greeting")
print(turn.question, turn.text, turn.note, turn.completion.usage.total_tokens)
# ---- after ----
from dataclasses import dataclass, replace
from typing import Optional

from openai import OpenAI
from openai.types.responses import Response

client = OpenAI()


@dataclass
class Base:
    question: str


@dataclass
class Turn(Base):
    completion: Response
    note: Optional[str] = None

    @property
    def text(self):
        return self.completion.output_text


def ask(question):
    response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])
    return Turn(question, response)


turn = replace(ask("Hi"), note="greeting")
print(turn.question, turn.text, turn.note, turn.completion.usage.total_tokens)

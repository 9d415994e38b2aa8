from dataclasses import dataclass

from openai import OpenAI

client = OpenAI()


@dataclass
class Settings:
    model: str
    n: int


def ask(question, settings: Settings):
    completion = client.chat.completions.create(
        model=settings.model, n=settings.n, messages=[{"role": "user", "content": question}]  # manual: n-choices
    )
    return completion.choices[0].message.content


print(Settings("gpt-4o", 1).n)

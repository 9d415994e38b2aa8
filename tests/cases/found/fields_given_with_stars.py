from dataclasses import dataclass

from openai import OpenAI

client = OpenAI()


@dataclass
class Settings:
    n: int = 1
    stop: str | None = None


settings = Settings(*[2], **{"stop": "Paris"})
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    n=settings.n,  # manual: n-choices
    stop=settings.stop,  # manual: stop
)
print(response.choices[0].message.content)

# env: STOP=["Paris"]
from openai import OpenAI
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    stop: list[str] | None = None


settings = Settings()
client = OpenAI()
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    stop=settings.stop,  # manual: stop
)
print(response.choices[0].message.content)

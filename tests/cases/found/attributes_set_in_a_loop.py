from openai import OpenAI

client = OpenAI()


class Settings:
    n = 1

    def __init__(self, **fields):
        for name, value in fields.items():
            setattr(self, name, value)


settings = Settings(n=2)
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    n=settings.n,  # manual: n-choices
)
print(response.choices[0].message.content)

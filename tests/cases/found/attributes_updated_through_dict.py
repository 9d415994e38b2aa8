from openai import OpenAI

client = OpenAI()


class Settings:
    def __init__(self, **fields):
        self.stop = None
        self.__dict__.update(fields)


settings = Settings(stop=["Paris"])
response = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hello"}],
    stop=settings.stop,  # manual: stop
)
print(response.choices[0].message.content)

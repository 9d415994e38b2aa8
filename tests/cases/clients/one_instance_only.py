from openai import OpenAI


class Assistant:
    _only = None

    def __new__(cls, *args, **kwargs):
        if cls._only is None:
            cls._only = super().__new__(cls)
            cls._only.client = OpenAI()
        return cls._only

    def reply(self, text):
        completion = self.client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])
        return completion.choices[0].message.content


def reply(text):
    return Assistant().reply(text)


if __name__ == "__main__":
    print(reply("Hi"), reply("Bye"))
# ---- after ----
from openai import OpenAI


class Assistant:
    _only = None

    def __new__(cls, *args, **kwargs):
        if cls._only is None:
            cls._only = super().__new__(cls)
            cls._only.client = OpenAI()
        return cls._only

    def reply(self, text):
        response = self.client.responses.create(model="gpt-4o", input=[{"role": "user", "content": text}])
        return response.output_text


def reply(text):
    return Assistant().reply(text)


if __name__ == "__main__":
    print(reply("Hi"), reply("Bye"))

from types import SimpleNamespace

from openai import OpenAI


class Base:
    def __call__(self, prompt):
        completion = self.complete([{"role": "user", "content": prompt}])
        return completion.choices[0].message.content  # manual: result-mixed


class Remote(Base):
    def __init__(self):
        self.client = OpenAI()

    def complete(self, messages):
        return self.client.chat.completions.create(model="gpt-4.1", messages=messages)


def canned(messages):
    return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content="canned"))])


base = Base()
vars(base)["complete"] = canned
print(Remote()("Hello"), base("Hello"))

from types import SimpleNamespace

import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

class Backend:
    def complete(self, messages):
        raise NotImplementedError


class Real(Backend):
    def complete(self, messages):
        return client.chat.completions.create(model=MODEL, messages=messages)


class Demo(Backend):
    def complete(self, messages):
        message = SimpleNamespace(content="hi")
        return SimpleNamespace(choices=[SimpleNamespace(message=message)])


def run(backend: Backend):
    return backend.complete([{"role": "user", "content": "Hi"}]).choices[0].message.content  # manual: result-mixed


print(run(Real()), run(Demo()))

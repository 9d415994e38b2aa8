from openai import OpenAI

from .base import Backend


class Remote(Backend, name="openai"):
    def __init__(self, model="gpt-4.1"):
        self.model = model
        self.client = OpenAI()

    def complete(self, messages):
        return self.client.chat.completions.create(model=self.model, messages=messages)
# ---- after ----
from openai import OpenAI

from .base import Backend


class Remote(Backend, name="openai"):
    def __init__(self, model="gpt-4.1"):
        self.model = model
        self.client = OpenAI()

    def complete(self, messages):
        return self.client.responses.create(model=self.model, input=messages)

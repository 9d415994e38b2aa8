from openai import OpenAI


class Base:
    model = "gpt-4.1"

    def __init__(self):
        self.client = OpenAI()
        self.history = []

    def complete(self, messages):
        return self.client.chat.completions.create(model=self.model, messages=messages)
# ---- after ----
from openai import OpenAI


class Base:
    model = "gpt-4.1"

    def __init__(self):
        self.client = OpenAI()
        self.history = []

    def complete(self, messages):
        return self.client.responses.create(model=self.model, input=messages)

from openai import OpenAI


class OpenAIProvider:
    def __init__(self):
        self.client = OpenAI()

    def complete(self, q):
        return self.client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}])
# ---- after ----
from openai import OpenAI


class OpenAIProvider:
    def __init__(self):
        self.client = OpenAI()

    def complete(self, q):
        return self.client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": q}])

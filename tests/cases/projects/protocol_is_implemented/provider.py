from openai import OpenAI


class OpenAIProvider:
    def __init__(self):
        self._client = OpenAI()

    def complete(self, messages):
        return self._client.chat.completions.create(model="gpt-4.1", messages=messages)
# ---- after ----
from openai import OpenAI


class OpenAIProvider:
    def __init__(self):
        self._client = OpenAI()

    def complete(self, messages):
        return self._client.responses.create(model="gpt-4.1", input=messages)

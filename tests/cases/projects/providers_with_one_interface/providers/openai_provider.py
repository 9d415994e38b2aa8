from openai import OpenAI
from .base import Provider


class OpenAIProvider(Provider):
    def __init__(self):
        self._client = OpenAI()

    def complete(self, messages):
        r = self._client.chat.completions.create(model="gpt-4.1", messages=messages)
        return r.choices[0].message.content or ""
# ---- after ----
from openai import OpenAI
from .base import Provider


class OpenAIProvider(Provider):
    def __init__(self):
        self._client = OpenAI()

    def complete(self, messages):
        r = self._client.responses.create(model="gpt-4.1", input=messages)
        return r.output_text or ""

from openai import OpenAI


class Summarizer:
    def __init__(self):
        self._client = OpenAI()

    def run(self, text):
        messages = [
            {"role": "system", "content": "Summarize."},
            {"role": "user", "content": text},
        ]
        result = self._client.chat.completions.create(model="gpt-4o", messages=messages, temperature=0)
        return result.choices[0].message.content
# ---- after ----
from openai import OpenAI


class Summarizer:
    def __init__(self):
        self._client = OpenAI()

    def run(self, text):
        messages = [
            {"role": "system", "content": "Summarize."},
            {"role": "user", "content": text},
        ]
        result = self._client.responses.create(model="gpt-4o", input=messages, temperature=0)
        return result.output_text

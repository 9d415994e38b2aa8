from openai import OpenAI


class Session:
    def __init__(self):
        self.client = OpenAI()

    def prompt(self, text, **options):
        messages = [{"role": "user", "content": text}]
        return self.client.chat.completions.create(model="gpt-4.1", messages=messages, **options)
# ---- after ----
from openai import OpenAI


class Session:
    def __init__(self):
        self.client = OpenAI()

    def prompt(self, text, **options):
        messages = [{"role": "user", "content": text}]
        return self.client.responses.create(model="gpt-4.1", input=messages, **options)

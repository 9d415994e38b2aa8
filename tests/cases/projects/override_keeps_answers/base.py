from openai import OpenAI


class Plain:
    def __init__(self):
        self.c = OpenAI()

    def ask(self, q):
        return self.c.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}])
# ---- after ----
from openai import OpenAI


class Plain:
    def __init__(self):
        self.c = OpenAI()

    def ask(self, q):
        return self.c.responses.create(model="gpt-4.1", input=[{"role": "user", "content": q}])

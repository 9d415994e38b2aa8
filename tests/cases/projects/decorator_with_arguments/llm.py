from openai import OpenAI
from deco import retry


class Bot:
    def __init__(self):
        self.client = OpenAI()

    @retry(times=2)
    def ask(self, q):
        return self.client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}])
# ---- after ----
from openai import OpenAI
from deco import retry


class Bot:
    def __init__(self):
        self.client = OpenAI()

    @retry(times=2)
    def ask(self, q):
        return self.client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": q}])

from openai import OpenAI


class Job:
    client = OpenAI()

    def messages(self, t):
        raise NotImplementedError

    def parse(self, r):
        raise NotImplementedError

    def run(self, t):
        r = self.client.chat.completions.create(model="gpt-4.1", messages=self.messages(t))
        return self.parse(r)
# ---- after ----
from openai import OpenAI


class Job:
    client = OpenAI()

    def messages(self, t):
        raise NotImplementedError

    def parse(self, r):
        raise NotImplementedError

    def run(self, t):
        r = self.client.responses.create(model="gpt-4.1", input=self.messages(t))
        return self.parse(r)

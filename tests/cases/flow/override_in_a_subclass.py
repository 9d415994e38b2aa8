from openai import OpenAI


class Base:
    def run(self, prompt):
        return self.complete(prompt).choices[0].message.content

    def complete(self, prompt):
        raise NotImplementedError


class Remote(Base):
    def __init__(self):
        self.client = OpenAI()

    def complete(self, prompt):
        return self.client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])


print(Remote().run("Hello"))
# ---- after ----
from openai import OpenAI


class Base:
    def run(self, prompt):
        return self.complete(prompt).output_text

    def complete(self, prompt):
        raise NotImplementedError


class Remote(Base):
    def __init__(self):
        self.client = OpenAI()

    def complete(self, prompt):
        return self.client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])


print(Remote().run("Hello"))

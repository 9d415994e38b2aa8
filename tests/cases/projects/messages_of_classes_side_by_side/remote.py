from openai import OpenAI

from base import Base


class Remote(Base):
    def __init__(self):
        self.client = OpenAI()

    def system(self, text):
        return {"role": "system", "content": text}

    def user(self, text):
        return {"role": "user", "content": text}

    def submit(self, prompt):
        completion = self.client.chat.completions.create(model="gpt-4.1", messages=prompt)
        return completion.choices[0].message.content
# ---- after ----
from openai import OpenAI

from base import Base


class Remote(Base):
    def __init__(self):
        self.client = OpenAI()

    def system(self, text):
        return {"role": "system", "content": text}

    def user(self, text):
        return {"role": "user", "content": text}

    def submit(self, prompt):
        response = self.client.responses.create(model="gpt-4.1", input=prompt)
        return response.output_text

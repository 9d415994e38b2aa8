from openai import OpenAI

client = OpenAI()


class Llm:
    def ask(self, question):
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
# ---- after ----
from openai import OpenAI

client = OpenAI()


class Llm:
    def ask(self, question):
        return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])

from openai import OpenAI

c = OpenAI()


def ask(q):
    return c.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}])
# ---- after ----
from openai import OpenAI

c = OpenAI()


def ask(q):
    return c.responses.create(model="gpt-4.1", input=[{"role": "user", "content": q}])

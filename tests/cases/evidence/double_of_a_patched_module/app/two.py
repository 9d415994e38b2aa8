from openai import OpenAI

client = OpenAI()


def ask(q):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}]).choices[0].message.content
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(q):
    return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": q}]).output_text

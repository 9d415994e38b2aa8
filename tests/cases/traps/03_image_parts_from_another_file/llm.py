from openai import OpenAI

client = OpenAI()


def ask(messages):
    r = client.chat.completions.create(model="gpt-4o", messages=messages)
    return r.choices[0].message.content
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(messages):
    r = client.responses.create(model="gpt-4o", input=messages)
    return r.output_text

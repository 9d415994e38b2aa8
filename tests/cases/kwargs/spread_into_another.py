from openai import OpenAI

client = OpenAI()

DEFAULTS = {"model": "gpt-4o", "max_tokens": 300}


def ask(question):
    params = {**DEFAULTS, "temperature": 0.3}
    r = client.chat.completions.create(messages=[{"role": "user", "content": question}], **params)
    return r.choices[0].message.content


print(ask("Hi"))
# ---- after ----
from openai import OpenAI

client = OpenAI()

DEFAULTS = {"model": "gpt-4o", "max_output_tokens": 300}


def ask(question):
    params = {**DEFAULTS, "temperature": 0.3}
    r = client.responses.create(input=[{"role": "user", "content": question}], **params)
    return r.output_text


print(ask("Hi"))

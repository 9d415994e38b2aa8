from openai import OpenAI

client = OpenAI()

def build(question, limit):
    params = {"model": "gpt-4o", "messages": [{"role": "user", "content": question}]}
    if limit:
        params["max_tokens"] = limit
    return params


r = client.chat.completions.create(**build("Hi", 200))
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()

def build(question, limit):
    params = {"model": "gpt-4o", "input": [{"role": "user", "content": question}]}
    if limit:
        params["max_output_tokens"] = limit
    return params


r = client.responses.create(**build("Hi", 200))
print(r.output_text)

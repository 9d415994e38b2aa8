from openai import OpenAI

_client = None


def get_client():
    global _client
    if _client is None:
        _client = OpenAI(max_retries=1)
    return _client


def ask(question):
    r = get_client().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return r.choices[0].message.content


print(ask("Hi"))
# ---- after ----
from openai import OpenAI

_client = None


def get_client():
    global _client
    if _client is None:
        _client = OpenAI(max_retries=1)
    return _client


def ask(question):
    r = get_client().responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])
    return r.output_text


print(ask("Hi"))

from openai import OpenAI
from deco import counted

client = OpenAI()


@counted
def ask(q):
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}])
# ---- after ----
from openai import OpenAI
from deco import counted

client = OpenAI()


@counted
def ask(q):
    return client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": q}])

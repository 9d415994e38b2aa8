from openai import OpenAI
from deco import disk

client = OpenAI()


@disk
def ask(q):
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}])

from openai import OpenAI
from deco import timed

client = OpenAI()


@timed
def ask(q):
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}])


@timed
def text(q):
    return ask(q).choices[0].message.content

import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def ask(q):
    return client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}], stream=True)


text = next(ask("Hi")).choices[0].delta.content  # manual: stream-shape
print(text)

import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def ask(q):
    return client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}])


if ask("Hi").choices[0].finish_reason == "length":  # manual: impure-base
    print("too long")
print(".")

import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

from joblib import Memory

memory = Memory("cache")


@memory.cache
def ask(q):
    return client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}])  # manual: result-escapes


print(ask("Hi").choices[0].message.content)

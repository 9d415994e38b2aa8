import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

from joblib import Memory

memory = Memory("cache")


@memory.cache  # manual: result-escapes
def ask(q):
    return client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}])


ask("Hi")

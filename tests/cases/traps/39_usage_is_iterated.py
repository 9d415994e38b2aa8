import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

r = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}])
for key, value in r.usage:  # manual: result-dumped
    print(key, value)

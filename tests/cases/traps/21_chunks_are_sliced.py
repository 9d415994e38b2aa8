import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

import itertools

stream = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}], stream=True)
for chunk in itertools.islice(stream, 50):  # manual: stream-shape
    print(chunk.choices[0].delta.content or "", end="")

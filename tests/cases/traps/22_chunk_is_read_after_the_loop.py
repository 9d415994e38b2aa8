import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

stream = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}], stream=True)
for chunk in stream:
    print(chunk.choices[0].delta.content or "", end="")
print(chunk.model)  # manual: stream-shape

import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

stream = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}], stream=True)
last = list(stream)[-1]  # manual: stream-shape
print(last.choices[0].finish_reason)

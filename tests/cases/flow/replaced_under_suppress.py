import contextlib
import json

from openai import OpenAI

client = OpenAI()

answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
with contextlib.suppress(ValueError):
    answer = json.loads("no answer")
print(answer.choices[0].message.content)  # manual: result-mixed

import contextlib

from openai import OpenAI

client = OpenAI()

answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
with contextlib.suppress(ValueError):
    number = int("no number")
    answer = str(number)
print(answer.choices[0].message.content)  # manual: result-mixed

import sys

from openai import OpenAI

client = OpenAI()


def read(completion):
    return completion.choices[0].message.content


first = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
second = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hi"}], stop=["x"]  # manual: stop
)
print(read(first), read(second))

import json

from openai import OpenAI

client = OpenAI()
MESSAGES = [{"role": "user", "content": "Hello"}]


def ask():
    return client.chat.completions.create(model="gpt-4.1", messages=MESSAGES)


first = ask().model_dump()
print(first["usage"]["total_tokens"])  # manual: result-dumped
second = client.chat.completions.create(model="gpt-4.1", messages=MESSAGES)
json.dump(second.model_dump(), open("answer.json", "w"))  # manual: result-dumped
third = client.chat.completions.create(model="gpt-4.1", messages=MESSAGES)
print(third.model_dump(include={"usage"}))  # manual: result-dumped
fourth = client.chat.completions.create(model="gpt-4.1", messages=MESSAGES)
if "choices" in fourth.model_dump():  # manual: result-escapes
    print(fourth.choices[0].message.content)

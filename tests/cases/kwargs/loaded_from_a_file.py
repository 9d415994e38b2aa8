from openai import OpenAI

client = OpenAI()

import json

with open("params.json") as file:
    params = json.load(file)
r = client.chat.completions.create(messages=[{"role": "user", "content": "Hi"}], **params)  # manual: kwargs-unresolved
print(r.choices[0].message.content)

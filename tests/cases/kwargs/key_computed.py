from openai import OpenAI

client = OpenAI()

import sys

params = {"model": "gpt-4o"}
params[sys.argv[1]] = 100
r = client.chat.completions.create(messages=[{"role": "user", "content": "Hi"}], **params)  # manual: kwargs-unresolved
print(r.choices[0].message.content)

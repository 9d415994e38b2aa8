# options: --unsafe message-name
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [
    {"role": "user", "name": "alice", "content": "Hi"},
    {"role": "user", "content": "Ho", "name": "bob"},
]
r = client.chat.completions.create(model=MODEL, messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [
    {"role": "user", "content": "Hi"},
    {"role": "user", "content": "Ho"},
]
r = client.responses.create(model=MODEL, input=messages)
print(r.output_text)

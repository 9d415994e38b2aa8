from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

from app.store import load_messages

messages = load_messages()
r = client.chat.completions.create(model=MODEL, messages=messages)  # manual: messages-unresolved
print(r.choices[0].message.content)

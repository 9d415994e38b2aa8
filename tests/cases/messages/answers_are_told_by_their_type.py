import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
r = client.chat.completions.create(model="gpt-4o", messages=messages)
messages.append(r.choices[0].message)
for m in messages:
    print(m["content"] if isinstance(m, dict) else m.content)  # manual: history-reader
print(client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content)

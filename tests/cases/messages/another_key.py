from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = []
messages.append({"role": "user", "content": "Hi", "timestamp": 1700000000})  # manual: message-key
r = client.chat.completions.create(model=MODEL, messages=messages)
print(r.choices[0].message.content)

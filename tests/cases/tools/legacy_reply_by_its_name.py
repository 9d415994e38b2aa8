import json

from openai import OpenAI

client = OpenAI()
FUNCTIONS = [{"name": "now", "parameters": {"type": "object", "properties": {}}}]
messages = [{"role": "user", "content": "What time is it?"}]
message = client.chat.completions.create(model="gpt-4o", messages=messages, functions=FUNCTIONS).choices[0].message
messages.append(message)
messages.append({"role": "function", "name": "now", "content": "12:30"})  # manual: messages-unresolved
print(client.chat.completions.create(model="gpt-4o", messages=messages, functions=FUNCTIONS).choices[0].message.content)

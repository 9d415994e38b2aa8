import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "function": {"name": "now", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}},
    }
]
messages = [{"role": "user", "content": "What time is it in Lima?"}]
message = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS).choices[0].message
messages.append(message)
print(messages[-1].content)  # manual: history-reader
final = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print(final.choices[0].message.content)

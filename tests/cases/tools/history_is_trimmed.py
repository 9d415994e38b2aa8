import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "now",
            "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        },
    }
]
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
message = r.choices[0].message
messages.append(message)
for tc in message.tool_calls:
    messages.append({"role": "tool", "tool_call_id": tc.id, "content": "12:30"})
messages = messages[-2:]  # manual: history-reader
final = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print(final.choices[0].message.content)

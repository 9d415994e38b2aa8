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
final = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print([m["role"] for m in messages if isinstance(m, dict)])  # manual: history-reader
print(final.choices[0].message.content)

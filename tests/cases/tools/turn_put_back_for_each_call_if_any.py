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
for call in message.tool_calls or []:
    messages.append(message)  # manual: messages-unresolved
    messages.append({"role": "tool", "tool_call_id": call.id, "content": "12:30"})
final = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print(final.choices[0].message.content)

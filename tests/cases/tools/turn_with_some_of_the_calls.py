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
messages.append({  # manual: messages-unresolved
    "role": "assistant",
    "content": message.content,
    "tool_calls": [call.model_dump() for call in message.tool_calls[:1]],  # manual: result-escapes
})
messages.append({"role": "tool", "tool_call_id": message.tool_calls[0].id, "content": "12:30"})
final = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print(final.choices[0].message.content)

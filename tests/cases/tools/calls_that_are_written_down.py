import json

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
messages = [{"role": "user", "content": "Time? [[tool now {}]] [[then]] [[text Noon.]]"}]
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
calls = []
for call in r.choices[0].message.tool_calls:
    calls.append({"id": call.id, "type": "function", "function": {"name": call.function.name, "arguments": "{}"}})
print(json.dumps(calls)[:20])  # manual: request-data-escapes
messages.append({"role": "assistant", "content": None, "tool_calls": calls})
for call in calls:
    messages.append({"role": "tool", "tool_call_id": call["id"], "content": "12:00"})
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print(r.choices[0].message.content)

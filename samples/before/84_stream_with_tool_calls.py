import json

from openai import OpenAI

client = OpenAI()
tools = [
    {
        "type": "function",
        "function": {"name": "get_time", "parameters": {"type": "object", "properties": {}}},
    }
]
messages = [{"role": "user", "content": "What time is it?"}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools, stream=True)
text = ""
calls = {}
for chunk in stream:
    delta = chunk.choices[0].delta
    if delta.content:
        text += delta.content
        print(delta.content, end="")
    if delta.tool_calls:
        for call in delta.tool_calls:
            entry = calls.setdefault(call.index, {"id": "", "name": "", "arguments": ""})
            if call.id:
                entry["id"] = call.id
            if call.function.name:
                entry["name"] += call.function.name
            if call.function.arguments:
                entry["arguments"] += call.function.arguments
if calls:
    messages.append(
        {
            "role": "assistant",
            "content": text or None,
            "tool_calls": [
                {
                    "id": entry["id"],
                    "type": "function",
                    "function": {"name": entry["name"], "arguments": entry["arguments"]},
                }
                for entry in calls.values()
            ],
        }
    )
    for entry in calls.values():
        messages.append({"role": "tool", "tool_call_id": entry["id"], "content": json.dumps({"time": "noon"})})
    final = client.chat.completions.create(model="gpt-4o", messages=messages)
    print(final.choices[0].message.content)

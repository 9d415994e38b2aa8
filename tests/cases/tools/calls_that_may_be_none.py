from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
messages = [{"role": "user", "content": "Time? [[text Hm.]] [[tool now {}]] [[then]] [[text Noon.]]"}]
while True:
    r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
    message = r.choices[0].message
    calls = None
    if message.tool_calls:
        calls = [
            {"id": c.id, "type": "function", "function": {"name": c.function.name, "arguments": c.function.arguments}}
            for c in message.tool_calls
            if c.function.name == "now"
        ]
    text = message.content
    messages.append({"role": "assistant", "content": text, "tool_calls": calls})
    if calls is None:
        break
    for call in calls:
        messages.append({"role": "tool", "tool_call_id": call["id"], "content": "12:00"})
print(text)
# ---- after ----
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]
messages = [{"role": "user", "content": "Time? [[text Hm.]] [[tool now {}]] [[then]] [[text Noon.]]"}]
while True:
    r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
    calls = None
    tool_calls = [item for item in r.output if item.type == "function_call"]
    if tool_calls:
        calls = [
            {"call_id": c.call_id, "type": "function_call", "name": c.name, "arguments": c.arguments}
            for c in tool_calls
            if c.name == "now"
        ]
    text = r.output_text
    if text:
        messages.append({"role": "assistant", "content": text})
    messages.extend(calls or [])
    if calls is None:
        break
    for call in calls:
        messages.append({"type": "function_call_output", "call_id": call["call_id"], "output": "12:00"})
print(text)

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
messages = [{"role": "user", "content": "Time? [[tool now {}]] [[then]] [[text Noon.]]"}]
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
calls = []
for call in r.choices[0].message.tool_calls:
    function = {"name": call.function.name, "arguments": call.function.arguments}
    calls.append({"id": call.id, "type": "function", "function": function})
messages.append({"role": "assistant", "content": None, "tool_calls": calls})
for call in calls:
    print(call["function"]["name"])
    messages.append({"role": "tool", "tool_call_id": call["id"], "content": "12:00"})
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]
messages = [{"role": "user", "content": "Time? [[tool now {}]] [[then]] [[text Noon.]]"}]
r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
calls = []
for call in [item for item in r.output if item.type == "function_call"]:
    function = {"name": call.name, "arguments": call.arguments}
    calls.append({"call_id": call.call_id, "type": "function_call", **function})
messages.extend(calls)
for call in calls:
    print(call["name"])
    messages.append({"type": "function_call_output", "call_id": call["call_id"], "output": "12:00"})
r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
print(r.output_text)

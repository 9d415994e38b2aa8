from openai import OpenAI

client = OpenAI()
CALL = [{"role": "user", "content": 'Hi [[tool now {}]] [[then]] [[text noon]]'}]
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
messages = list(CALL)
history = []
for _ in range(3):
    r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
    history.append(r.choices[0].finish_reason)
    if history[-1] == "stop":
        print(r.choices[0].message.content)
        break
    messages.append(r.choices[0].message)
    for c in r.choices[0].message.tool_calls or []:
        messages.append({"role": "tool", "tool_call_id": c.id, "content": "12"})
# ---- after ----
from openai import OpenAI

client = OpenAI()
CALL = [{"role": "user", "content": 'Hi [[tool now {}]] [[then]] [[text noon]]'}]
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]
messages = list(CALL)
history = []
for _ in range(3):
    r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
    history.append(
        "stop"
        if r.status == "completed"
        and not any(item.type == "function_call" for item in r.output)
        else "tool_calls"
    )
    if history[-1] == "stop":
        print(r.output_text)
        break
    messages.extend(r.output)
    for c in [item for item in r.output if item.type == "function_call"]:
        messages.append({"type": "function_call_output", "call_id": c.call_id, "output": "12"})

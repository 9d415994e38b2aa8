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

while True:
    message = r.choices[0].message
    messages.append(message)
    if not message.tool_calls:
        break
    for tc in message.tool_calls:
        messages.append({"role": "tool", "tool_call_id": tc.id, "content": tc.function.name})
    r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print(message.content)
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
TOOLS = [
    {
        "type": "function",
        "name": "now",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        "strict": False,
    }
]
r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)

while True:
    message = r
    messages.extend(message.output)
    tool_calls = [item for item in message.output if item.type == "function_call"]
    if not tool_calls:
        break
    for tc in tool_calls:
        messages.append({"type": "function_call_output", "call_id": tc.call_id, "output": tc.name})
    r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
print(message.output_text)

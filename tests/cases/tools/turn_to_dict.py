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
messages.append(message.to_dict())
for tc in message.tool_calls:
    messages.append({"role": "tool", "tool_call_id": tc.id, "content": "12:30"})
final = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print(final.choices[0].message.content)
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

messages.extend(r.output)
for tc in [item for item in r.output if item.type == "function_call"]:
    messages.append({"type": "function_call_output", "call_id": tc.call_id, "output": "12:30"})
final = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
print(final.output_text)

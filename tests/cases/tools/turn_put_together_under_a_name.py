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
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
message = r.choices[0].message
turn = {"role": "assistant", "content": message.content}
if message.tool_calls:
    turn["tool_calls"] = [
        {
            "id": call.id,
            "type": "function",
            "function": {"name": call.function.name, "arguments": call.function.arguments},
        }
        for call in message.tool_calls
    ]
messages.append(turn)
for call in message.tool_calls or []:
    messages.append({"role": "tool", "tool_call_id": call.id, "content": "12:30"})
final = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print(final.choices[0].message.content)
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "name": "now",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        "strict": False,
    }
]
messages = [{"role": "user", "content": "What time is it in Lima?"}]
r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
messages.extend(r.output)
for call in [item for item in r.output if item.type == "function_call"]:
    messages.append({"type": "function_call_output", "call_id": call.call_id, "output": "12:30"})
final = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
print(final.output_text)

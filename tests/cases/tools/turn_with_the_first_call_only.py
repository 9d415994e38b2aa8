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
call = message.tool_calls[0]
messages.append(
    {
        "role": "assistant",
        "content": message.content,
        "tool_calls": [
            {
                "id": call.id,
                "type": "function",
                "function": {"name": call.function.name, "arguments": call.function.arguments},
            }
        ],
    }
)
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
message = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
call = [item for item in message.output if item.type == "function_call"][0]
if message.output_text:
    messages.append({"role": "assistant", "content": message.output_text})
messages.append(
    {
        "call_id": call.call_id,
        "type": "function_call",
        "name": call.name,
        "arguments": call.arguments,
    }
)
messages.append({"type": "function_call_output", "call_id": call.call_id, "output": "12:30"})
final = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
print(final.output_text)

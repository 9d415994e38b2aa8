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
replies = [{"role": "tool", "tool_call_id": call.id, "content": "12:30"} for call in message.tool_calls]
final = client.chat.completions.create(model="gpt-4o", messages=messages + [message] + replies, tools=TOOLS)
print(final.choices[0].message.content)
final = client.chat.completions.create(model="gpt-4o", messages=[*messages, message, *replies], tools=TOOLS)
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
replies = [
    {"type": "function_call_output", "call_id": call.call_id, "output": "12:30"}
    for call in message.output
    if call.type == "function_call"
]
final = client.responses.create(model="gpt-4o", input=messages + message.output + replies, tools=TOOLS)
print(final.output_text)
final = client.responses.create(model="gpt-4o", input=[*messages, *message.output, *replies], tools=TOOLS)
print(final.output_text)

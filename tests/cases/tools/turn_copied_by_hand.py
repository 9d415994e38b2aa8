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
messages.append({"role": message.role, "content": message.content, "tool_calls": message.tool_calls})
for call in message.tool_calls:
    messages.append(dict(role="tool", tool_call_id=call.id, content=call.function.arguments))
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
messages.extend(message.output)
for call in [item for item in message.output if item.type == "function_call"]:
    messages.append(dict(type="function_call_output", call_id=call.call_id, output=call.arguments))
final = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
print(final.output_text)

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

tool_calls = r.choices[0].message.tool_calls
if tool_calls:
    for tool_call in tool_calls:
        print(tool_call.function.name, json.loads(tool_call.function.arguments))
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

tool_calls = [item for item in r.output if item.type == "function_call"]
if tool_calls:
    for tool_call in tool_calls:
        print(tool_call.name, json.loads(tool_call.arguments))

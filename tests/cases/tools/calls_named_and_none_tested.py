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

calls = r.choices[0].message.tool_calls
if calls is not None:
    print(len(calls), calls[0].function.name)
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

calls = [item for item in r.output if item.type == "function_call"]
if calls:
    print(len(calls), calls[0].name)

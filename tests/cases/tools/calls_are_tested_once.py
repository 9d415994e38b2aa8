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

if r.choices[0].message.tool_calls:
    print("a tool is wanted")
else:
    print(r.choices[0].message.content)
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

if any(item.type == "function_call" for item in r.output):
    print("a tool is wanted")
else:
    print(r.output_text)

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
messages = [{"role": "user", "content": "Hi"}]
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
if r.choices[0].message.tool_calls:
    print(r.choices[0].message.tool_calls[0].function.name)
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
if r.choices[0].message.tool_calls:
    print(r.choices[0].message.tool_calls[0].function.name)
# ---- after ----
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]
messages = [{"role": "user", "content": "Hi"}]
r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
tool_calls = [item for item in r.output if item.type == "function_call"]
if tool_calls:
    print(tool_calls[0].name)
r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
tool_calls = [item for item in r.output if item.type == "function_call"]
if tool_calls:
    print(tool_calls[0].name)

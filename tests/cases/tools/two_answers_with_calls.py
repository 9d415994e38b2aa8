from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
first = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}], tools=TOOLS)
second = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Ho"}], tools=TOOLS)
if first.choices[0].message.tool_calls:
    print("first")
if second.choices[0].message.tool_calls:
    print("second")
for call in first.choices[0].message.tool_calls or []:
    print(call.function.name)
for call in second.choices[0].message.tool_calls or []:
    print(call.function.name)
# ---- after ----
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]
first = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}], tools=TOOLS)
second = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Ho"}], tools=TOOLS)
tool_calls = [item for item in first.output if item.type == "function_call"]
if tool_calls:
    print("first")
function_calls = [item for item in second.output if item.type == "function_call"]
if function_calls:
    print("second")
for call in tool_calls:
    print(call.name)
for call in function_calls:
    print(call.name)

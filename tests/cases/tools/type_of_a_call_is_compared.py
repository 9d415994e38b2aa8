from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
message = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "What time is it?"}], tools=TOOLS
).choices[0].message
for call in message.tool_calls:
    if call.type == "function":
        print(call.type, call.function.name)
# ---- after ----
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]
message = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": "What time is it?"}], tools=TOOLS
)
for call in [item for item in message.output if item.type == "function_call"]:
    if call.type == "function_call":
        print("function", call.name)

import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
r = client.chat.completions.create(
    model="gpt-4o",
    messages=messages,
    functions=[{"name": "now", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}],
    function_call="auto",
)
call = r.choices[0].message.function_call
if call:
    print(call.name, json.loads(call.arguments))
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
r = client.responses.create(
    model="gpt-4o",
    input=messages,
    tools=[{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}, "strict": False}],
    tool_choice="auto",
    parallel_tool_calls=False,
)
call = next((item for item in r.output if item.type == "function_call"), None)
if call:
    print(call.name, json.loads(call.arguments))

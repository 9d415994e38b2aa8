import json

from openai import OpenAI

client = OpenAI()
FUNCTIONS = [{"name": "now", "description": "The time.", "parameters": {"type": "object", "properties": {}}}]
messages = [{"role": "user", "content": "What time is it?"}]
r = client.chat.completions.create(model="gpt-4o", messages=messages, functions=FUNCTIONS, function_call={"name": "now"})
message = r.choices[0].message
if message.function_call:
    arguments = json.loads(message.function_call.arguments)
    messages.append(message)
    messages.append({"role": "function", "name": message.function_call.name, "content": f"12:30 {arguments}"})
    r = client.chat.completions.create(model="gpt-4o", messages=messages, functions=FUNCTIONS)
print(r.choices[0].message.content)
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
FUNCTIONS = [{"type": "function", "name": "now", "description": "The time.", "parameters": {"type": "object", "properties": {}}, "strict": False}]
messages = [{"role": "user", "content": "What time is it?"}]
r = client.responses.create(model="gpt-4o", input=messages, tools=FUNCTIONS, tool_choice={"type": "function", "name": "now"}, parallel_tool_calls=False)
message = r
function_call = next(
    (item for item in message.output if item.type == "function_call"), None
)
if function_call:
    arguments = json.loads(function_call.arguments)
    messages.extend(message.output)
    messages.append({"type": "function_call_output", "call_id": function_call.call_id, "output": f"12:30 {arguments}"})
    r = client.responses.create(model="gpt-4o", input=messages, tools=FUNCTIONS, parallel_tool_calls=False)
print(r.output_text)

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
messages = [{"role": "user", "content": "What time is it?"}]
message = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS).choices[0].message
messages.append(message)
for call in message.tool_calls:
    reply = {"role": "tool", "tool_call_id": call.id, "content": "12:30"}
    print(reply["content"], reply.get("tool_call_id"))
    messages.append(reply)
print(client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS).choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]
messages = [{"role": "user", "content": "What time is it?"}]
message = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
messages.extend(message.output)
for call in [item for item in message.output if item.type == "function_call"]:
    reply = {"type": "function_call_output", "call_id": call.call_id, "output": "12:30"}
    print(reply["output"], reply.get("call_id"))
    messages.append(reply)
print(client.responses.create(model="gpt-4o", input=messages, tools=TOOLS).output_text)

# options: --store false
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
messages = [{"role": "user", "content": "What time is it?"}]
while True:
    completion = client.chat.completions.create(
        model="gpt-5",
        messages=messages,
        tools=TOOLS,
    )
    message = completion.choices[0].message
    if not message.tool_calls:
        break
    messages.append(message)
    for call in message.tool_calls:
        messages.append({"role": "tool", "tool_call_id": call.id, "content": "12:00"})
print(message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]
messages = [{"role": "user", "content": "What time is it?"}]
while True:
    response = client.responses.create(
        model="gpt-5",
        input=messages,
        tools=TOOLS,
        store=False,
        include=["reasoning.encrypted_content"],
    )
    tool_calls = [item for item in response.output if item.type == "function_call"]
    if not tool_calls:
        break
    messages.extend(response.output)
    for call in tool_calls:
        messages.append({"type": "function_call_output", "call_id": call.call_id, "output": "12:00"})
print(response.output_text)

from openai import OpenAI

client = OpenAI()
tools = [{"type": "custom", "custom": {"name": "code_exec", "description": "Runs python"}}]
messages = [{"role": "user", "content": "print 1"}]
response = client.chat.completions.create(model="gpt-5", messages=messages, tools=tools)
message = response.choices[0].message
messages.append(message)
for call in message.tool_calls:
    if call.type == "custom":
        print(call.custom.name, call.custom.input)
        messages.append({"role": "tool", "tool_call_id": call.id, "content": "1"})
response = client.chat.completions.create(model="gpt-5", messages=messages, tools=tools)
print(response.choices[0].message.content)

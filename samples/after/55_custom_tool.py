from openai import OpenAI

client = OpenAI()
tools = [{"type": "custom", "name": "code_exec", "description": "Runs python"}]
messages = [{"role": "user", "content": "print 1"}]
response = client.responses.create(model="gpt-5", input=messages, tools=tools)
messages.extend(response.output)
for call in [item for item in response.output if item.type == "custom_tool_call"]:
    if call.type == "custom_tool_call":
        print(call.name, call.input)
        messages.append({"type": "custom_tool_call_output", "call_id": call.call_id, "output": "1"})
response = client.responses.create(model="gpt-5", input=messages, tools=tools)
print(response.output_text)

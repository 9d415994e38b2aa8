import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "What is the weather in Oslo?"}]
tools = [{"type": "function", "function": {"name": "weather", "parameters": {"type": "object", "properties": {}}}}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools, stream=True)
calls = {}
for chunk in stream:
    for call in chunk.choices[0].delta.tool_calls or []:
        calls.setdefault(call.index, [])
        calls[call.index].append(call.function.arguments)
print("".join(calls[0]))  # manual: stream-shape

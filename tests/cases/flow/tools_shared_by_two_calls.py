from openai import OpenAI

client = OpenAI()

tools = [{"type": "function", "function": {"name": "lookup", "parameters": {"type": "object", "properties": {}}}}]
messages = [{"role": "user", "content": "Hello"}]
first = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools)
print(first.choices[0].message.tool_calls[0].function.name)
second = client.chat.completions.create(
    model="gpt-4o",
    messages=messages,
    tools=tools,
    stop=["x"],  # manual: stop
)
print(second.choices[0].message.tool_calls[0].function.name)

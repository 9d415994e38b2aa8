from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "look", "parameters": {"type": "object", "properties": {}}}}]
messages = [{"role": "user", "content": "Hi"}]


def step():
    message = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS).choices[0].message
    messages.append(message)
    return message


while (message := step()).tool_calls:  # manual: impure-base
    for call in message.tool_calls:
        messages.append({"role": "tool", "tool_call_id": call.id, "content": "ok"})
print(message.content)

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "function": {"name": "now", "parameters": {"type": "object", "properties": {}}},
    }
]

messages = [{"role": "user", "content": "What time is it?"}]
finish_reason = None
while finish_reason is None or finish_reason == "tool_calls":
    completion = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
    choice = completion.choices[0]
    finish_reason = choice.finish_reason
    if finish_reason == "tool_calls":
        messages.append(choice.message)
        for tool_call in choice.message.tool_calls:
            messages.append(
                {"role": "tool", "tool_call_id": tool_call.id, "name": "now", "content": "12"}
            )
print(choice.message.content)

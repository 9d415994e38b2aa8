from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
messages = [{"role": "user", "content": "What time is it?"}]
message = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS).choices[0].message
messages.append(message)
for call in message.tool_calls or []:
    messages.append({"role": "tool", "tool_call_id": call.id, "content": "12:30"})
print(client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS).choices[0].message.content)
for entry in messages:  # manual: history-reader
    match entry:  # manual: history-reader, result-type-check
        case {"role": "tool", "content": text}:
            print(text)

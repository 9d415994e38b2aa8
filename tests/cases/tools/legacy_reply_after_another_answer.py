from openai import OpenAI

client = OpenAI()
FUNCTIONS = [{"name": "now", "parameters": {"type": "object", "properties": {}}}]
messages = [{"role": "user", "content": "What time is it?"}]
message = client.chat.completions.create(model="gpt-4o", messages=messages, functions=FUNCTIONS).choices[0].message
name = message.function_call.name
messages.append(message)
for time in ("12:30", "12:31"):
    messages.append({"role": "function", "name": name, "content": time})  # manual: messages-unresolved
    message = client.chat.completions.create(model="gpt-4o", messages=messages, functions=FUNCTIONS).choices[0].message
    messages.append(message)
print(message.content)

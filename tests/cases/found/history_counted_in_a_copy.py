from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "lookup", "parameters": {"type": "object", "properties": {}}}}]
messages = [{"role": "user", "content": "Look it up."}]
message = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS).choices[0].message
messages.append(message)
copied = list(messages)
print(len(copied))  # manual: history-reader
print(len([*messages]))  # manual: history-reader
print(len(messages + [{"role": "user", "content": "More."}]))  # manual: history-reader
gathered = []
for item in messages:
    gathered.append(item)
print(len(gathered))  # manual: history-reader
print(sum(1 for _ in messages))  # manual: history-reader
for number, item in enumerate(messages):  # manual: history-reader
    print(number)
total = 0
for item in messages:  # manual: history-reader
    total += 1
print(total)
print([item["content"] for item in messages if isinstance(item, dict) and item["role"] == "user"])
for item in messages:
    if isinstance(item, dict):
        print(item["content"])

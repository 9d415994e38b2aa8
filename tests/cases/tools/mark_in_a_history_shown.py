import json

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "description": "The time.", "parameters": {"type": "object"}}}]


def answer(messages):
    while True:
        completion = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
        message = completion.choices[0].message
        messages.append(message)
        if not message.tool_calls:
            return message.content
        for call in message.tool_calls:
            messages.append({"role": "tool", "tool_call_id": call.id, "content": "12:00"})


history = []
for question in ("What time is it?", "And now?"):
    before = len(history)  # manual: history-reader
    history.append({"role": "user", "content": question})
    print(answer(history))
    print("new messages:", len(history[before:]), before)  # manual: history-reader

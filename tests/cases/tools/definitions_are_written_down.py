import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "now",
            "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        },
    }
]

with open("tools.json", "w") as file:
    json.dump(TOOLS, file)  # manual: request-data-escapes
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print(r.choices[0].message.content)

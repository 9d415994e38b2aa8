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

from groq import Groq

g = Groq().chat.completions.create(model="llama", messages=messages, tools=TOOLS)  # manual: shared-with-unmigrated-call; skip: other-provider
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print(r.choices[0].message.content, g)

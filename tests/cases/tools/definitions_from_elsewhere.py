import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
from app.tools import TOOLS

r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)  # manual: tools-unresolved
print(r.choices[0].message.content)

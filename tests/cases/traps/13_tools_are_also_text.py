import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

import json

TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
system = "Tools: " + json.dumps(TOOLS)  # manual: request-data-escapes
r = client.chat.completions.create(model=MODEL, messages=[{"role": "system", "content": system}], tools=TOOLS)
print(r.choices[0].message.content)

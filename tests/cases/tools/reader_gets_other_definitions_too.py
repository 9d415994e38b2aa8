import json

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]


def names(tools):
    return [tool["function"]["name"] for tool in tools]  # manual: request-data-escapes


print(names(TOOLS), names(json.loads("[]")))
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}], tools=TOOLS)
print(len(r.choices[0].message.tool_calls or []))

import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
messages = [{"role": "user", "content": "Hi"}]
r = client.chat.completions.create(model=MODEL, messages=messages, tools=TOOLS)
for tc in r.choices[0].message.tool_calls or []:
    messages.append({"role": "tool", "tool_call_id": tc.id, "content": "12:30"})
print([m for m in messages if m.get("role") != "tool"])  # manual: history-reader

import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
r = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}], tools=TOOLS)
try:
    text = r.choices[0].message.content.strip()  # manual: text-none-handler
except AttributeError:
    text = "(a tool is wanted)"
print(text)

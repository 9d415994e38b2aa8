import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
import sys

TOOLS = []
if len(sys.argv) < 5:
    TOOLS.append({"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}})
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print([tc.function.name for tc in r.choices[0].message.tool_calls or []])
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
import sys

TOOLS = []
if len(sys.argv) < 5:
    TOOLS.append({"type": "function", "name": "now", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}, "strict": False})
r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
print([tc.name for tc in r.output if tc.type == "function_call"])

import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
CLOCK = {"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}}
EXTRA = [{"type": "function", "function": {"name": "beep", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}}]
TOOLS = [CLOCK] + EXTRA
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print([tc.function.name for tc in r.choices[0].message.tool_calls or []])
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
CLOCK = {"type": "function", "name": "now", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}, "strict": False}
EXTRA = [{"type": "function", "name": "beep", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}, "strict": False}]
TOOLS = [CLOCK] + EXTRA
r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
print([tc.name for tc in r.output if tc.type == "function_call"])

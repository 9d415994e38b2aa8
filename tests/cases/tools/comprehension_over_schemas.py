import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
SCHEMAS = {"now": {"type": "object", "properties": {"city": {"type": "string"}}}, "beep": {"type": "object", "properties": {"city": {"type": "string"}}}}
TOOLS = [{"type": "function", "function": {"name": name, "parameters": schema}} for name, schema in SCHEMAS.items()]
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print([tc.function.name for tc in r.choices[0].message.tool_calls or []])
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
SCHEMAS = {"now": {"type": "object", "properties": {"city": {"type": "string"}}}, "beep": {"type": "object", "properties": {"city": {"type": "string"}}}}
TOOLS = [{"type": "function", "name": name, "parameters": schema, "strict": False} for name, schema in SCHEMAS.items()]
r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
print([tc.name for tc in r.output if tc.type == "function_call"])

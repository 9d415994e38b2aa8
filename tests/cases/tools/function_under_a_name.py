import json

from openai import OpenAI

client = OpenAI()
NOW = {"name": "now", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}
BEEP = {"name": "beep", "strict": True, "parameters": {"type": "object", "properties": {}, "additionalProperties": False}}
TOOLS = [{"type": "function", "function": function} for function in (NOW, BEEP)]
print(json.dumps(NOW))
r = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "What time is it in Lima?"}], tools=TOOLS
)
print([tc.function.name for tc in r.choices[0].message.tool_calls or []])
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
NOW = {"name": "now", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}
BEEP = {"name": "beep", "strict": True, "parameters": {"type": "object", "properties": {}, "additionalProperties": False}}
TOOLS = [{"type": "function", "strict": False, **function} for function in (NOW, BEEP)]
print(json.dumps(NOW))
r = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": "What time is it in Lima?"}], tools=TOOLS
)
print([tc.name for tc in r.output if tc.type == "function_call"])

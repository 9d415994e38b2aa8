import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
r = client.chat.completions.create(
    model="gpt-4o",
    messages=messages,
    tools=[{"type": "function", "function": {"name": "now", "strict": None, "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}}],
    tool_choice="auto",
)
print([tc.function.name for tc in r.choices[0].message.tool_calls or []])
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
r = client.responses.create(
    model="gpt-4o",
    input=messages,
    tools=[{"type": "function", "name": "now", "strict": False, "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}],
    tool_choice="auto",
)
print([tc.name for tc in r.output if tc.type == "function_call"])

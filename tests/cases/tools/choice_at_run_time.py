import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "now",
            "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        },
    }
]
import sys

choice = "auto" if len(sys.argv) > 1 else {"type": "function", "function": {"name": "now"}}
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS, tool_choice=choice)
print([tc.function.name for tc in r.choices[0].message.tool_calls or []])
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
TOOLS = [
    {
        "type": "function",
        "name": "now",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        "strict": False,
    }
]
import sys

choice = "auto" if len(sys.argv) > 1 else {"type": "function", "name": "now"}
r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS, tool_choice=choice)
print([tc.name for tc in r.output if tc.type == "function_call"])

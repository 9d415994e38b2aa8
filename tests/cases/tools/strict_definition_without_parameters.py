import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "now",
            "strict": True,
        },
    },
]
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
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
        "strict": True,
        "parameters": {
            "type": "object",
            "properties": {},
            "required": [],
            "additionalProperties": False,
        },
    },
]
r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
print([tc.name for tc in r.output if tc.type == "function_call"])

import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "function": {"name": "now", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}},
    }
]
r = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "What time is it in Lima?"}],
    tools=TOOLS,
    tool_choice={
        "type": "allowed_tools",
        "allowed_tools": {"mode": "auto", "tools": [{"type": "function", "function": {"name": "now"}}]},
    },
)
print(len(r.choices[0].message.tool_calls))
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "name": "now",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        "strict": False,
    }
]
r = client.responses.create(
    model="gpt-4o",
    input=[{"role": "user", "content": "What time is it in Lima?"}],
    tools=TOOLS,
    tool_choice={
        "type": "allowed_tools",
        "mode": "auto",
        "tools": [{"type": "function", "name": "now"}],
    },
)
print(len([item for item in r.output if item.type == "function_call"]))

import json

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {
    "name": "now",
    "description": """The time
in a city.""",
    "parameters": {
        "type": "object",
        "properties": {"city": {"type": "string"}},
    },
}}]
r = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "What time is it in Lima?"}], tools=TOOLS
)
print([tc.function.name for tc in r.choices[0].message.tool_calls or []])
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
TOOLS = [{
    "type": "function",
    "name": "now",
    "description": """The time
in a city.""",
    "parameters": {
        "type": "object",
        "properties": {"city": {"type": "string"}},
    },
    "strict": False,
}]
r = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": "What time is it in Lima?"}], tools=TOOLS
)
print([tc.name for tc in r.output if tc.type == "function_call"])

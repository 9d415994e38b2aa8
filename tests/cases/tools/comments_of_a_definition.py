import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "function": {  # the clock
            "name": "now",  # as the dispatcher knows it
            # what it takes
            "parameters": {
                "type": "object",
                "properties": {"city": {"type": "string"}},
            },
        },  # that's all
    },
]
r = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "What time is it in Lima?"}], tools=TOOLS
)
print([tc.function.name for tc in r.choices[0].message.tool_calls or []])
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        # the clock
        "name": "now",  # as the dispatcher knows it
        # what it takes
        "parameters": {
            "type": "object",
            "properties": {"city": {"type": "string"}},
        },
        "strict": False,  # that's all
    },
]
r = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": "What time is it in Lima?"}], tools=TOOLS
)
print([tc.name for tc in r.output if tc.type == "function_call"])

import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

TOOLS = [
    {
        "type": "function",
        "function": {"name": "now", "strict": False, "parameters": {"type": "object", "properties": {}}},
    }
]
r = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}], tools=TOOLS)
print(f"{len(r.choices[0].message.tool_calls or [])} calls")
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

TOOLS = [
    {
        "type": "function",
        "name": "now",
        "strict": False,
        "parameters": {"type": "object", "properties": {}},
    }
]
r = client.responses.create(model=MODEL, input=[{"role": "user", "content": "Hi"}], tools=TOOLS)
print(f"{len([item for item in r.output if item.type == 'function_call'])} calls")

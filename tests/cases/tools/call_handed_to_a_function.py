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
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)


def run(tool_call):
    return {"type": tool_call.function.name, "args": json.loads(tool_call.function.arguments)}


calls = r.choices[0].message.tool_calls or []
print([run(tool_call) for tool_call in calls])
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
r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)


def run(tool_call):
    return {"type": tool_call.name, "args": json.loads(tool_call.arguments)}


calls = [item for item in r.output if item.type == "function_call"]
print([run(tool_call) for tool_call in calls])

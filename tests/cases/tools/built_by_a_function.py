import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
def tool(name, description):
    return {
        "type": "function",
        "function": {
            "name": name,
            "description": description,
            "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        },
    }


TOOLS = [tool("now", "The time in a city."), tool("beep", "Make a noise.")]
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print([tc.function.name for tc in r.choices[0].message.tool_calls or []])
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
def tool(name, description):
    return {
        "type": "function",
        "name": name,
        "description": description,
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        "strict": False,
    }


TOOLS = [tool("now", "The time in a city."), tool("beep", "Make a noise.")]
r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
print([tc.name for tc in r.output if tc.type == "function_call"])

import json

from openai import OpenAI

client = OpenAI()
def tool(name, strict=None):
    return {"type": "function", "function": {"name": name, "parameters": {"type": "object", "properties": {}}, "strict": strict}}


TOOLS = [tool("now"), tool("beep", False)]
r = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "What time is it in Lima?"}], tools=TOOLS
)
print([tc.function.name for tc in r.choices[0].message.tool_calls or []])
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
def tool(name, strict=None):
    return {"type": "function", "name": name, "parameters": {"type": "object", "properties": {}}, "strict": strict or False}


TOOLS = [tool("now"), tool("beep", False)]
r = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": "What time is it in Lima?"}], tools=TOOLS
)
print([tc.name for tc in r.output if tc.type == "function_call"])

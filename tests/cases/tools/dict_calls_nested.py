import json

from openai import OpenAI

client = OpenAI()
TOOLS = [dict(type="function", function=dict(name="now", parameters={"type": "object", "properties": {}}))]
r = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "What time is it in Lima?"}], tools=TOOLS
)
print([tc.function.name for tc in r.choices[0].message.tool_calls or []])
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
TOOLS = [dict(type="function", name="now", parameters={"type": "object", "properties": {}}, strict=False)]
r = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": "What time is it in Lima?"}], tools=TOOLS
)
print([tc.name for tc in r.output if tc.type == "function_call"])

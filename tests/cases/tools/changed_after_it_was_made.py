import json

from openai import OpenAI

client = OpenAI()
CLOCK = {"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}
CLOCK["function"]["description"] = "The time in a city."
CLOCK["function"]["parameters"]["properties"]["city"] = {"type": "string"}
CLOCK["function"].update(name="what_time")
TOOLS = [CLOCK]
r = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "What time is it in Lima?"}], tools=TOOLS
)
print([tc.function.name for tc in r.choices[0].message.tool_calls or []])
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
CLOCK = {"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}
CLOCK["description"] = "The time in a city."
CLOCK["parameters"]["properties"]["city"] = {"type": "string"}
CLOCK.update(name="what_time")
TOOLS = [CLOCK]
r = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": "What time is it in Lima?"}], tools=TOOLS
)
print([tc.name for tc in r.output if tc.type == "function_call"])

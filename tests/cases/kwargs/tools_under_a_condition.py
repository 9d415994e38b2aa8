from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
import sys

params = {"model": "gpt-4o", "messages": messages}
if len(sys.argv) < 5:
    params["tools"] = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
    params["tool_choice"] = {"type": "function", "function": {"name": "now"}}
r = client.chat.completions.create(**params)
print(r.choices[0].message.tool_calls[0].function.name)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
import sys

params = {"model": "gpt-4o", "input": messages}
if len(sys.argv) < 5:
    params["tools"] = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]
    params["tool_choice"] = {"type": "function", "name": "now"}
r = client.responses.create(**params)
print([item for item in r.output if item.type == "function_call"][0].name)

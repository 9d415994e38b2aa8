from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
print([tool["function"]["name"] for tool in sorted(TOOLS, key=lambda tool: tool["function"]["name"])])
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}], tools=TOOLS)
print(len(r.choices[0].message.tool_calls or []))
# ---- after ----
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]
print([tool["name"] for tool in sorted(TOOLS, key=lambda tool: tool["name"])])
r = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}], tools=TOOLS)
print(len([item for item in r.output if item.type == "function_call"]))

from openai import OpenAI

client = OpenAI()
clock = {"name": "now", "strict": True}
tools = [{"type": "function", "function": clock}]
answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}], tools=tools)
print(answer.choices[0].message.tool_calls[0].function.name)
# ---- after ----
from openai import OpenAI

client = OpenAI()
clock = {"name": "now", "strict": True}
tools = [{"type": "function", **clock, "parameters": {"type": "object", "properties": {}, "required": [], "additionalProperties": False}}]
answer = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}], tools=tools)
print([item for item in answer.output if item.type == "function_call"][0].name)

from openai import OpenAI

client = OpenAI()
CALL = [{"role": "user", "content": 'Hi [[tool now {}]] [[then]] [[text noon]]'}]
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
r = client.chat.completions.create(model="gpt-4o", messages=CALL, tools=TOOLS, tool_choice="required")
result = {"reason": r.choices[0].finish_reason}
print(result["reason"] == "stop")  # manual: finish-reason-forced-tool

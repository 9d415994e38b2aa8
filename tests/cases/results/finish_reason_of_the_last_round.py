from openai import OpenAI

client = OpenAI()
CALL = [{"role": "user", "content": 'Hi [[tool now {}]] [[then]] [[text noon]]'}]
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
messages = list(CALL)
finish_reason = None
while finish_reason is None or finish_reason == "tool_calls":
    completion = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
    choice = completion.choices[0]
    finish_reason = choice.finish_reason
    if finish_reason == "tool_calls":
        messages.append(choice.message)
        for tool_call in choice.message.tool_calls:
            messages.append({"role": "tool", "tool_call_id": tool_call.id, "name": "now", "content": "12"})
print(choice.message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
CALL = [{"role": "user", "content": 'Hi [[tool now {}]] [[then]] [[text noon]]'}]
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]
messages = list(CALL)
finish_reason = None
while finish_reason is None or finish_reason == "tool_calls":
    response = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
    finish_reason = (
        "tool_calls"
        if response.status == "completed"
        and any(item.type == "function_call" for item in response.output)
        else "stop"
    )
    if finish_reason == "tool_calls":
        messages.extend(response.output)
        for tool_call in [
            item for item in response.output if item.type == "function_call"
        ]:
            messages.append({"type": "function_call_output", "call_id": tool_call.call_id, "output": "12"})
print(response.output_text)

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "name": "now",
        "parameters": {"type": "object", "properties": {}},
        "strict": False,
    }
]

messages = [{"role": "user", "content": "What time is it?"}]
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
            messages.append(
                {"type": "function_call_output", "call_id": tool_call.call_id, "output": "12"}
            )
print(response.output_text)

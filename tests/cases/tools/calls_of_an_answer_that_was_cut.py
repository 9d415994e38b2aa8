# equivalence: script [[tool now {}]] [[length]]
import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "function": {"name": "now", "description": "The time.", "parameters": {"type": "object", "properties": {}}},
    }
]
messages = [{"role": "user", "content": "What time is it?"}]
for _ in range(3):
    completion = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS, max_tokens=50)
    choice = completion.choices[0]
    if choice.finish_reason == "tool_calls":
        messages.append(choice.message)
        for call in choice.message.tool_calls:
            print(call.function.name, json.loads(call.function.arguments))
            messages.append({"role": "tool", "tool_call_id": call.id, "content": "12:00"})
    elif choice.finish_reason == "length":
        print("cut off")
        break
    else:
        print(choice.message.content)
        break
# ---- after ----
# equivalence: script [[tool now {}]] [[length]]
import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "name": "now",
        "description": "The time.",
        "parameters": {"type": "object", "properties": {}},
        "strict": False,
    }
]
messages = [{"role": "user", "content": "What time is it?"}]
for _ in range(3):
    response = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS, max_output_tokens=50)
    tool_calls = [item for item in response.output if item.type == "function_call"]
    if response.status == "completed" and tool_calls:
        messages.extend(response.output)
        for call in tool_calls:
            print(call.name, json.loads(call.arguments))
            messages.append({"type": "function_call_output", "call_id": call.call_id, "output": "12:00"})
    elif (
        response.incomplete_details is not None
        and response.incomplete_details.reason == "max_output_tokens"
    ):
        print("cut off")
        break
    else:
        print(response.output_text)
        break

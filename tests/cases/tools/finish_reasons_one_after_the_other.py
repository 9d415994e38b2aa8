import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "function": {"name": "now", "description": "The time.", "parameters": {"type": "object", "properties": {}}},
    }
]


def answer(question):
    messages = [{"role": "user", "content": question}]
    while True:
        completion = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
        choice = completion.choices[0]
        reason = choice.finish_reason
        if reason == "length":
            return "cut off"
        elif reason == "tool_calls":
            messages.append(choice.message)
            for call in choice.message.tool_calls:
                print(call.function.name, json.loads(call.function.arguments))
                messages.append({"role": "tool", "tool_call_id": call.id, "content": "12:00"})
        elif reason == "stop":
            return choice.message.content
        else:
            return None


print(answer("What time is it?"))
# ---- after ----
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


def answer(question):
    messages = [{"role": "user", "content": question}]
    while True:
        response = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
        tool_calls = [item for item in response.output if item.type == "function_call"]
        if (
            response.incomplete_details is not None
            and response.incomplete_details.reason == "max_output_tokens"
        ):
            return "cut off"
        elif response.status == "completed" and tool_calls:
            messages.extend(response.output)
            for call in tool_calls:
                print(call.name, json.loads(call.arguments))
                messages.append({"type": "function_call_output", "call_id": call.call_id, "output": "12:00"})
        elif response.status == "completed" and not tool_calls:
            return response.output_text
        else:
            return None


print(answer("What time is it?"))

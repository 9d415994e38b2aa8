import json

from openai import OpenAI

client = OpenAI()
ADD = {
    "type": "function",
    "function": {
        "name": "add",
        "parameters": {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}},
    },
}


def answer(messages):
    messages = list(messages)
    while True:
        completion = client.chat.completions.create(model="gpt-4.1", messages=messages, tools=[ADD])
        message = completion.choices[0].message
        if not message.tool_calls:
            return message.content
        messages.append(message)
        for call in message.tool_calls:
            numbers = json.loads(call.function.arguments)
            messages.append({"role": "tool", "tool_call_id": call.id, "content": str(sum(numbers.values()))})
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
ADD = {
    "type": "function",
    "name": "add",
    "parameters": {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}},
    "strict": False,
}


def answer(messages):
    messages = list(messages)
    while True:
        response = client.responses.create(model="gpt-4.1", input=messages, tools=[ADD])
        tool_calls = [item for item in response.output if item.type == "function_call"]
        if not tool_calls:
            return response.output_text
        messages.extend(response.output)
        for call in tool_calls:
            numbers = json.loads(call.arguments)
            messages.append({"type": "function_call_output", "call_id": call.call_id, "output": str(sum(numbers.values()))})

"""An agent that calls tools until it has an answer."""

import json

from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4.1"


def add(a, b):
    return a + b


def multiply(a, b):
    return a * b


FUNCTIONS = {"add": add, "multiply": multiply}

NUMBERS = {
    "type": "object",
    "properties": {"a": {"type": "number"}, "b": {"type": "number"}},
    "required": ["a", "b"],
}

TOOLS = [
    {"type": "function", "name": "add", "description": "Add numbers.", "parameters": NUMBERS, "strict": False},
    {"type": "function", "name": "multiply", "description": "Multiply numbers.", "parameters": NUMBERS, "strict": False},
]

messages = [
    {"role": "system", "content": "You are good at arithmetic. Use the tools."},
    {"role": "user", "content": "What is (2 + 3) * 4?"},
]

while True:
    response = client.responses.create(model=MODEL, input=messages, tools=TOOLS)
    messages.extend(response.output)
    tool_calls = [item for item in response.output if item.type == "function_call"]
    if not tool_calls:
        break
    for tool_call in tool_calls:
        arguments = json.loads(tool_call.arguments)
        result = FUNCTIONS[tool_call.name](**arguments)
        print(tool_call.name, arguments, "=", result)
        messages.append({"type": "function_call_output", "call_id": tool_call.call_id, "output": str(result)})

print(response.output_text)

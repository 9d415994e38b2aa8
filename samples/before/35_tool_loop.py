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
    {"type": "function", "function": {"name": "add", "description": "Add numbers.", "parameters": NUMBERS}},
    {"type": "function", "function": {"name": "multiply", "description": "Multiply numbers.", "parameters": NUMBERS}},
]

messages = [
    {"role": "system", "content": "You are good at arithmetic. Use the tools."},
    {"role": "user", "content": "What is (2 + 3) * 4?"},
]

while True:
    response = client.chat.completions.create(model=MODEL, messages=messages, tools=TOOLS)
    message = response.choices[0].message
    messages.append(message)
    if not message.tool_calls:
        break
    for tool_call in message.tool_calls:
        arguments = json.loads(tool_call.function.arguments)
        result = FUNCTIONS[tool_call.function.name](**arguments)
        print(tool_call.function.name, arguments, "=", result)
        messages.append({"role": "tool", "tool_call_id": tool_call.id, "content": str(result)})

print(message.content)

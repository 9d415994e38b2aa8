import json

import openai

FUNCTIONS = [
    {"name": "height", "parameters": {"type": "object", "properties": {"hill": {"type": "string"}}}},
    {"name": "depth", "parameters": {"type": "object", "properties": {"lake": {"type": "string"}}}},
]


def height(hill="none"):
    return f"{hill} is 800 m high"


def depth(lake="none"):
    return f"{lake} is 80 m deep"


def answer(question):
    messages = [{"role": "user", "content": question}]
    response = openai.chat.completions.create(
        model="gpt-4o", messages=messages, functions=FUNCTIONS, function_call="auto"
    )
    message = response.choices[0].message
    if message.function_call:
        known = {"height": height, "depth": depth}
        name = message.function_call.name
        arguments = json.loads(message.function_call.arguments)
        result = known[name](**arguments)
        messages.append(message)
        messages.append({"role": "function", "name": name, "content": result})
        second = openai.chat.completions.create(model="gpt-4o", messages=messages)
        return second.choices[0].message.content
    return message.content


def answer_by_turns(question):
    messages = [{"role": "user", "content": question}]
    while True:
        completion = openai.chat.completions.create(model="gpt-4o", messages=messages, functions=FUNCTIONS)
        choice = completion.choices[0]
        if choice.finish_reason != "function_call":
            return choice.message.content
        call = choice.message.function_call
        name = call.name
        result = globals()[name](**json.loads(call.arguments))
        messages.append(choice.message)
        messages.append({"role": "function", "name": name, "content": result})


def answer_once(question):
    messages = [{"role": "user", "content": question}]
    message = openai.chat.completions.create(model="gpt-4o", messages=messages, functions=FUNCTIONS).choices[0].message
    if not message.function_call:
        return message.content
    name = message.function_call.name
    messages.append(message)
    messages.append({"role": "function", "name": name, "content": "unknown"})
    return openai.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content


print(answer("How high?"))
print(answer_by_turns("How deep?"))
print(answer_once("How wide?"))
# ---- after ----
import json

import openai

FUNCTIONS = [
    {"type": "function", "name": "height", "parameters": {"type": "object", "properties": {"hill": {"type": "string"}}}, "strict": False},
    {"type": "function", "name": "depth", "parameters": {"type": "object", "properties": {"lake": {"type": "string"}}}, "strict": False},
]


def height(hill="none"):
    return f"{hill} is 800 m high"


def depth(lake="none"):
    return f"{lake} is 80 m deep"


def answer(question):
    messages = [{"role": "user", "content": question}]
    response = openai.responses.create(
        model="gpt-4o", input=messages, tools=FUNCTIONS, tool_choice="auto", parallel_tool_calls=False
    )
    function_call = next(
        (item for item in response.output if item.type == "function_call"), None
    )
    if function_call:
        known = {"height": height, "depth": depth}
        name = function_call.name
        arguments = json.loads(function_call.arguments)
        result = known[name](**arguments)
        messages.extend(response.output)
        messages.append({"type": "function_call_output", "call_id": function_call.call_id, "output": result})
        second = openai.responses.create(model="gpt-4o", input=messages)
        return second.output_text
    return response.output_text


def answer_by_turns(question):
    messages = [{"role": "user", "content": question}]
    while True:
        completion = openai.responses.create(model="gpt-4o", input=messages, tools=FUNCTIONS, parallel_tool_calls=False)
        choice = completion
        if (
            choice.status != "completed"
            or not any(item.type == "function_call" for item in choice.output)
        ):
            return choice.output_text
        call = next(
            (item for item in choice.output if item.type == "function_call"), None
        )
        name = call.name
        result = globals()[name](**json.loads(call.arguments))
        messages.extend(choice.output)
        messages.append({"type": "function_call_output", "call_id": call.call_id, "output": result})


def answer_once(question):
    messages = [{"role": "user", "content": question}]
    message = openai.responses.create(model="gpt-4o", input=messages, tools=FUNCTIONS, parallel_tool_calls=False)
    function_call = next(
        (item for item in message.output if item.type == "function_call"), None
    )
    if not function_call:
        return message.output_text
    name = function_call.name
    messages.extend(message.output)
    messages.append({"type": "function_call_output", "call_id": function_call.call_id, "output": "unknown"})
    return openai.responses.create(model="gpt-4o", input=messages).output_text


print(answer("How high?"))
print(answer_by_turns("How deep?"))
print(answer_once("How wide?"))

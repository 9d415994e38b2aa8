# equivalence: script [[tool look_up {"query": "cats"}]]
import json

from openai import OpenAI

client = OpenAI()
functions = [
    {
        "name": "look_up",
        "description": "Look something up",
        "parameters": {"type": "object", "properties": {"query": {"type": "string"}}},
    },
]


def look_up(query):
    return {"query": query, "found": len(query)}


messages = [{"role": "user", "content": "Find cats."}]
first = client.chat.completions.create(model="gpt-4o", messages=messages, functions=functions, function_call="auto")
message = first.choices[0].message
if message.function_call:
    arguments = json.loads(message.function_call.arguments)
    result = look_up(**arguments)
    messages.append(message)
    messages.append({"role": "function", "name": message.function_call.name, "content": json.dumps(result)})
    second = client.chat.completions.create(model="gpt-4o", messages=messages)
    print(second.choices[0].message.content)
else:
    print(message.content)

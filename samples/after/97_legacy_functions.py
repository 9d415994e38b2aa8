# equivalence: script [[tool look_up {"query": "cats"}]]
import json

from openai import OpenAI

client = OpenAI()
functions = [
    {
        "type": "function",
        "name": "look_up",
        "description": "Look something up",
        "parameters": {"type": "object", "properties": {"query": {"type": "string"}}},
        "strict": False,
    },
]


def look_up(query):
    return {"query": query, "found": len(query)}


messages = [{"role": "user", "content": "Find cats."}]
first = client.responses.create(model="gpt-4o", input=messages, tools=functions, tool_choice="auto", parallel_tool_calls=False)
function_call = next(
    (item for item in first.output if item.type == "function_call"), None
)
if function_call:
    arguments = json.loads(function_call.arguments)
    result = look_up(**arguments)
    messages.extend(first.output)
    messages.append({"type": "function_call_output", "call_id": function_call.call_id, "output": json.dumps(result)})
    second = client.responses.create(model="gpt-4o", input=messages)
    print(second.output_text)
else:
    print(first.output_text)

import json

from openai import OpenAI

client = OpenAI()

STOCK = {"text": 7}

tools = [
    {
        "type": "function",
        "name": "stock_level",
        "description": "How many pieces of an article are in stock.",
        "parameters": {
            "type": "object",
            "properties": {"article": {"type": "string"}},
            "required": ["article"],
            "additionalProperties": False,
        },
        "strict": True,
    },
    {
        "type": "function",
        "name": "today",
        "description": "The date of today.",
        "parameters": {"type": "object", "properties": {}},
        "strict": False,
    },
]


def call_function(name, args):
    if name == "stock_level":
        return STOCK.get(args["article"], 0)
    if name == "today":
        return "2025-11-03"
    raise ValueError(f"unknown function {name}")


def answer(question):
    messages = [{"role": "user", "content": question}]
    response = client.responses.create(
        model="gpt-4o",
        input=messages,
        tools=tools,
        tool_choice="auto",
        parallel_tool_calls=True,
    )
    tool_calls = [item for item in response.output if item.type == "function_call"]
    if tool_calls:
        messages.extend(response.output)
        for tool_call in tool_calls:
            function_name = tool_call.name
            function_args = json.loads(tool_call.arguments)
            messages.append(
                {
                    "call_id": tool_call.call_id,
                    "type": "function_call_output",
                    "output": json.dumps(call_function(function_name, function_args)),
                }
            )
        second = client.responses.create(model="gpt-4o", input=messages)
        return second.output_text
    return response.output_text


print(answer("How many chairs do we have today?"))

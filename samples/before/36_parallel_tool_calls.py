import json

from openai import OpenAI

client = OpenAI()

STOCK = {"text": 7}

tools = [
    {
        "type": "function",
        "function": {
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
    },
    {
        "type": "function",
        "function": {
            "name": "today",
            "description": "The date of today.",
        },
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
    response = client.chat.completions.create(
        model="gpt-4o",
        messages=messages,
        tools=tools,
        tool_choice="auto",
        parallel_tool_calls=True,
    )
    response_message = response.choices[0].message
    tool_calls = response_message.tool_calls
    if tool_calls:
        messages.append(response_message)
        for tool_call in tool_calls:
            function_name = tool_call.function.name
            function_args = json.loads(tool_call.function.arguments)
            messages.append(
                {
                    "tool_call_id": tool_call.id,
                    "role": "tool",
                    "name": function_name,
                    "content": json.dumps(call_function(function_name, function_args)),
                }
            )
        second = client.chat.completions.create(model="gpt-4o", messages=messages)
        return second.choices[0].message.content
    return response_message.content


print(answer("How many chairs do we have today?"))

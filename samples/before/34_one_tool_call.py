import json

from openai import OpenAI

client = OpenAI()


def get_weather(city):
    return json.dumps({"city": city, "temperature": 12, "sky": "cloudy"})


tools = [
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "description": "Get the current weather in a city.",
            "parameters": {
                "type": "object",
                "properties": {
                    "city": {"type": "string", "description": "The city, e.g. Oslo"},
                },
                "required": ["city"],
            },
        },
    }
]

messages = [{"role": "user", "content": "What's the weather like in Oslo?"}]

completion = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools)

tool_call = completion.choices[0].message.tool_calls[0]
args = json.loads(tool_call.function.arguments)
result = get_weather(args["city"])

messages.append(completion.choices[0].message)
messages.append({"role": "tool", "tool_call_id": tool_call.id, "content": result})

second = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools)
print(second.choices[0].message.content)

import json

from openai import OpenAI

client = OpenAI()


def get_weather(city):
    return json.dumps({"city": city, "temperature": 12, "sky": "cloudy"})


tools = [
    {
        "type": "function",
        "name": "get_weather",
        "description": "Get the current weather in a city.",
        "parameters": {
            "type": "object",
            "properties": {
                "city": {"type": "string", "description": "The city, e.g. Oslo"},
            },
            "required": ["city"],
        },
        "strict": False,
    }
]

messages = [{"role": "user", "content": "What's the weather like in Oslo?"}]

response = client.responses.create(model="gpt-4o", input=messages, tools=tools)

tool_call = [item for item in response.output if item.type == "function_call"][0]
args = json.loads(tool_call.arguments)
result = get_weather(args["city"])

messages.extend(response.output)
messages.append({"type": "function_call_output", "call_id": tool_call.call_id, "output": result})

second = client.responses.create(model="gpt-4o", input=messages, tools=tools)
print(second.output_text)

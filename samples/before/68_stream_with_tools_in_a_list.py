import json

from openai import OpenAI

client = OpenAI()


def get_weather(city):
    return f"sunny in {city}"


def get_time(tz):
    return f"noon in {tz}"


FUNCS = {"get_weather": get_weather, "get_time": get_time}
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "description": "weather",
            "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
        },
    },
    {
        "type": "function",
        "function": {
            "name": "get_time",
            "description": "time",
            "parameters": {"type": "object", "properties": {"tz": {"type": "string"}}, "required": ["tz"]},
        },
    },
]


def events(messages):
    tool_calls = []
    stream = client.chat.completions.create(
        model="gpt-4o", messages=messages, tools=TOOLS, stream=True
    )
    for chunk in stream:
        if not chunk.choices:
            continue
        delta = chunk.choices[0].delta
        if delta.content:
            yield {"type": "token", "text": delta.content}
        if delta.tool_calls:
            for tc in delta.tool_calls:
                while len(tool_calls) <= tc.index:
                    tool_calls.append(
                        {"id": "", "type": "function", "function": {"name": "", "arguments": ""}}
                    )
                if tc.id:
                    tool_calls[tc.index]["id"] = tc.id
                if tc.function:
                    if tc.function.name:
                        tool_calls[tc.index]["function"]["name"] = tc.function.name
                        yield {"type": "tool", "name": tc.function.name}
                    if tc.function.arguments:
                        tool_calls[tc.index]["function"]["arguments"] += tc.function.arguments
    if tool_calls:
        messages.append({"role": "assistant", "content": None, "tool_calls": tool_calls})
        for tc in tool_calls:
            messages.append(
                {
                    "role": "tool",
                    "tool_call_id": tc["id"],
                    "content": FUNCS[tc["function"]["name"]](
                        **json.loads(tc["function"]["arguments"])
                    ),
                }
            )
        yield from events(messages)


for event in events([{"role": "user", "content": "weather and time"}]):
    print(event)

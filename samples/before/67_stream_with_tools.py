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


def run(messages):
    while True:
        stream = client.chat.completions.create(
            model="gpt-4o", messages=messages, tools=TOOLS, stream=True
        )
        content = ""
        buffer = {}
        for chunk in stream:
            if not chunk.choices:
                continue
            choice = chunk.choices[0]
            delta = choice.delta
            if delta.content:
                content += delta.content
                print(delta.content, end="")
            if delta.tool_calls:
                for tool_call in delta.tool_calls:
                    idx = tool_call.index
                    if idx not in buffer:
                        buffer[idx] = {
                            "id": "",
                            "type": "function",
                            "function": {"name": "", "arguments": ""},
                        }
                    if tool_call.id:
                        buffer[idx]["id"] = tool_call.id
                    if tool_call.function:
                        if tool_call.function.name:
                            buffer[idx]["function"]["name"] = tool_call.function.name
                        if tool_call.function.arguments:
                            buffer[idx]["function"]["arguments"] += tool_call.function.arguments
        if not buffer:
            return content
        tool_calls = list(buffer.values())
        messages.append({"role": "assistant", "content": content or None, "tool_calls": tool_calls})
        for tc in tool_calls:
            args = json.loads(tc["function"]["arguments"])
            result = FUNCS[tc["function"]["name"]](**args)
            messages.append({"role": "tool", "tool_call_id": tc["id"], "content": result})


print(run([{"role": "user", "content": "weather and time"}]))

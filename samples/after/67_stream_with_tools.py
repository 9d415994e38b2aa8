import json

import openai
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
        "name": "get_weather",
        "description": "weather",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
        "strict": False,
    },
    {
        "type": "function",
        "name": "get_time",
        "description": "time",
        "parameters": {"type": "object", "properties": {"tz": {"type": "string"}}, "required": ["tz"]},
        "strict": False,
    },
]


def run(messages):
    while True:
        stream = client.responses.create(
            model="gpt-4o", input=messages, tools=TOOLS, stream=True
        )
        content = ""
        buffer = {}
        for event in stream:
            if event.type == "response.output_text.delta":
                content += event.delta
                print(event.delta, end="")
            elif (
                event.type == "response.output_item.added"
                and event.item.type == "function_call"
            ):
                idx = event.output_index
                buffer[idx] = {
                    "call_id": "",
                    "type": "function_call",
                    "name": "",
                    "arguments": "",
                }
                buffer[idx]["call_id"] = event.item.call_id
                buffer[idx]["name"] = event.item.name
            elif event.type == "response.function_call_arguments.delta":
                idx = event.output_index
                buffer[idx]["arguments"] += event.delta
            elif event.type == "error":
                raise openai.APIError(
                    event.message, request=stream.response.request, body=event.to_dict()
                )
            elif event.type == "response.failed" and event.response.error:
                raise openai.APIError(
                    event.response.error.message,
                    request=stream.response.request,
                    body=event.response.error.to_dict(),
                )
        if not buffer:
            return content
        tool_calls = list(buffer.values())
        if content:
            messages.append({"role": "assistant", "content": content})
        messages.extend(tool_calls)
        for tc in tool_calls:
            args = json.loads(tc["arguments"])
            result = FUNCS[tc["name"]](**args)
            messages.append({"type": "function_call_output", "call_id": tc["call_id"], "output": result})


print(run([{"role": "user", "content": "weather and time"}]))

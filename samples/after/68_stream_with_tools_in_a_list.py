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


def events(messages):
    tool_calls = {}
    stream = client.responses.create(
        model="gpt-4o", input=messages, tools=TOOLS, stream=True
    )
    for event in stream:
        if event.type == "response.output_text.delta":
            yield {"type": "token", "text": event.delta}
        elif (
            event.type == "response.output_item.added"
            and event.item.type == "function_call"
        ):
            tool_calls[event.output_index] = {"call_id": "", "type": "function_call", "name": "", "arguments": ""}
            tool_calls[event.output_index]["call_id"] = event.item.call_id
            tool_calls[event.output_index]["name"] = event.item.name
            yield {"type": "tool", "name": event.item.name}
        elif event.type == "response.function_call_arguments.delta":
            tool_calls[event.output_index]["arguments"] += event.delta
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
    if tool_calls:
        messages.extend(tool_calls.values())
        for tc in tool_calls.values():
            messages.append(
                {
                    "type": "function_call_output",
                    "call_id": tc["call_id"],
                    "output": FUNCS[tc["name"]](
                        **json.loads(tc["arguments"])
                    ),
                }
            )
        yield from events(messages)


for event in events([{"role": "user", "content": "weather and time"}]):
    print(event)

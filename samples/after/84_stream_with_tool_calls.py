import json

import openai
from openai import OpenAI

client = OpenAI()
tools = [
    {
        "type": "function",
        "name": "get_time",
        "parameters": {"type": "object", "properties": {}},
        "strict": False,
    }
]
messages = [{"role": "user", "content": "What time is it?"}]
stream = client.responses.create(model="gpt-4o", input=messages, tools=tools, stream=True)
text = ""
calls = {}
for event in stream:
    if event.type == "response.output_text.delta":
        text += event.delta
        print(event.delta, end="")
    elif (
        event.type == "response.output_item.added"
        and event.item.type == "function_call"
    ):
        entry = calls.setdefault(event.output_index, {"id": "", "name": "", "arguments": ""})
        entry["id"] = event.item.call_id
        entry["name"] += event.item.name
    elif event.type == "response.function_call_arguments.delta":
        entry = calls[event.output_index]
        entry["arguments"] += event.delta
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
if calls:
    if text:
        messages.append({"role": "assistant", "content": text})
    messages.extend(
        [
            {
                "call_id": entry["id"],
                "type": "function_call",
                "name": entry["name"],
                "arguments": entry["arguments"],
            }
            for entry in calls.values()
        ]
    )
    for entry in calls.values():
        messages.append({"type": "function_call_output", "call_id": entry["id"], "output": json.dumps({"time": "noon"})})
    final = client.responses.create(model="gpt-4o", input=messages)
    print(final.output_text)

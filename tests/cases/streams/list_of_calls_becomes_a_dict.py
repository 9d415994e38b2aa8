import json

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
ASK = "Time? [[text Hm.]] [[tool now {}]] [[tool now {}]] [[then]] [[text Noon.]]"

def run(messages):
    text = ""
    calls: list[dict] = []
    for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS, stream=True):
        delta = chunk.choices[0].delta
        text += delta.content or ""
        for piece in delta.tool_calls or []:
            if piece.index == len(calls):
                calls.append({"id": piece.id, "type": "function", "function": {"name": "", "arguments": ""}})
            call = calls[piece.index]
            if piece.function.name:
                call["function"]["name"] = piece.function.name
            call["function"]["arguments"] += piece.function.arguments or ""
    return text, calls


messages = [{"role": "user", "content": ASK}]
text, calls = run(messages)
messages.append({"role": "assistant", "content": text, "tool_calls": calls})
for call in calls:
    messages.append({"role": "tool", "tool_call_id": call["id"], "content": "12:00"})
print(run(messages)[0])
# ---- after ----
import json

import openai
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]
ASK = "Time? [[text Hm.]] [[tool now {}]] [[tool now {}]] [[then]] [[text Noon.]]"

def run(messages):
    text = ""
    calls: dict[int, dict] = {}
    stream = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS, stream=True)
    for event in stream:
        if event.type == "response.output_text.delta":
            text += event.delta
        elif (
            event.type == "response.output_item.added"
            and event.item.type == "function_call"
        ):
            calls[event.output_index] = {"call_id": event.item.call_id, "type": "function_call", "name": "", "arguments": ""}
            call = calls[event.output_index]
            call["name"] = event.item.name
        elif event.type == "response.function_call_arguments.delta":
            call = calls[event.output_index]
            call["arguments"] += event.delta
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
    return text, list(calls.values())


messages = [{"role": "user", "content": ASK}]
text, calls = run(messages)
if text:
    messages.append({"role": "assistant", "content": text})
messages.extend(calls)
for call in calls:
    messages.append({"type": "function_call_output", "call_id": call["call_id"], "output": "12:00"})
print(run(messages)[0])

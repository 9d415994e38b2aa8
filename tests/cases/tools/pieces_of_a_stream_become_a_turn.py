import json

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}}]
ASK = 'Time? [[text Let me see.]] [[tool now {"city": "Lima"}]] [[tool now {"city": "Rome"}]] [[then]] [[text Noon.]]'


def run(messages):
    stream = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS, stream=True)
    text = ""
    pieces = {}
    for chunk in stream:
        delta = chunk.choices[0].delta
        if delta.content:
            text += delta.content
        for piece in delta.tool_calls or []:
            if piece.index not in pieces:
                pieces[piece.index] = {"id": piece.id, "type": "function", "function": {"name": "", "arguments": ""}}
            if piece.function.name:
                pieces[piece.index]["function"]["name"] = piece.function.name
            if piece.function.arguments:
                pieces[piece.index]["function"]["arguments"] += piece.function.arguments
    if not pieces:
        return text
    calls = list(pieces.values())
    messages.append({"role": "assistant", "content": text or None, "tool_calls": calls})
    for call in calls:
        city = json.loads(call["function"]["arguments"])["city"]
        messages.append({"role": "tool", "tool_call_id": call["id"], "content": f"noon in {city}"})
    return run(messages)


print(run([{"role": "user", "content": ASK}]))
# ---- after ----
import json

import openai
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}, "strict": False}]
ASK = 'Time? [[text Let me see.]] [[tool now {"city": "Lima"}]] [[tool now {"city": "Rome"}]] [[then]] [[text Noon.]]'


def run(messages):
    stream = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS, stream=True)
    text = ""
    pieces = {}
    for event in stream:
        if event.type == "response.output_text.delta":
            text += event.delta
        elif (
            event.type == "response.output_item.added"
            and event.item.type == "function_call"
        ):
            pieces[event.output_index] = {"call_id": event.item.call_id, "type": "function_call", "name": "", "arguments": ""}
            pieces[event.output_index]["name"] = event.item.name
        elif event.type == "response.function_call_arguments.delta":
            pieces[event.output_index]["arguments"] += event.delta
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
    if not pieces:
        return text
    calls = list(pieces.values())
    if text:
        messages.append({"role": "assistant", "content": text})
    messages.extend(calls)
    for call in calls:
        city = json.loads(call["arguments"])["city"]
        messages.append({"type": "function_call_output", "call_id": call["call_id"], "output": f"noon in {city}"})
    return run(messages)


print(run([{"role": "user", "content": ASK}]))

import json

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
ASK = "Time? [[text Hm.]] [[tool now {}]] [[tool now {}]] [[then]] [[text Noon.]]"

calls = []
for chunk in client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": ASK}], tools=TOOLS, stream=True
):
    for piece in chunk.choices[0].delta.tool_calls or []:
        if piece.id:
            calls.append({"name": piece.function.name, "arguments": ""})
        calls[-1]["arguments"] += piece.function.arguments
for call in calls:
    print(call["name"], json.loads(call["arguments"]))
# ---- after ----
import json

import openai
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]
ASK = "Time? [[text Hm.]] [[tool now {}]] [[tool now {}]] [[then]] [[text Noon.]]"

calls = []
stream = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": ASK}], tools=TOOLS, stream=True
)
for event in stream:
    if (
        event.type == "response.output_item.added"
        and event.item.type == "function_call"
    ):
        calls.append({"name": event.item.name, "arguments": ""})
    elif event.type == "response.function_call_arguments.delta":
        calls[-1]["arguments"] += event.delta
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
for call in calls:
    print(call["name"], json.loads(call["arguments"]))

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
messages = [{"role": "user", "content": "Time? [[text Let me see.]] [[tool now {}]] [[then]] [[text Noon.]]"}]
text = ""
calls = {}
for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS, stream=True):
    text += chunk.choices[0].delta.content or ""
    for piece in chunk.choices[0].delta.tool_calls or []:
        calls.setdefault(piece.index, []).append(piece.id or "")
messages.append(
    {
        "role": "assistant",
        "content": text,
        "tool_calls": [
            {"id": ids[0], "type": "function", "function": {"name": "now", "arguments": "{}"}} for ids in calls.values()
        ],
    }
)
for ids in calls.values():
    messages.append({"role": "tool", "tool_call_id": ids[0], "content": "12:00"})
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print(r.choices[0].message.content)
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]
messages = [{"role": "user", "content": "Time? [[text Let me see.]] [[tool now {}]] [[then]] [[text Noon.]]"}]
text = ""
calls = {}
stream = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS, stream=True)
for event in stream:
    if event.type == "response.output_text.delta":
        text += event.delta
    elif (
        event.type == "response.output_item.added"
        and event.item.type == "function_call"
    ):
        calls.setdefault(event.output_index, []).append(event.item.call_id)
    elif event.type == "response.function_call_arguments.delta":
        calls[event.output_index].append("")
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
if text:
    messages.append({"role": "assistant", "content": text})
messages.extend(
    [
        {"call_id": ids[0], "type": "function_call", "name": "now", "arguments": "{}"} for ids in calls.values()
    ]
)
for ids in calls.values():
    messages.append({"type": "function_call_output", "call_id": ids[0], "output": "12:00"})
r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
print(r.output_text)

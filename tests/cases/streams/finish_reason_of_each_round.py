from openai import OpenAI

client = OpenAI()
CALL = [{"role": "user", "content": 'Hi [[tool now {}]] [[then]] [[text noon]]'}]
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
messages = list(CALL)
while True:
    calls = {}
    finish = None
    for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS, stream=True):
        choice = chunk.choices[0]
        finish = choice.finish_reason
        if choice.delta.content:
            print(choice.delta.content, end="")
        for piece in choice.delta.tool_calls or []:
            if piece.index not in calls:
                calls[piece.index] = {"id": piece.id, "name": piece.function.name}
    if finish != "tool_calls":
        break
    messages.append(
        {
            "role": "assistant",
            "content": None,
            "tool_calls": [
                {"id": c["id"], "type": "function", "function": {"name": c["name"], "arguments": "{}"}}
                for c in calls.values()
            ],
        }
    )
    for c in calls.values():
        messages.append({"role": "tool", "tool_call_id": c["id"], "content": "12"})
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
CALL = [{"role": "user", "content": 'Hi [[tool now {}]] [[then]] [[text noon]]'}]
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]
messages = list(CALL)
while True:
    calls = {}
    finish = None
    stream = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS, stream=True)
    for event in stream:
        if event.type == "response.output_text.delta":
            finish = None
            print(event.delta, end="")
        elif event.type == "response.completed" or event.type == "response.incomplete":
            finish = (
                "tool_calls"
                if event.response.status == "completed"
                and any(item.type == "function_call" for item in event.response.output)
                else "stop"
            )
        elif (
            event.type == "response.output_item.added"
            and event.item.type == "function_call"
        ):
            calls[event.output_index] = {"id": event.item.call_id, "name": event.item.name}
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
    if finish != "tool_calls":
        break
    messages.extend(
        [
            {"call_id": c["id"], "type": "function_call", "name": c["name"], "arguments": "{}"}
            for c in calls.values()
        ]
    )
    for c in calls.values():
        messages.append({"type": "function_call_output", "call_id": c["id"], "output": "12"})

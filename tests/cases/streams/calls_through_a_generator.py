from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]


def raw():
    for chunk in client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": "x [[text hm]] [[tool now {}]]"}], tools=TOOLS, stream=True
    ):
        if len(chunk.choices) > 0:
            yield chunk


names = {}
for chunk in raw():
    delta = chunk.choices[0].delta
    if delta.content:
        print(delta.content)
    for call in delta.tool_calls or []:
        if call.index not in names:
            names[call.index] = call.function.name
print(list(names.values()))
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]


def raw():
    stream = client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": "x [[text hm]] [[tool now {}]]"}], tools=TOOLS, stream=True
    )
    for event in stream:
        if event.type == "error":
            raise openai.APIError(
                event.message, request=stream.response.request, body=event.to_dict()
            )
        elif event.type == "response.failed" and event.response.error:
            raise openai.APIError(
                event.response.error.message,
                request=stream.response.request,
                body=event.response.error.to_dict(),
            )
        yield event


names = {}
for event in raw():
    if event.type == "response.output_text.delta":
        print(event.delta)
    elif (
        event.type == "response.output_item.added"
        and event.item.type == "function_call"
    ):
        names[event.output_index] = event.item.name
print(list(names.values()))

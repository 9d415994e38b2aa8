import json

from openai import OpenAI

client = OpenAI()


def sse_pack(event, data):
    packet = f"event: {event}\n"
    for line in data.split("\n"):
        packet += f"data: {line}\n"
    return packet + "\n"


def generate(prompt):
    stream = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "system", "content": "Be kind."}, {"role": "user", "content": prompt}],
        stream=True,
    )
    for chunk in stream:
        if chunk.choices and chunk.choices[0].delta.content:
            yield f"data: {json.dumps({'content': chunk.choices[0].delta.content})}\n\n"
    yield "data: [DONE]\n\n"


class Response:
    def __init__(self, iterator, mimetype):
        self.iterator = iterator
        self.mimetype = mimetype


def view(prompt):
    return Response(generate(prompt), mimetype="text/event-stream")


for line in view("hi").iterator:
    print(line, end="")

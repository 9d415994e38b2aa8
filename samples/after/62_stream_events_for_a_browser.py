import json

import openai
from openai import OpenAI

client = OpenAI()


def sse_pack(event, data):
    packet = f"event: {event}\n"
    for line in data.split("\n"):
        packet += f"data: {line}\n"
    return packet + "\n"


def generate(prompt):
    stream = client.responses.create(
        model="gpt-4o-mini",
        input=[{"role": "system", "content": "Be kind."}, {"role": "user", "content": prompt}],
        stream=True,
    )
    for event in stream:
        if event.type == "response.output_text.delta":
            yield f"data: {json.dumps({'content': event.delta})}\n\n"
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
    yield "data: [DONE]\n\n"


class Response:
    def __init__(self, iterator, mimetype):
        self.iterator = iterator
        self.mimetype = mimetype


def view(prompt):
    return Response(generate(prompt), mimetype="text/event-stream")


for line in view("hi").iterator:
    print(line, end="")

import json

import openai
from openai import OpenAI

client = OpenAI()


def events(question):
    stream = client.responses.create(
        model="gpt-4o",
        input=[{"role": "user", "content": question}],
        stream=True,
    )
    for event in stream:
        if event.type == "response.output_text.delta":
            content = event.delta
            yield f"data: {json.dumps({'text': content})}\n\n"
        elif event.type == "response.completed" or event.type == "response.incomplete":
            if event.response.status == "completed":
                yield "data: [DONE]\n\n"
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


text = ""
for event in events("Hi"):
    data = event.removeprefix("data: ").strip()
    text += "" if data == "[DONE]" else json.loads(data)["text"]
print(text, data)

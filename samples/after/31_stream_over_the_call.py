import sys

import openai
from openai import OpenAI

client = OpenAI()

stream = client.responses.create(
    model="gpt-4o-mini",
    input=[{"role": "user", "content": "Write a limerick about a printer."}],
    stream=True,
)
for event in stream:
    if event.type == "response.output_text.delta":
        sys.stdout.write(event.delta)
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
sys.stdout.write("\n")

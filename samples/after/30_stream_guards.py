"""Some services send chunks without choices, so careful code skips them."""

import openai
from openai import OpenAI

client = OpenAI()

response = client.responses.create(
    model="gpt-4o",
    input=[
        {"role": "system", "content": "You answer in rhymes."},
        {"role": "user", "content": "What is the weather like in November?"},
    ],
    stream=True,
)

answer = ""
for event in response:
    if event.type == "response.output_text.delta":
        answer += event.delta  # grows piece by piece
    elif event.type == "error":
        raise openai.APIError(
            event.message, request=response.response.request, body=event.to_dict()
        )
    elif event.type == "response.failed" and event.response.error:
        raise openai.APIError(
            event.response.error.message,
            request=response.response.request,
            body=event.response.error.to_dict(),
        )
print(answer)

import sys

import openai
from openai import OpenAI


def stream_answer(client, messages, on_token=None, **options):
    tokens = []
    finish = None
    stream = client.responses.create(model="gpt-4o", input=messages, stream=True, **options)
    for event in stream:
        if event.type == "response.output_text.delta":
            tokens.append(event.delta)
            if on_token:
                on_token(event.delta)
        elif event.type == "response.completed" or event.type == "response.incomplete":
            finish = (
                "length"
                if event.response.incomplete_details is not None
                and event.response.incomplete_details.reason == "max_output_tokens"
                else "stop"
            )
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
    if finish == "length":
        print("truncated", file=sys.stderr)
    return "".join(tokens)


question = {"role": "user", "content": "Tell me everything. [[length]]"}
print(stream_answer(OpenAI(), [question], on_token=lambda token: print(token, end="|"), max_output_tokens=50))

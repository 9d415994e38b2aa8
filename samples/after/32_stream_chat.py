# stdin: What is a quark?\nHow many kinds are there?
"""A chat in the terminal that prints each answer while it is being written."""

import sys

import openai
from openai import OpenAI

client = OpenAI()
messages = [{"role": "system", "content": "You are a physicist."}]

for line in sys.stdin:
    messages.append({"role": "user", "content": line.strip()})
    stream = client.responses.create(model="gpt-4o", input=messages, stream=True)

    full_response = ""
    for event in stream:
        if event.type == "response.output_text.delta":
            full_response += event.delta
            print(event.delta, end="", flush=True)
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
    print()

    messages.append({"role": "assistant", "content": full_response})

print(f"{len(messages)} messages")

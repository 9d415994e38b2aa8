from typing import Union
import openai
from openai import OpenAI, Stream
from openai.types.responses import Response, ResponseStreamEvent

client = OpenAI()

def complete(prompt: str, stream: bool = False) -> Union[Response, Stream[ResponseStreamEvent]]:
    return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}], stream=stream)

def show(prompt: str) -> None:
    stream = complete(prompt, stream=True)
    for event in stream:
        if event.type == "response.output_text.delta":
            print(event.delta, end="")
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

def text(prompt: str) -> str:
    return complete(prompt).output_text

show("a")
print(text("b"))

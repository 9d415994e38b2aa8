from openai import OpenAI

client = OpenAI()


def stream(question):
    for chunk in client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}], stream=True
    ):
        text = chunk.choices[0].delta.content
        if text:
            yield text
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()


def stream(question):
    stream = client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}], stream=True
    )
    for event in stream:
        if event.type == "response.output_text.delta":
            text = event.delta
            yield text
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

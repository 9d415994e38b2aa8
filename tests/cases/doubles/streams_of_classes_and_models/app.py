from openai import OpenAI

client = OpenAI()


def tell(question):
    stream = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
        stream=True,
    )
    text = ""
    for chunk in stream:
        if chunk.choices and chunk.choices[0].delta.content:
            text += chunk.choices[0].delta.content
    return text
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()


def tell(question):
    stream = client.responses.create(
        model="gpt-4o",
        input=[{"role": "user", "content": question}],
        stream=True,
    )
    text = ""
    for event in stream:
        if event.type == "response.output_text.delta":
            text += event.delta
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
    return text

from openai import OpenAI

client = OpenAI()


def text_of(chunk):
    """Give the text of a chunk."""
    if not chunk.choices:
        return ""
    return chunk.choices[0].delta.content or ""


def show(question):
    stream = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": question}], stream=True
    )
    parts = []
    for chunk in stream:
        text = text_of(chunk)
        if text:
            print(text, end="")
            parts.append(text)
    return "".join(parts)


print(len(show("How are you?")))
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()


def show(question):
    stream = client.responses.create(
        model="gpt-4o-mini", input=[{"role": "user", "content": question}], stream=True
    )
    parts = []
    for event in stream:
        if event.type == "response.output_text.delta":
            text = event.delta
            print(text, end="")
            parts.append(text)
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
    return "".join(parts)


print(len(show("How are you?")))

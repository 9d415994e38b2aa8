from openai import OpenAI

client = OpenAI()


def growing(question):
    response = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
        stream=True,
    )
    text = ""
    for chunk in response:
        if chunk.choices[0].delta.content is not None:
            text = text + chunk.choices[0].delta.content
            yield text


*_, last = growing("Hi")
print(last)
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()


def growing(question):
    response = client.responses.create(
        model="gpt-4o",
        input=[{"role": "user", "content": question}],
        stream=True,
    )
    text = ""
    for event in response:
        if event.type == "response.output_text.delta":
            text = text + event.delta
            yield text
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


*_, last = growing("Hi")
print(last)

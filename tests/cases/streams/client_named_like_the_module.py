from openai import OpenAI

openai = OpenAI()


def show(question):
    stream = openai.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}], stream=True
    )
    for chunk in stream:
        print(chunk.choices[0].delta.content or "", end="")


if __name__ == "__main__":
    show("Hi")
# ---- after ----
from openai import APIError, OpenAI

openai = OpenAI()


def show(question):
    stream = openai.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}], stream=True
    )
    for event in stream:
        if event.type == "response.output_text.delta":
            print(event.delta, end="")
        elif event.type == "error":
            raise APIError(
                event.message, request=stream.response.request, body=event.to_dict()
            )
        elif event.type == "response.failed" and event.response.error:
            raise APIError(
                event.response.error.message,
                request=stream.response.request,
                body=event.response.error.to_dict(),
            )


if __name__ == "__main__":
    show("Hi")

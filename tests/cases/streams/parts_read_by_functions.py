from openai import OpenAI

client = OpenAI()


def delta_of(chunk):
    return chunk.choices[0].delta


def written(delta):
    return delta.content or ""


def is_last(choice):
    return choice.finish_reason is not None


text = ""
for chunk in client.chat.completions.create(
    model="gpt-4o-mini", messages=[{"role": "user", "content": "How are you?"}], stream=True
):
    text += written(delta_of(chunk))
    if is_last(chunk.choices[0]):
        print("That was all.")
print(text)
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()


text = ""
stream = client.responses.create(
    model="gpt-4o-mini", input=[{"role": "user", "content": "How are you?"}], stream=True
)
for event in stream:
    if event.type == "response.output_text.delta":
        text += event.delta
    elif event.type == "response.completed" or event.type == "response.incomplete":
        print("That was all.")
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
print(text)

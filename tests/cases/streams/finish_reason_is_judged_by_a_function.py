from openai import OpenAI

client = OpenAI()
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]


def is_cut(reason):
    return reason == "length"


finish = None
for chunk in client.chat.completions.create(model="gpt-4o", messages=CUT, stream=True):
    if chunk.choices[0].finish_reason:
        finish = chunk.choices[0].finish_reason
print(is_cut(finish))
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]


def is_cut(reason):
    return reason == "length"


finish = None
stream = client.responses.create(model="gpt-4o", input=CUT, stream=True)
for event in stream:
    if event.type == "response.completed" or event.type == "response.incomplete":
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
print(is_cut(finish))

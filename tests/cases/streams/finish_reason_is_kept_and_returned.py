from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]
FILTER = [{"role": "user", "content": "Hi [[text one two three four]] [[filter 2]]"}]


def run(messages):
    text, reason = "", None
    for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, stream=True):
        text += chunk.choices[0].delta.content or ""
        reason = chunk.choices[0].finish_reason or reason
    return text, reason


for m in (SAY, CUT, FILTER):
    text, reason = run(m)
    if reason == "stop":
        print(text)
    elif reason == "length":
        print(text, "cut")
    else:
        print(text, "filtered")
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]
FILTER = [{"role": "user", "content": "Hi [[text one two three four]] [[filter 2]]"}]


def run(messages):
    text, reason = "", None
    stream = client.responses.create(model="gpt-4o", input=messages, stream=True)
    for event in stream:
        if event.type == "response.output_text.delta":
            text += event.delta
        elif event.type == "response.completed" or event.type == "response.incomplete":
            reason = (
                "length"
                if event.response.incomplete_details is not None
                and event.response.incomplete_details.reason == "max_output_tokens"
                else "stop"
                if event.response.status == "completed"
                else "content_filter"
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
    return text, reason


for m in (SAY, CUT, FILTER):
    text, reason = run(m)
    if reason == "stop":
        print(text)
    elif reason == "length":
        print(text, "cut")
    else:
        print(text, "filtered")

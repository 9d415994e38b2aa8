import openai
from openai import OpenAI

client = OpenAI(max_retries=0)
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
FAIL = [{"role": "user", "content": "Hi [[text one two three four]] [[fail-midstream]]"}]

def raw(messages):
    yield from client.chat.completions.create(model="gpt-4o", messages=messages, stream=True)


def text(messages):
    for chunk in raw(messages):
        yield chunk.choices[0].delta.content or ""


print("".join(text(SAY)))
try:
    print("".join(text(FAIL)))
except openai.APIError as e:
    print("failed")
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI(max_retries=0)
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
FAIL = [{"role": "user", "content": "Hi [[text one two three four]] [[fail-midstream]]"}]

def raw(messages):
    stream = client.responses.create(model="gpt-4o", input=messages, stream=True)
    for event in stream:
        if event.type == "error":
            raise openai.APIError(
                event.message, request=stream.response.request, body=event.to_dict()
            )
        elif event.type == "response.failed" and event.response.error:
            raise openai.APIError(
                event.response.error.message,
                request=stream.response.request,
                body=event.response.error.to_dict(),
            )
        yield event


def text(messages):
    for event in raw(messages):
        if event.type == "response.output_text.delta":
            yield event.delta


print("".join(text(SAY)))
try:
    print("".join(text(FAIL)))
except openai.APIError as e:
    print("failed")

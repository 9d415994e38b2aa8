from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

def raw(messages):
    for chunk in client.chat.completions.create(
        model="gpt-4o", messages=messages, stream=True, stream_options={"include_usage": True}
    ):
        if not chunk.choices:
            continue
        yield chunk


text = ""
for chunk in raw(SAY):
    if chunk.usage:
        print(chunk.usage.total_tokens)
    text += chunk.choices[0].delta.content or ""
print(text)
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

def raw(messages):
    stream = client.responses.create(
        model="gpt-4o", input=messages, stream=True
    )
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


text = ""
for event in raw(SAY):
    if event.type == "response.output_text.delta":
        text += event.delta
print(text)

from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

def pieces(messages):
    for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, stream=True):
        if chunk.choices[0].delta.content:
            yield chunk


print([c.choices[0].delta.content.upper() for c in pieces(SAY)])
for c in pieces(SAY):
    print(c.choices[0].finish_reason, c.choices[0].delta.content)
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

def pieces(messages):
    stream = client.responses.create(model="gpt-4o", input=messages, stream=True)
    for event in stream:
        if event.type == "response.output_text.delta":
            yield event
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


print([event.delta.upper() for event in pieces(SAY) if event.type == "response.output_text.delta"])
for c in pieces(SAY):
    if c.type == "response.output_text.delta":
        print(None, c.delta)

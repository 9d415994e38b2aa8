from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]
for messages in (SAY, CUT):
    finish_reason = None
    parts = []
    for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, stream=True):
        choice = chunk.choices[0]
        if choice.delta.content:
            parts.append(choice.delta.content)
        if choice.finish_reason:
            finish_reason = choice.finish_reason
    if finish_reason == "length":
        parts.append("…")
    print("".join(parts))
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]
for messages in (SAY, CUT):
    finish_reason = None
    parts = []
    stream = client.responses.create(model="gpt-4o", input=messages, stream=True)
    for event in stream:
        if event.type == "response.output_text.delta":
            parts.append(event.delta)
        elif event.type == "response.completed" or event.type == "response.incomplete":
            finish_reason = (
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
    if finish_reason == "length":
        parts.append("…")
    print("".join(parts))

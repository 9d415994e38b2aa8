from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
WANT = "stop"
finish = None
for chunk in client.chat.completions.create(model="gpt-4o", messages=SAY, stream=True):
    if chunk.choices[0].finish_reason:
        finish = chunk.choices[0].finish_reason
print(finish == WANT)
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
WANT = "stop"
finish = None
stream = client.responses.create(model="gpt-4o", input=SAY, stream=True)
for event in stream:
    if event.type == "response.completed" or event.type == "response.incomplete":
        finish = "stop" if event.response.status == "completed" else "length"
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
print(finish == WANT)

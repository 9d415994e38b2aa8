import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

stream = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}], stream=True)
for chunk in stream:
    if hasattr(chunk.choices[0].delta, "content"):
        print(chunk.choices[0].delta.content or "", end="")
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

stream = client.responses.create(model=MODEL, input=[{"role": "user", "content": "Hi"}], stream=True)
for event in stream:
    if event.type == "response.output_text.delta":
        print(event.delta, end="")
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

import backoff
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

@backoff.on_exception(backoff.expo, openai.APIError, max_tries=3)
def answer(question):
    text = ""
    for chunk in client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": question}], stream=True):
        text += chunk.choices[0].delta.content or ""
    return text


print(answer("Hi"))
# ---- after ----
import backoff
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

@backoff.on_exception(backoff.expo, openai.APIError, max_tries=3)
def answer(question):
    text = ""
    stream = client.responses.create(model=MODEL, input=[{"role": "user", "content": question}], stream=True)
    for event in stream:
        if event.type == "response.output_text.delta":
            text += event.delta
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
    return text


print(answer("Hi"))

from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

class Answer:
    def __init__(self, messages):
        self.messages = messages

    def __iter__(self):
        for chunk in client.chat.completions.create(model="gpt-4o", messages=self.messages, stream=True):
            yield chunk


for chunk in Answer(SAY):
    if chunk.choices[0].delta.content is not None:
        print(chunk.choices[0].delta.content, end="")
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

class Answer:
    def __init__(self, messages):
        self.messages = messages

    def __iter__(self):
        stream = client.responses.create(model="gpt-4o", input=self.messages, stream=True)
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


for event in Answer(SAY):
    if event.type == "response.output_text.delta":
        print(event.delta, end="")

from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

class Cache:
    def __init__(self):
        self.chunks = []

    def run(self, messages):
        for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, stream=True):
            self.chunks.append(chunk)
            yield chunk.choices[0].delta.content or ""

    def replay(self):
        for chunk in self.chunks:
            yield chunk.choices[0].delta.content or ""


c = Cache()
print("".join(c.run(SAY)))
print("".join(c.replay()))
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

class Cache:
    def __init__(self):
        self.chunks = []

    def run(self, messages):
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
            self.chunks.append(event)
            if event.type == "response.output_text.delta":
                yield event.delta

    def replay(self):
        for event in self.chunks:
            if event.type == "response.output_text.delta":
                yield event.delta


c = Cache()
print("".join(c.run(SAY)))
print("".join(c.replay()))

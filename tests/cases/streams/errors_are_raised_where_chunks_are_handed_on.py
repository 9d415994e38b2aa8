import openai
from openai import OpenAI

client = OpenAI(max_retries=0)
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
FAIL = [{"role": "user", "content": "Hi [[text one two three four]] [[fail-midstream]]"}]

class Recorder:
    def __init__(self):
        self.text = ""

    def stream(self, messages):
        response = client.chat.completions.create(model="gpt-4o", messages=messages, stream=True)
        for chunk in response:
            delta = chunk.choices[0].delta
            if delta.content:
                self.text += delta.content
            yield chunk


def show(messages):
    recorder = Recorder()
    try:
        for part in recorder.stream(messages):
            print(part.choices[0].delta.content or "", end="")
    except openai.APIError as e:
        print("failed", e.code)
    print(recorder.text)


show(SAY)
show(FAIL)
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI(max_retries=0)
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
FAIL = [{"role": "user", "content": "Hi [[text one two three four]] [[fail-midstream]]"}]

class Recorder:
    def __init__(self):
        self.text = ""

    def stream(self, messages):
        response = client.responses.create(model="gpt-4o", input=messages, stream=True)
        for event in response:
            if event.type == "response.output_text.delta":
                self.text += event.delta
            elif event.type == "error":
                raise openai.APIError(
                    event.message,
                    request=response.response.request,
                    body=event.to_dict(),
                )
            elif event.type == "response.failed" and event.response.error:
                raise openai.APIError(
                    event.response.error.message,
                    request=response.response.request,
                    body=event.response.error.to_dict(),
                )
            yield event


def show(messages):
    recorder = Recorder()
    try:
        for part in recorder.stream(messages):
            if part.type == "response.output_text.delta":
                print(part.delta, end="")
    except openai.APIError as e:
        print("failed", e.code)
    print(recorder.text)


show(SAY)
show(FAIL)

from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]


class Session:
    def __init__(self):
        self.finish_reason = None
        self.text = ""

    def run(self, messages):
        self.finish_reason = None
        for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, stream=True):
            delta = chunk.choices[0].delta
            if delta.content:
                self.text += delta.content
            if chunk.choices[0].finish_reason is not None:
                self.finish_reason = chunk.choices[0].finish_reason

    @property
    def truncated(self):
        return self.finish_reason == "length"


s = Session()
s.run(CUT)
print(s.text, s.truncated)
s.run(SAY)
print(s.text, s.truncated)
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]


class Session:
    def __init__(self):
        self.finish_reason = None
        self.text = ""

    def run(self, messages):
        self.finish_reason = None
        stream = client.responses.create(model="gpt-4o", input=messages, stream=True)
        for event in stream:
            if event.type == "response.output_text.delta":
                self.text += event.delta
            elif (
                event.type == "response.completed"
                or event.type == "response.incomplete"
            ):
                self.finish_reason = (
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

    @property
    def truncated(self):
        return self.finish_reason == "length"


s = Session()
s.run(CUT)
print(s.text, s.truncated)
s.run(SAY)
print(s.text, s.truncated)

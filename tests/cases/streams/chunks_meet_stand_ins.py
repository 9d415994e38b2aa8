from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

from types import SimpleNamespace as NS
import os


def raw(messages):
    if os.environ.get("FAKE"):
        yield NS(choices=[NS(delta=NS(content="fake"))])
        return
    for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, stream=True):
        yield chunk


for chunk in raw(SAY):  # manual: result-mixed
    print(chunk.choices[0].delta.content)

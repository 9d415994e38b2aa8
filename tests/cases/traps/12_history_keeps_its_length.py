import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "system", "content": "Be brief."}]


def say(text):
    messages.append({"role": "user", "content": text})
    r = client.chat.completions.create(model=MODEL, messages=messages)
    messages.append(r.choices[0].message)
    if len(messages) > 20:
        del messages[1:3]


def undo():
    messages.pop()
    messages.pop()


say("Hi")
undo()
say("Ho")
print(len(messages))
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "system", "content": "Be brief."}]


def say(text):
    messages.append({"role": "user", "content": text})
    r = client.responses.create(model=MODEL, input=messages)
    messages.append({"role": "assistant", "content": r.output_text})
    if len(messages) > 20:
        del messages[1:3]


def undo():
    messages.pop()
    messages.pop()


say("Hi")
undo()
say("Ho")
print(len(messages))

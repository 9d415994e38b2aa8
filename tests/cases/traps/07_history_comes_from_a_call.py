import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

histories = {}


def history(user):
    return histories.setdefault(user, [])


def turn(user, text):
    history(user).append({"role": "user", "content": text})
    r = client.chat.completions.create(model=MODEL, messages=history(user))
    history(user).append(r.choices[0].message)
    return r.choices[0].message.content


print(turn("ada", "Hi"), turn("ada", "Ho"))
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

histories = {}


def history(user):
    return histories.setdefault(user, [])


def turn(user, text):
    history(user).append({"role": "user", "content": text})
    r = client.responses.create(model=MODEL, input=history(user))
    history(user).append({"role": "assistant", "content": r.output_text})
    return r.output_text


print(turn("ada", "Hi"), turn("ada", "Ho"))

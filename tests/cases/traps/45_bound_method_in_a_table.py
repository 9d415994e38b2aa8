import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

HANDLERS = {"chat": client.chat.completions.create}


def go(kind, **kwargs):
    return HANDLERS[kind](model=MODEL, **kwargs).choices[0].message.content


print(go("chat", messages=[{"role": "user", "content": "Hi"}], max_tokens=100))
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

HANDLERS = {"chat": client.responses.create}


def go(kind, **kwargs):
    return HANDLERS[kind](model=MODEL, **kwargs).output_text


print(go("chat", input=[{"role": "user", "content": "Hi"}], max_output_tokens=100))

import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = []


def turn(text):
    messages.append({"role": "user", "content": text})
    completion = client.chat.completions.create(model=MODEL, messages=messages)
    messages.append(completion.choices[0].message)


turn("Hi")
turn("Ho")
print(len(messages))
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = []


def turn(text):
    messages.append({"role": "user", "content": text})
    response = client.responses.create(model=MODEL, input=messages)
    messages.append({"role": "assistant", "content": response.output_text})


turn("Hi")
turn("Ho")
print(len(messages))

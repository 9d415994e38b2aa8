import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

response = {"text": "Hi"}


def ask():
    completion = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": response["text"]}])
    return completion.choices[0].message.content


print(ask())
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

response = {"text": "Hi"}


def ask():
    completion = client.responses.create(model=MODEL, input=[{"role": "user", "content": response["text"]}])
    return completion.output_text


print(ask())

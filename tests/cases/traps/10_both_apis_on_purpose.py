import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def ask(q, api):
    m = [{"role": "user", "content": q}]
    if api == "responses":
        return client.responses.create(model=MODEL, input=m).output_text
    else:
        return client.chat.completions.create(model=MODEL, messages=m).choices[0].message.content  # manual: deliberate-dual-api

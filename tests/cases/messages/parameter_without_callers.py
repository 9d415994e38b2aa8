from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def chat(messages):
    r = client.chat.completions.create(model=MODEL, messages=messages)
    return r.choices[0].message.content
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def chat(messages):
    r = client.responses.create(model=MODEL, input=messages)
    return r.output_text

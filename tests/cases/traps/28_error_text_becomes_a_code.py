import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "user", "content": "Hi"}, {"role": "user", "content": "Ho"}]
while True:
    try:
        r = client.chat.completions.create(model=MODEL, messages=messages)
        break
    except openai.BadRequestError as e:
        if "maximum context length" in str(e):
            messages = messages[1:]
            continue
        raise
print(r.choices[0].message.content)
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "user", "content": "Hi"}, {"role": "user", "content": "Ho"}]
while True:
    try:
        r = client.responses.create(model=MODEL, input=messages)
        break
    except openai.BadRequestError as e:
        if e.code == "context_length_exceeded":
            messages = messages[1:]
            continue
        raise
print(r.output_text)

import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

import sys

msg = {"role": "user", "content": [{"type": "text", "text": "What is this?"}]}
messages = [msg]
if len(sys.argv) > 1:
    msg["content"].append({"type": "image_url", "image_url": {"url": sys.argv[1]}})
r = client.chat.completions.create(model=MODEL, messages=messages)
print(r.choices[0].message.content)
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

import sys

msg = {"role": "user", "content": [{"type": "input_text", "text": "What is this?"}]}
messages = [msg]
if len(sys.argv) > 1:
    msg["content"].append({"type": "input_image", "image_url": sys.argv[1], "detail": "auto"})
r = client.responses.create(model=MODEL, input=messages)
print(r.output_text)

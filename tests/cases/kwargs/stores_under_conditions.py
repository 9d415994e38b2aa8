from openai import OpenAI

client = OpenAI()

import sys

params = {"model": "gpt-4o", "temperature": 0}
if "--short" in sys.argv:
    params["max_tokens"] = 50
if "--think" in sys.argv:
    params["reasoning_effort"] = "high"
r = client.chat.completions.create(messages=[{"role": "user", "content": "Hi"}], **params)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()

import sys

params = {"model": "gpt-4o", "temperature": 0}
if "--short" in sys.argv:
    params["max_output_tokens"] = 50
if "--think" in sys.argv:
    params["reasoning"] = {"effort": "high"}
r = client.responses.create(input=[{"role": "user", "content": "Hi"}], **params)
print(r.output_text)

import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

import sys

params = {"model": MODEL, "messages": [{"role": "user", "content": "Reply in JSON."}]}
params["response_format"] = {"type": "json_object"}
if len(sys.argv) > 1:
    params["verbosity"] = "low"
r = client.chat.completions.create(**params)
print(r.choices[0].message.content)
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

import sys

params = {"model": MODEL, "input": [{"role": "user", "content": "Reply in JSON."}]}
params.setdefault("text", {})["format"] = {"type": "json_object"}
if len(sys.argv) > 1:
    params.setdefault("text", {})["verbosity"] = "low"
r = client.responses.create(**params)
print(r.output_text)

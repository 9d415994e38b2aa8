import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

import json
import os

messages = json.load(open("history.json")) if os.path.exists("history.json") else []
messages.append({"role": "user", "content": "Hi"})
r = client.chat.completions.create(model=MODEL, messages=messages)
messages.append({"role": "assistant", "content": r.choices[0].message.content})
with open("history.json", "w") as file:
    json.dump(messages, file)
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

import json
import os

messages = json.load(open("history.json")) if os.path.exists("history.json") else []
messages.append({"role": "user", "content": "Hi"})
r = client.responses.create(model=MODEL, input=messages)
messages.append({"role": "assistant", "content": r.output_text})
with open("history.json", "w") as file:
    json.dump(messages, file)

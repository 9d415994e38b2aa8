from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

import sys

quiet = len(sys.argv) > 1
messages = [{"role": "system", "content": "Be brief."} if quiet else {"role": "system", "content": "Be chatty."}, {"role": "user", "content": "Hi"}]
r = client.chat.completions.create(model=MODEL, messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

import sys

quiet = len(sys.argv) > 1
messages = [{"role": "system", "content": "Be brief."} if quiet else {"role": "system", "content": "Be chatty."}, {"role": "user", "content": "Hi"}]
r = client.responses.create(model=MODEL, input=messages)
print(r.output_text)

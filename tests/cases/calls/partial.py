from functools import partial

import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

ask = partial(client.chat.completions.create, model=MODEL, temperature=0)
print(ask(messages=[{"role": "user", "content": "Hi"}]).choices[0].message.content)
print(ask(messages=[{"role": "user", "content": "Ho"}], max_tokens=20).choices[0].message.content)
# ---- after ----
from functools import partial

import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

ask = partial(client.responses.create, model=MODEL, temperature=0)
print(ask(input=[{"role": "user", "content": "Hi"}]).output_text)
print(ask(input=[{"role": "user", "content": "Ho"}], max_output_tokens=20).output_text)

from concurrent.futures import ThreadPoolExecutor

import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

def ask(q):
    return client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}])


with ThreadPoolExecutor(max_workers=1) as pool:
    for r in pool.map(ask, ["a", "b"]):
        print(r.choices[0].message.content)
# ---- after ----
from concurrent.futures import ThreadPoolExecutor

import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

def ask(q):
    return client.responses.create(model=MODEL, input=[{"role": "user", "content": q}])


with ThreadPoolExecutor(max_workers=1) as pool:
    for r in pool.map(ask, ["a", "b"]):
        print(r.output_text)

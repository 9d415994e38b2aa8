from concurrent.futures import ThreadPoolExecutor

import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

def ask(q):
    return client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}])


with ThreadPoolExecutor() as pool:
    futures = [pool.submit(ask, q) for q in ("a", "b")]
for future in futures:
    print(future.result().choices[0].message.content)
# ---- after ----
from concurrent.futures import ThreadPoolExecutor

import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

def ask(q):
    return client.responses.create(model=MODEL, input=[{"role": "user", "content": q}])


with ThreadPoolExecutor() as pool:
    futures = [pool.submit(ask, q) for q in ("a", "b")]
for future in futures:
    print(future.result().output_text)

from tenacity import retry, stop_after_attempt, wait_random_exponential

import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

@retry(wait=wait_random_exponential(max=0.1), stop=stop_after_attempt(3))
def ask(q):
    completion = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}])
    return completion.choices[0].message.content


print(ask("Hi"))
# ---- after ----
from tenacity import retry, stop_after_attempt, wait_random_exponential

import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

@retry(wait=wait_random_exponential(max=0.1), stop=stop_after_attempt(3))
def ask(q):
    response = client.responses.create(model=MODEL, input=[{"role": "user", "content": q}])
    return response.output_text


print(ask("Hi"))

import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def ask(q, max_tokens=100, tools=None, stop=None, n=1):
    r = client.chat.completions.create(
        model=MODEL, messages=[{"role": "user", "content": q}], max_tokens=max_tokens, stop=stop, n=n
    )
    return r.choices[0].message.content


print(ask("Hi"), ask("Ho", max_tokens=200))
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def ask(q, max_tokens=100, tools=None, stop=None, n=1):
    r = client.responses.create(
        model=MODEL, input=[{"role": "user", "content": q}], max_output_tokens=max_tokens
    )
    return r.output_text


print(ask("Hi"), ask("Ho", max_tokens=200))

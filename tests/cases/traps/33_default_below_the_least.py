import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def yes_no(q, max_tokens=10):
    r = client.chat.completions.create(
        model=MODEL, messages=[{"role": "user", "content": q}], max_tokens=max_tokens  # manual: token-limit-below-16
    )
    return r.choices[0].message.content


print(yes_no("Is it?"))

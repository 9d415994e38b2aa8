import openai
from openai import OpenAI

client = OpenAI(max_retries=0)


def ask(prompt):
    try:
        response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
    except openai.RateLimitError:
        response = client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": "Short: " + prompt[:5]}])
    return response.choices[0].message.content


print(ask("Hello"))
print(ask("Hello [[429]]"))
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI(max_retries=0)


def ask(prompt):
    try:
        response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])
    except openai.RateLimitError:
        response = client.responses.create(model="gpt-4o-mini", input=[{"role": "user", "content": "Short: " + prompt[:5]}])
    return response.output_text


print(ask("Hello"))
print(ask("Hello [[429]]"))

from openai import OpenAI

client = OpenAI()
answers = {}


def ask(prompt):
    try:
        answer = answers[prompt]
    except KeyError:
        answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
        answers[prompt] = answer
    return answer.choices[0].message.content


for prompt in ("Hello", "Hi", "Hello"):
    print(ask(prompt))
# ---- after ----
from openai import OpenAI

client = OpenAI()
answers = {}


def ask(prompt):
    try:
        answer = answers[prompt]
    except KeyError:
        answer = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])
        answers[prompt] = answer
    return answer.output_text


for prompt in ("Hello", "Hi", "Hello"):
    print(ask(prompt))

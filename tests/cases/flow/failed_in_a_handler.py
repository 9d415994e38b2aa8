from openai import OpenAI

client = OpenAI()


def ask(prompt):
    try:
        number = int(prompt)
        answer = None
    except ValueError:
        answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
        number = 0
    if answer is None:
        return number
    return answer.choices[0].message.content


print(ask("12"))
print(ask("Hello"))
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(prompt):
    try:
        number = int(prompt)
        answer = None
    except ValueError:
        answer = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])
        number = 0
    if answer is None:
        return number
    return answer.output_text


print(ask("12"))
print(ask("Hello"))

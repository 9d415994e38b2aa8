from openai import OpenAI

client = OpenAI()


def ask(prompt):
    if prompt.isdigit():
        answer = None
    else:
        answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
    if answer is not None:
        return answer.choices[0].message.content
    return "a number"


print(ask("12"))
print(ask("Hello"))
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(prompt):
    if prompt.isdigit():
        answer = None
    else:
        answer = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])
    if answer is not None:
        return answer.output_text
    return "a number"


print(ask("12"))
print(ask("Hello"))

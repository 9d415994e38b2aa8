from openai import OpenAI

client = OpenAI()


def ask(prompt):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])  # manual: result-escapes


def ask_text(prompt):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}]).choices[0].message.content


print(ask_text("Hello"))
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(prompt):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])  # manual: result-escapes


def ask_text(prompt):
    return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}]).output_text


print(ask_text("Hello"))

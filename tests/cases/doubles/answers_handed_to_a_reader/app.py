from openai import OpenAI

client = OpenAI()


def text_of(completion):
    return completion.choices[0].message.content.strip()


def ask(prompt: str) -> str:
    return text_of(client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}]))
# ---- after ----
from openai import OpenAI

client = OpenAI()


def text_of(completion):
    return completion.output_text.strip()


def ask(prompt: str) -> str:
    return text_of(client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}]))

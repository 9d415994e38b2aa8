from openai import OpenAI

client = OpenAI()


def ask(question):
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
        max_tokens=100,
    )
    return completion.choices[0].message.content
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(question):
    response = client.responses.create(
        model="gpt-4o",
        input=[{"role": "user", "content": question}],
        max_output_tokens=100,
    )
    return response.output_text

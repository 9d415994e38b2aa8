from openai import OpenAI

client = OpenAI()


def ask(question):
    completion = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )
    return completion.choices[0].message.content, completion.usage.prompt_tokens
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(question):
    response = client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}]
    )
    return response.output_text, response.usage.input_tokens
